import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useSwipe } from "./use-swipe.ts";

type Props = { pressed: HTMLAnchorElement; onClose: () => void };

/** Pictures of one post in front of the page, one at a time, beginning with the one that was pressed. */
export function PictureViewer({ pressed, onClose }: Props) {
  const [links] = useState(() => [
    ...pressed.closest("article, section, main")!.querySelectorAll<HTMLAnchorElement>(".file-picture a"),
  ]);
  const [at, setAt] = useState(() => Math.max(0, links.indexOf(pressed)));
  const dialog = useRef<HTMLDialogElement>(null);
  const go = (step: number) => setAt((now) => (now + step + links.length) % links.length);
  useEffect(() => {
    dialog.current!.showModal();
    // Some browsers give a link that is pressed no focus, and a dialog nothing to give it back to.
    return () => pressed.focus();
  }, [pressed]);
  useSwipe(dialog, go);

  const link = links[at]!;
  const picture = link.querySelector("img")!;
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && links.length > 1) go(step);
    if (event.key === "Tab") turnAround(event);
  };
  return (
    <dialog
      ref={dialog}
      className="viewer"
      aria-label={picture.alt}
      onClose={onClose}
      onKeyDown={press}
      // A press beside the picture closes it.
      onClick={({ target }) =>
        (target as Element).matches(".viewer, .viewer-stage") && dialog.current!.close()
      }
    >
      <p className="viewer-stage">
        <img
          // Anew for each, so that none stands under the words of another.
          key={link.href}
          srcSet={picture.srcset}
          sizes="100vw"
          src={picture.src}
          alt={picture.alt}
        />
      </p>
      <p className="viewer-words" role="status">
        <span dir="auto">{picture.alt}</span>
        {links.length > 1 && <span className="viewer-count">{` ${at + 1} of ${links.length}`}</span>}
      </p>
      <div className="viewer-deeds">
        {links.length > 1 && (
          <>
            <Button icon="left" onClick={() => go(-1)}>
              <span className="vh">The picture before</span>
            </Button>
            <Button icon="right" onClick={() => go(1)}>
              <span className="vh">The next picture</span>
            </Button>
          </>
        )}
        <ButtonLink icon="download" href={link.href} download={link.download}>
          Download
        </ButtonLink>
        <Button icon="close" onClick={() => dialog.current!.close()}>
          Close
        </Button>
      </div>
    </dialog>
  );
}

/** Keeps Tab among the buttons: a browser would go on to its own. */
function turnAround(event: KeyboardEvent): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("button, a")];
  const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
  if (document.activeElement !== last) return;
  event.preventDefault();
  first?.focus();
}
