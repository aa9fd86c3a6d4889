import { useEffect, useRef, useState } from "react";
import { type Answered, bringBack, draftName, forgetPosted } from "./browser-draft.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { BROUGHT_BACK, type SaveState } from "./save-state.tsx";

type Options = {
  cohort: { id: number; slug: string };
  place: string;
  seq: number;
  /** Hears which post a reply was to that comes back from the browser. */
  replyTo(post: Answered | null): void;
};

/** Whether a text stands in a form that its page was not sent with. */
function isTyped(form: HTMLFormElement): boolean {
  const fields = [form.elements.namedItem("body"), form.elements.namedItem("title")];
  return fields.some(
    (field) =>
      (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) &&
      field.value !== field.defaultValue,
  );
}

/**
 * Keeps the text of a composer: in the browser with every key, on the server a moment later with a rising number, so
 * that a stale tab cannot overwrite. Brings back what a crash, an expired session or a lost connection left behind.
 */
export function useDraft({ cohort: { id, slug }, place, seq, replyTo }: Options) {
  const form = useRef<HTMLFormElement>(null);
  const keeper = useRef<DraftKeeper>();
  const [saved, setSaved] = useState<SaveState | null>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const name = draftName(id, place);
    forgetPosted();
    const brought = bringBack(element, name, seq);
    // What the page was made without goes on counting from where it was.
    const counted = Math.max(seq, brought?.seq ?? 0);
    const mine = new DraftKeeper(element, name, `/c/${slug}/drafts/${place}`, counted, setSaved);
    mine.start();
    keeper.current = mine;
    if (brought) {
      setSaved(BROUGHT_BACK);
      if (brought.replyTo) replyTo(brought.replyTo);
      mine.later();
    } else if (isTyped(element)) {
      // Put there by the browser, for one, which tells nobody.
      mine.typed();
    }
    return () => mine.stop();
  }, [id, slug, place, seq, replyTo]);
  return { form, keeper, saved };
}
