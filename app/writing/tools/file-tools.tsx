import { useCallback, useEffect, useRef, useState } from "react";
import { fileSize } from "#app/files/attaching/file-size.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { MAX_FILE_MB, MAX_FILES, MOST_CAPTION } from "#app/web/arriving/file-limits.ts";
import { ask } from "#app/web/browser/person-here.ts";
import type { AttachedFilesProps } from "../attached-files.tsx";
import { type Sent, sendFile } from "./send-file.ts";

type OnItsWay = {
  id: number;
  file: File;
  share: number;
  trouble?: string;
  again?: boolean;
  cancel?: () => void;
};

let next = 0;

/** Sends files from where one writes: chosen, dropped or pasted, several at once, each with how far it is. */
export function FileTools({ slug, uploads: first }: AttachedFilesProps) {
  const [uploads, setUploads] = useState<readonly Sent[]>(first);
  const [sending, setSending] = useState<readonly OnItsWay[]>([]);
  const [waits, setWaits] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const change = useCallback(
    (id: number, to: Partial<OnItsWay> | null) =>
      setSending((all) =>
        to
          ? all.map((each) => (each.id === id ? { ...each, ...to } : each))
          : all.filter((each) => each.id !== id),
      ),
    [],
  );
  const addressOf = useCallback(
    (deed = "") => {
      const key = input.current?.form?.elements.namedItem("key") as HTMLInputElement | null;
      return `/c/${slug}/attach/${key?.value}${deed}`;
    },
    [slug],
  );

  const send = useCallback(
    async (id: number, file: File) => {
      if (file.size > MAX_FILE_MB * 1_000_000)
        return change(id, {
          trouble: `It is larger than ${MAX_FILE_MB} MB. Send a smaller one, or several parts.`,
        });
      const { answered, cancel } = sendFile(addressOf("/send"), file, (share) => change(id, { share }));
      change(id, { cancel, share: 0, trouble: undefined, again: false });
      try {
        const { sentences, uploads: all } = await answered;
        setUploads(all);
        change(id, sentences.length > 0 ? { trouble: sentences.join(" "), share: 0 } : null);
      } catch {
        change(id, { trouble: "The connection broke before all of it was sent.", again: true });
      }
    },
    [addressOf, change],
  );
  const add = useCallback(
    (files: Iterable<File>) => {
      const added = [...files].slice(0, MAX_FILES).map((file) => ({ id: ++next, file, share: 0 }));
      setSending((all) => [...all, ...added]);
      for (const { id, file } of added) void send(id, file);
    },
    [send],
  );
  useDropped(input, add);

  // What is posted while a file is on its way would go without it.
  const busy = sending.some(({ trouble }) => !trouble);
  useEffect(() => {
    const form = input.current?.form;
    const hold = (event: Event) => {
      if (!busy) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setWaits("A file is still on its way. Post again in a moment.");
    };
    if (!busy) setWaits("");
    form?.addEventListener("submit", hold, true);
    return () => form?.removeEventListener("submit", hold, true);
  }, [busy]);

  const tell = async (deed: string, fields: Record<string, string>) => {
    const answer = await ask(addressOf(deed), { method: "POST", body: new URLSearchParams(fields) }).catch(
      () => null,
    );
    setWaits(answer?.ok ? "" : "That did not reach the site. Try it again in a moment.");
    return answer?.ok ?? false;
  };
  const remove = async (uid: string) => {
    if (await tell("/remove", { file: uid })) setUploads((all) => all.filter((each) => each.uid !== uid));
  };
  return (
    <div className="stack-tight">
      {(uploads.length > 0 || sending.length > 0) && (
        <ul className="bare files">
          {uploads.map(({ uid, name, type, size, caption }) => (
            <li key={uid} className="file-line">
              <Icon name={type.startsWith("image/") ? "photo" : "doc"} />
              <a href={`/files/${uid}`} dir="auto" target="_blank" rel="noopener">
                {name}
              </a>
              <span className="meta">{fileSize(size)}</span>
              <Button
                type="button"
                variant="quiet"
                icon="trash"
                aria-label={`Take away: ${name}`}
                onClick={() => remove(uid)}
              >
                Take away
              </Button>
              {/* What a picture shows is saved by itself: it is no field of the post's form. */}
              {type.startsWith("image/") && (
                <input
                  className="input"
                  name="caption"
                  form="none"
                  aria-label={`What does ${name} show?`}
                  placeholder="What does it show? For colleagues who cannot see it."
                  defaultValue={caption}
                  maxLength={MOST_CAPTION}
                  dir="auto"
                  onBlur={(event) => tell("/caption", { file: uid, caption: event.currentTarget.value })}
                />
              )}
            </li>
          ))}
          {sending.map(({ id, file, share, trouble, again, cancel }) => (
            <li key={id} className="file-line">
              <Icon name={trouble ? "warn" : "upload"} />
              <span dir="auto">{file.name}</span>
              {trouble ? (
                <span className="error" role="alert">
                  {trouble}
                </span>
              ) : share < 1 ? (
                <progress max={1} value={share} aria-label={`Sending ${file.name}`} />
              ) : (
                <span className="meta">Looking into it…</span>
              )}
              {again && (
                <Button type="button" variant="quiet" onClick={() => send(id, file)}>
                  Send it again
                </Button>
              )}
              <Button
                type="button"
                variant="quiet"
                icon="close"
                aria-label={trouble ? `Put away: ${file.name}` : `Stop sending ${file.name}`}
                onClick={() => {
                  cancel?.();
                  change(id, null);
                }}
              >
                {trouble ? "Put away" : "Stop"}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite" className="hint">
        {waits}
      </p>
      <div className="flow">
        <label className="button button-quiet file-chooser">
          <Icon name="clip" />
          Attach files
          <input
            ref={input}
            className="vh"
            type="file"
            multiple
            onChange={(event) => {
              add(event.currentTarget.files ?? []);
              event.currentTarget.value = "";
            }}
          />
        </label>
      </div>
    </div>
  );
}

/** Takes files that are dropped on the form, and pictures that are pasted into it. */
function useDropped(input: React.RefObject<HTMLInputElement>, add: (files: Iterable<File>) => void) {
  useEffect(() => {
    const form = input.current?.form;
    if (!form) return;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      add(event.dataTransfer.files);
    };
    const paste = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      // What Word puts on the clipboard has a picture of itself beside its words.
      if (
        !clipboardData?.files.length ||
        clipboardData.types.includes("text/html") ||
        clipboardData.getData("text/plain")
      )
        return;
      event.preventDefault();
      add(clipboardData.files);
    };
    form.addEventListener("dragover", over);
    form.addEventListener("drop", drop);
    form.addEventListener("paste", paste);
    return () => {
      form.removeEventListener("dragover", over);
      form.removeEventListener("drop", drop);
      form.removeEventListener("paste", paste);
    };
  }, [input, add]);
}
