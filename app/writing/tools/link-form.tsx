import { type FormEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { linkTo } from "../paste/pasted-links.ts";
import type { Link } from "./tool.ts";

type Props = {
  link: Link;
  /** Hears the link; null where it is taken away, and nothing where all stays as it was. */
  done(link?: Link | null): void;
};

/** Asks for the words of a link and where it leads, in front of the page. */
export function LinkForm({ link, done }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<string>();
  useEffect(() => {
    dialog.current?.showModal();
    // The words are there already; what is missing is where they lead.
    if (link.words || link.href) dialog.current?.querySelector<HTMLInputElement>("#link-address")?.focus();
  }, [link]);
  const answer = useRef<Link | null | undefined>(undefined);
  const end = (given?: Link | null) => {
    answer.current = given;
    dialog.current?.close();
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [words, address] = [String(form.get("words")).trim(), String(form.get("address")).trim()];
    const href = linkTo(address);
    if (href) return end({ words: words === address ? "" : words, href });
    setError(
      address === ""
        ? "Write where it leads, such as www.example.com or somebody’s email."
        : "Nothing opens there. Copy the whole link from the top of your browser.",
    );
    dialog.current?.querySelector<HTMLInputElement>("#link-address")?.focus();
  };
  return createPortal(
    <dialog
      className="dialog"
      aria-labelledby="link-title"
      ref={dialog}
      onClose={() => done(answer.current)}
      // Keys are for this alone, not for what one writes in behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form className="stack" noValidate onSubmit={send}>
        <h2 id="link-title">{link.href ? "Change the link" : "Make a link"}</h2>
        <Field
          name="words"
          id="link-words"
          label="Its words"
          optional
          defaultValue={link.words}
          autoComplete="off"
        />
        <Field
          name="address"
          id="link-address"
          label="Where it leads"
          type="url"
          defaultValue={link.href.replace(/^mailto:/, "")}
          placeholder="www.example.com"
          error={error}
          autoComplete="off"
        />
        <div className="dialog-foot">
          <Button type="button" onClick={() => end()}>
            Not now
          </Button>
          {link.href && (
            <Button type="button" onClick={() => end(null)}>
              Take the link away
            </Button>
          )}
          <Button variant="primary">{link.href ? "Change it" : "Put it in"}</Button>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}
