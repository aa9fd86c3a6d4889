import { type RefObject, useEffect, useRef, useState } from "react";
import { keepOnDevice, keptOnDevice } from "#app/web/browser/device.ts";
import { TextHistory } from "./text-history.ts";

type Rich = typeof import("../rich/rich-text.ts");
type Surface = ReturnType<Rich["surfaceOver"]>;

const WRITES_IN = "writes in";

/**
 * Rich text over a field. Who has not chosen on this device writes in it with a keyboard and a mouse, as in Word, and in the plain
 * field on a phone, whose own keyboard and dictation know that best. It is loaded by the press that chooses it, or when one
 * begins to write; where it cannot be, the plain field stays.
 */
export function useSurface(area: RefObject<HTMLTextAreaElement>) {
  const [rich, setRich] = useState<{ text: Rich; surface: Surface } | null>(null);
  const [, draw] = useState(0);
  const [busy, setBusy] = useState(false);
  const made = useRef<{ text: Rich; surface: Surface }>();
  const composing = useRef(false);
  const history = useRef<TextHistory>();

  const begin = async ({ pressed }: { pressed: boolean }) => {
    const field = area.current;
    if (!field || busy) return;
    setBusy(true);
    try {
      if (!made.current) {
        const text = await import("../rich/rich-text.ts");
        made.current = { text, surface: text.surfaceOver(field, history.current!) };
        made.current.surface.editor.on("transaction", () => draw((count) => count + 1));
      }
      // Nobody's half a word is taken out of the field.
      if (composing.current)
        await new Promise((done) =>
          field.addEventListener("compositionend", () => setTimeout(done), { once: true }),
        );
      const writes = document.activeElement === field;
      if (!made.current.surface.show()) return;
      // Who went on to another field meanwhile stays there.
      if (pressed || writes) made.current.surface.focus();
      setRich(made.current);
    } catch {
      // The plain field is still there.
    } finally {
      setBusy(false);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen is asked for once.
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    history.current = new TextHistory(field);
    const first = () => void begin({ pressed: false });
    const composes = ({ type }: Event) => {
      composing.current = type === "compositionstart";
    };
    field.addEventListener("compositionstart", composes);
    field.addEventListener("compositionend", composes);
    if ((keptOnDevice(WRITES_IN) ?? usual()) === "rich") {
      if (document.activeElement === field) first();
      else field.addEventListener("focus", first, { once: true });
    }
    return () => {
      field.removeEventListener("focus", first);
      field.removeEventListener("compositionstart", composes);
      field.removeEventListener("compositionend", composes);
      made.current?.surface.editor.destroy();
    };
  }, []);

  const turn = () => {
    keepOnDevice(WRITES_IN, rich ? "plain" : "rich");
    if (!rich) return begin({ pressed: true });
    setRich(null);
    rich.surface.hide();
  };
  return { rich, busy, turn };
}

/** Tells in what people write who have not chosen. */
function usual(): "rich" | "plain" {
  return matchMedia("(hover: hover) and (pointer: fine)").matches ? "rich" : "plain";
}
