import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import { sendFile } from "#app/writing/tools/send-file.ts";
import { SendingLines } from "#app/writing/tools/sending-lines.tsx";
import type { OnItsWay } from "#app/writing/tools/use-sending.ts";
import { documentKinds } from "./bring-files.tsx";

const AT_ONCE = 2;
const PAUSE = 2_000;

let next = 0;

type Props = { waiting: number; chosen: readonly File[] };

/** Sends files to the manual, two at once, those chosen before first, and tells how far each is; looks again while some are being read. */
export function SendingTools({ waiting, chosen }: Props) {
  const { sent, sending, add, again, stop } = useQueue();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it takes the field's place
  useEffect(() => add(chosen), []);
  useNewsOfFiles(sent, waiting > 0);
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor="file">Files</label>
        <input
          id="file"
          className="input"
          type="file"
          multiple
          accept={documentKinds}
          aria-describedby="file-hint"
          onChange={({ currentTarget }) => {
            add([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
      </div>
      {sending.length > 0 && (
        <ul className="bare files">
          <SendingLines sending={sending} again={again} stop={stop} />
        </ul>
      )}
    </div>
  );
}

/**
 * Asks again what became of the files after each that was sent, and from time to time while some wait; never twice at once: a
 * question that overtakes another ends it with an error. What was found is what ends one: the router's state is told too late.
 */
function useNewsOfFiles(sent: number, waits: boolean) {
  const { revalidate } = useRevalidator();
  const found = useLoaderData();
  const asked = useRef({ sent: 0, found: undefined as unknown });
  useEffect(() => {
    if (asked.current.found === found) return;
    const askAgain = () => {
      asked.current = { sent, found };
      revalidate();
    };
    if (asked.current.sent !== sent) return askAgain();
    if (!waits) return;
    const timer = setTimeout(askAgain, PAUSE);
    return () => clearTimeout(timer);
  }, [sent, waits, found, revalidate]);
}

/** The files that are to be sent, each with how far it is; and how many were. */
function useQueue() {
  const [sent, setSent] = useState(0);
  const [sending, setSending] = useState<readonly OnItsWay[]>([]);
  const queue = useRef<OnItsWay[]>([]);
  const running = useRef(0);
  const change = useCallback(
    (id: number, to: Partial<OnItsWay> | null) =>
      setSending((all) =>
        to
          ? all.map((each) => (each.id === id ? { ...each, ...to } : each))
          : all.filter((each) => each.id !== id),
      ),
    [],
  );
  const sendNext = useCallback(async () => {
    if (running.current >= AT_ONCE) return;
    const it = queue.current.shift();
    if (!it) return;
    running.current++;
    const { answered, cancel } = sendFile("/practice/manual/import/send", it.file, (share) =>
      change(it.id, { share }),
    );
    change(it.id, { cancel, trouble: undefined, again: false });
    try {
      const { sentences } = await answered;
      change(it.id, sentences.length > 0 ? { trouble: sentences.join(" "), share: 0 } : null);
      setSent((count) => count + 1);
    } catch {
      change(it.id, { trouble: "The connection broke before all of it was sent.", again: true });
    }
    running.current--;
    void sendNext();
  }, [change]);
  const enqueue = (each: OnItsWay) => {
    queue.current.push(each);
    void sendNext();
  };
  return {
    sent,
    sending,
    add(files: readonly File[]) {
      const added = files.map((file): OnItsWay => ({ id: ++next, file, share: 0, ...tooLarge(file) }));
      setSending((all) => [...all, ...added]);
      for (const each of added) if (!each.trouble) enqueue(each);
    },
    again(each: OnItsWay) {
      change(each.id, { trouble: undefined, again: false, share: 0 });
      enqueue(each);
    },
    stop({ id, cancel }: OnItsWay) {
      queue.current = queue.current.filter((each) => each.id !== id);
      cancel?.();
      change(id, null);
    },
  };
}

function tooLarge({ size }: File): Partial<OnItsWay> {
  if (size <= MAX_FILE_MB * 1_000_000) return {};
  return { trouble: `It is larger than ${MAX_FILE_MB} MB. Send a smaller one, or several parts.` };
}
