import { type RefObject, useCallback, useEffect, useState } from "react";
import { MAX_FILE_MB, MAX_FILES } from "#app/web/arriving/file-limits.ts";
import { ATTACH } from "../paste/pictures.ts";
import { arePictures } from "./paste-markdown.ts";
import { type Placed, readdress } from "./picture-places.ts";
import { type Sent, sendFile } from "./send-file.ts";

/** A file on its way, or one that did not get there. */
export type OnItsWay = {
  id: number;
  file: File;
  /** Where in the text a picture is to stand. */
  place?: string;
  share: number;
  trouble?: string;
  again?: boolean;
  cancel?: () => void;
};

type Options = {
  /** A field of the form that they go with, which holds still while one is on its way. */
  field: RefObject<HTMLInputElement | HTMLFieldSetElement>;
  /** Where they are sent to. */
  address: () => string;
  /** Hears of all that are there, after one more has been taken. */
  took: (uploads: readonly Sent[]) => void;
};

let next = 0;

/** Sends files that are chosen, dropped or pasted, several at once, and tells how far each is. */
export function useSending({ field, address, took }: Options) {
  const [sending, setSending] = useState<readonly OnItsWay[]>([]);
  const [waits, setWaits] = useState("");
  const change = useCallback(
    (id: number, to: Partial<OnItsWay> | null) =>
      setSending((all) =>
        to
          ? all.map((each) => (each.id === id ? { ...each, ...to } : each))
          : all.filter((each) => each.id !== id),
      ),
    [],
  );
  const send = useCallback(
    async ({ id, file, place }: Pick<OnItsWay, "id" | "file" | "place">) => {
      const stands = (uid?: string) => place && readdress(field.current?.form, place, uid && `/files/${uid}`);
      if (file.size > MAX_FILE_MB * 1_000_000)
        return change(id, {
          trouble: `It is larger than ${MAX_FILE_MB} MB. Send a smaller one, or several parts.`,
        });
      const { answered, cancel } = sendFile(address(), file, (share) => change(id, { share }));
      change(id, { cancel, share: 0, trouble: undefined, again: false });
      try {
        const { sentences, uploads } = await answered;
        took(uploads);
        stands(uploads.findLast(({ name }) => stemOf(name) === stemOf(file.name))?.uid);
        change(id, sentences.length > 0 ? { trouble: sentences.join(" "), share: 0 } : null);
      } catch {
        change(id, { trouble: "The connection broke before all of it was sent.", again: true });
      }
    },
    [address, took, change, field],
  );
  const add = useCallback(
    (files: Iterable<File | Placed>) => {
      // One too many goes as well, and comes back with a sentence.
      const added = [...files].slice(0, MAX_FILES + 1).map((each) => ({
        ...("place" in each ? each : { file: each }),
        ...{ id: ++next, share: 0 },
      }));
      setSending((all) => [...all, ...added]);
      for (const each of added) void send(each);
    },
    [send],
  );
  const stop = useCallback(
    ({ id, cancel, place }: OnItsWay) => {
      cancel?.();
      if (place) readdress(field.current?.form, place);
      change(id, null);
    },
    [change, field],
  );
  useDropped(field, add);

  // What is posted while a file is on its way would go without it.
  const busy = sending.some(({ trouble }) => !trouble);
  useEffect(() => {
    const form = field.current?.form;
    const hold = (event: Event) => {
      if (!busy) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setWaits("A file is still on its way. Press it again in a moment.");
    };
    if (!busy) setWaits("");
    form?.addEventListener("submit", hold, true);
    return () => form?.removeEventListener("submit", hold, true);
  }, [busy, field]);
  return { sending, add, again: send, stop, waits, setWaits };
}

/** A picture is drawn anew, and its name may end otherwise then. */
function stemOf(name: string): string {
  return name.replace(/\.\w+$/, "");
}

/** Takes files that are dropped on the form, and pictures that are pasted into it. */
function useDropped(field: Options["field"], add: (files: Iterable<File | Placed>) => void) {
  useEffect(() => {
    const form = field.current?.form;
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
      const { clipboardData, defaultPrevented } = event;
      const text = clipboardData?.getData("text/plain") ?? "";
      // What Word puts on the clipboard has a picture of itself beside its words.
      if (
        defaultPrevented ||
        !clipboardData?.files.length ||
        clipboardData.types.includes("text/html") ||
        text
      )
        return;
      // The text takes pictures itself, and is asked after the form.
      const isInText = event.target instanceof HTMLTextAreaElement && event.target.name === "body";
      if (isInText && arePictures(text, [...clipboardData.files])) return;
      event.preventDefault();
      add(clipboardData.files);
    };
    // Those that stand in the text are taken out of what is pasted there.
    const attach = (event: Event) => {
      event.preventDefault();
      add((event as CustomEvent<Placed[]>).detail);
    };
    form.addEventListener(ATTACH, attach);
    form.addEventListener("dragover", over);
    form.addEventListener("drop", drop);
    form.addEventListener("paste", paste);
    return () => {
      form.removeEventListener(ATTACH, attach);
      form.removeEventListener("dragover", over);
      form.removeEventListener("drop", drop);
      form.removeEventListener("paste", paste);
    };
  }, [field, add]);
}
