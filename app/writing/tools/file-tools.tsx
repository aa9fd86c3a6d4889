import { useCallback, useRef, useState } from "react";
import { captionAsked } from "#app/files/attaching/caption-asked.ts";
import { FileName } from "#app/files/attaching/file-name.tsx";
import { FileProperties } from "#app/files/attaching/file-properties.tsx";
import { moved } from "#app/files/attaching/given-files.ts";
import { MoveButtons } from "#app/files/attaching/move-buttons.tsx";
import { Button } from "#app/ui/button.tsx";
import { MOST_CAPTION } from "#app/web/arriving/file-limits.ts";
import { ask } from "#app/web/browser/person-here.ts";
import type { AttachedFilesProps } from "../attached-files.tsx";
import { FileChooser } from "./file-chooser.tsx";
import { readdress } from "./picture-places.ts";
import type { Answer, Sent } from "./send-file.ts";
import { SendingLines } from "./sending-lines.tsx";
import { LONGEST_SAVE, useSaving } from "./use-saving.ts";
import { useScanning } from "./use-scanning.ts";
import { useSending } from "./use-sending.ts";

/** A large file takes its time to be gone through, in milliseconds. */
const LONGEST_CLEANING = 60_000;

/** Sends files from where one writes, and lists those that go with it, in the order in which they will stand. */
export function FileTools({ slug, uploads: first }: AttachedFilesProps) {
  const [uploads, setUploads] = useState<readonly Sent[]>(first);
  const input = useRef<HTMLInputElement>(null);
  const addressOf = useCallback(
    (deed: string) => {
      const key = input.current?.form?.elements.namedItem("key") as HTMLInputElement | null;
      return `/c/${slug}/attach/${key?.value}${deed}`;
    },
    [slug],
  );
  const took = useCallback((all: readonly Sent[]) => {
    setUploads(all);
    // Files without a word are a draft as well: whoever comes back finds them.
    input.current?.form?.dispatchEvent(new Event("input"));
  }, []);
  const { sending, add, again, stop, waits, setWaits } = useSending({
    field: input,
    address: useCallback(() => addressOf("/send"), [addressOf]),
    took,
  });
  useScanning(
    uploads,
    useCallback(() => addressOf("/send"), [addressOf]),
    setUploads,
  );

  const saving = useSaving(
    input,
    useCallback(() => setWaits("One moment: what your files show is being saved."), [setWaits]),
  );
  const tell = (deed: string, fields: Record<string, string>) =>
    saving(
      ask(addressOf(deed), {
        ...{ method: "POST", body: new URLSearchParams(fields) },
        signal: AbortSignal.timeout(LONGEST_SAVE),
      })
        .catch(() => null)
        .then(async (answer) => {
          setWaits(answer?.ok ? "" : await whyNot(answer));
          return answer?.ok ?? false;
        }),
    );
  const remove = async (uid: string) => {
    if (!(await tell("/remove", { file: uid }))) return;
    setUploads((all) => all.filter((each) => each.uid !== uid));
    readdress(input.current?.form, `/files/${uid}`);
  };
  const move = async (uid: string, way: "up" | "down") => {
    if (await tell("/move", { file: uid, way })) setUploads((all) => moved(all, uid, way === "up"));
  };
  const clean = async (uid: string) => {
    setWaits("Removing the names…");
    const headers = { Accept: "application/json" };
    await saving(
      ask(addressOf("/clean"), {
        ...{ method: "POST", headers, body: new URLSearchParams({ file: uid }) },
        signal: AbortSignal.timeout(LONGEST_CLEANING),
      })
        .then((response) => response.json() as Promise<Partial<Answer>>)
        .catch(() => null)
        .then((answer) => {
          if (answer?.uploads) setUploads(answer.uploads);
          setWaits(answer?.sentences?.join(" ") ?? "That did not reach the site. Try it again in a moment.");
          return answer?.uploads !== undefined;
        }),
    );
  };
  return (
    <div className="stack-tight">
      {(uploads.length > 0 || sending.length > 0) && (
        <ul className="bare files">
          {uploads.map(({ uid, name, type, size, caption, properties, held }, i) => (
            <li key={uid} className="file-line">
              <FileName {...{ uid, name, type, size, held }} beside />
              <MoveButtons
                name={name}
                at={i}
                of={uploads.length}
                press={(way) => ({ type: "button", onClick: () => move(uid, way) })}
              />
              <Button
                type="button"
                variant="quiet"
                icon="trash"
                aria-label={`Take away: ${name}`}
                onClick={() => remove(uid)}
              >
                Take away
              </Button>
              <FileProperties
                {...{ name, type, properties }}
                press={{ type: "button", onClick: () => clean(uid) }}
              />
              {/* What a file shows is saved by itself: it is no field of the post's form. */}
              <input
                className="input"
                name="caption"
                form="none"
                aria-label={captionAsked(type, name).of}
                placeholder={`${captionAsked(type, name).ask} ${captionAsked(type, name).why}`}
                defaultValue={caption}
                maxLength={MOST_CAPTION}
                dir="auto"
                onBlur={(event) => tell("/caption", { file: uid, caption: event.currentTarget.value })}
              />
            </li>
          ))}
          <SendingLines sending={sending} again={again} stop={stop} />
        </ul>
      )}
      <p aria-live="polite" className="hint">
        {waits}
      </p>
      <FileChooser field={input} add={add} />
    </div>
  );
}

/** Says why the site did not do it: in its own words where it gives any. */
async function whyNot(answer: Response | null): Promise<string> {
  const told = (await answer?.json().catch(() => null)) as { errors?: Record<string, string> } | null;
  const [sentence] = Object.values(told?.errors ?? {});
  return sentence ?? "That did not reach the site. Try it again in a moment.";
}
