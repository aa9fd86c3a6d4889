import { type MutableRefObject, type RefObject, useEffect, useRef, useState } from "react";
import { ask } from "#app/web/browser/person-here.ts";
import { fieldsOf } from "#app/writing/drafts/browser-draft.ts";
import { type DraftKeeper, flushDrafts } from "#app/writing/drafts/draft-keeper.ts";

const AGAIN_AFTER = 700;

type Options = {
  form: RefObject<HTMLFormElement>;
  keeper: MutableRefObject<DraftKeeper | undefined>;
  /** Where the preview is made: the page that shows it without script. */
  address: string;
  first?: string;
};

type Shown = { html: string; error?: string; trouble?: string };

/** A preview beside the text, made by the server as it would store it, and again whenever typing pauses. */
export function usePreview({ form, keeper, address, first }: Options) {
  const [open, setOpen] = useState(first !== undefined);
  const [shown, setShown] = useState<Shown>({ html: first ?? "" });
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  const make = async () => {
    if (!form.current) return;
    const mine = ++latest.current;
    setBusy(true);
    // Its page saves the draft, under the next number.
    await flushDrafts();
    const next = await made(address, form.current);
    if (mine !== latest.current) return;
    setBusy(false);
    if ("seq" in next && next.seq) keeper.current?.savedAs(next.seq);
    setShown((before) => ({ ...next, html: next.html ?? before.html }));
  };
  const making = useRef(make);
  making.current = make;

  useEffect(() => {
    const element = form.current;
    if (!open || !element) return;
    let timer = 0;
    const typed = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void making.current(), AGAIN_AFTER);
    };
    element.addEventListener("input", typed);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", typed);
    };
  }, [open, form]);

  const toggle = () => {
    setOpen(!open);
    if (!open) void make();
  };
  return { open, toggle, busy, ...shown };
}

type Made = { html?: string; error?: string; trouble?: string; seq?: number };

async function made(address: string, form: HTMLFormElement): Promise<Made> {
  try {
    const answer = await ask(address, { method: "POST", body: new URLSearchParams(fieldsOf(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const seq = Number(page.querySelector<HTMLInputElement>("#composer input[name=seq]")?.value);
    const error = page.querySelector("#body-error")?.textContent ?? undefined;
    const html = page.querySelector(".composer-preview .prose")?.innerHTML;
    if (error || html !== undefined) return { html, error, seq };
    return { trouble: "There is no preview just now. What you wrote is kept." };
  } catch {
    return { trouble: "The preview needs a connection. What you wrote is kept on this device." };
  }
}
