import { useEffect, useRef, useState } from "react";
import { forgetOnDevice, keepOnDevice, keptOnDevice } from "#app/web/browser/device.ts";
import { ask } from "#app/web/browser/person-here.ts";
import { BROUGHT_BACK, KEPT, type SaveState, whenOffline, whenSignedOut } from "./save-state.tsx";

const SAVE_AFTER = 1_500;
const SAVED: SaveState = { text: "Saved in the draft", sign: "check" };
const OTHERS: SaveState = {
  text: "Somebody else changed this meanwhile. Press Save to see both; nothing of yours is lost",
  sign: "warn",
};

type Kept = { body: string; was: string };

/** The fields by which a form says what it goes on from; `was` stands for the text. */
type GoesOn = Record<string, string | number> & { was: string };

/**
 * Saves what is written in a long text a moment later, and until then keeps it on the device. What the form goes on from comes back
 * with each saving. Once somebody else was quicker, it waits for the button, which shows both.
 */
export function useAutosave<Begun extends GoesOn>(address: string, name: string, begun: Begun) {
  const form = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState<SaveState | null>(null);
  const [goesOn, setGoesOn] = useState(begun);
  const at = useRef(begun);
  useEffect(() => {
    const element = form.current;
    const field = element?.elements.namedItem("body") as HTMLTextAreaElement | null;
    if (!element || !field) return;
    let timer = 0;
    let sending: Promise<void> | null = null;
    // What was sent without an answer: it may have been saved.
    let unanswered: URLSearchParams | null = null;
    let waiting = false;
    let stopped = false;

    const kept = keptOnDevice<Kept>(name);
    if (
      kept &&
      kept.was === begun.was &&
      kept.body !== field.defaultValue &&
      field.value === field.defaultValue
    ) {
      field.value = kept.body;
      setSaved(BROUGHT_BACK);
      later();
    } else if (kept && kept.was !== begun.was) forgetOnDevice(name);

    function later() {
      waiting = true;
      clearTimeout(timer);
      timer = window.setTimeout(() => void flush(), SAVE_AFTER);
    }

    function isKept() {
      return keptOnDevice<Kept>(name)?.body === field!.value;
    }

    function typed() {
      if (keepOnDevice(name, { body: field!.value, was: at.current.was } satisfies Kept)) setSaved(KEPT);
      if (!stopped) later();
    }

    async function flush(): Promise<void> {
      clearTimeout(timer);
      while (sending) await sending;
      if (!waiting || stopped) return;
      sending = (async () => {
        try {
          if (!unanswered || (await send(unanswered))) await send(fieldsNow());
        } catch {
          waiting = true;
          setSaved(whenOffline(isKept()));
        }
      })();
      await sending;
      sending = null;
    }

    function fieldsNow(): URLSearchParams {
      waiting = false;
      const all = [...new FormData(element!)].filter(
        (each): each is [string, string] => typeof each[1] === "string",
      );
      const fields = new URLSearchParams(all);
      for (const [part, value] of Object.entries(at.current)) fields.set(part, String(value));
      return fields;
    }

    /** Tells whether it is saved, so that it can go on. */
    async function send(fields: URLSearchParams): Promise<boolean> {
      unanswered = fields;
      const keepalive = fields.toString().length < 60_000;
      const answer = await ask(address, { method: "POST", body: fields, keepalive });
      unanswered = null;
      if (answer.status === 401) setSaved(whenSignedOut(isKept()));
      if (!answer.ok) {
        stopped = answer.status === 409;
        return false;
      }
      const { now } = (await answer.json()) as { now: Begun | null };
      if (!now) {
        stopped = true;
        setSaved(OTHERS);
        return false;
      }
      at.current = now;
      setGoesOn(now);
      if (!waiting) {
        forgetOnDevice(name);
        setSaved(SAVED);
      }
      return true;
    }

    let submits = false;
    const submit = async (event: SubmitEvent) => {
      if (submits) return;
      const button = event.submitter as HTMLButtonElement | null;
      if (sending || unanswered) {
        // What is under way first, so that the form goes on from it.
        event.preventDefault();
        waiting = true;
        await flush();
        submits = true;
        setTimeout(() => element.requestSubmit(button));
        return;
      }
      stopped = true;
      clearTimeout(timer);
      // It is on its way; one that is refused comes back with its words.
      setTimeout(() => {
        stopped = false;
        submits = false;
      }, 3_000);
    };
    const leaves = () => document.visibilityState === "hidden" && void flush();
    const back = () => void flush();
    element.addEventListener("input", typed);
    element.addEventListener("submit", submit);
    window.addEventListener("online", back);
    document.addEventListener("visibilitychange", leaves);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", typed);
      element.removeEventListener("submit", submit);
      window.removeEventListener("online", back);
      document.removeEventListener("visibilitychange", leaves);
    };
  }, [address, name, begun.was]);
  return { form, saved, goesOn };
}
