import { useRef } from "react";
import { createPortal } from "react-dom";
import { Icon } from "#app/ui/icon.tsx";
import type { Answered } from "#app/writing/drafts/browser-draft.ts";
import { useQuoting } from "./use-quoting.ts";

type Props = { here: string; answer(post: Answered, quote?: string): void };

/** Stands beside words that are selected in a post, and puts them into the reply. */
export function QuoteButton({ here, answer }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const { picked, forget } = useQuoting({ on: true, here, answer }, button);
  if (!picked) return null;
  return createPortal(
    <button
      type="button"
      className="button button-primary quote-here"
      ref={button}
      // The words stay selected until they are taken.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        document.getSelection()?.removeAllRanges();
        forget();
        answer(picked.post, picked.quote);
      }}
    >
      <Icon name="quote" />
      Quote
    </button>,
    document.body,
  );
}
