import { type RefObject, useEffect, useRef, useState } from "react";
import { keepOnDevice, keptOnDevice } from "#app/web/browser/device.ts";

type Rich = typeof import("../rich/rich-text.ts");
type Surface = ReturnType<Rich["surfaceOver"]>;

const WRITES_IN = "writes in";

/**
 * Rich text over a field, in which somebody writes who has chosen it on this device. It is loaded by the press that
 * chooses it, or when one begins to write; where it cannot be, the plain field stays.
 */
export function useSurface(area: RefObject<HTMLTextAreaElement>) {
  const [rich, setRich] = useState<{ text: Rich; surface: Surface } | null>(null);
  const [, draw] = useState(0);
  const [busy, setBusy] = useState(false);
  const made = useRef<{ text: Rich; surface: Surface }>();

  const begin = async () => {
    const field = area.current;
    if (!field || busy) return;
    setBusy(true);
    try {
      if (!made.current) {
        const text = await import("../rich/rich-text.ts");
        made.current = { text, surface: text.surfaceOver(field) };
        made.current.surface.editor.on("transaction", () => draw((count) => count + 1));
      }
      if (!made.current.surface.show()) return;
      made.current.surface.editor.commands.focus("end");
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
    const first = () => void begin();
    if (keptOnDevice(WRITES_IN) === "rich") {
      if (document.activeElement === field) first();
      else field.addEventListener("focus", first, { once: true });
    }
    return () => {
      field.removeEventListener("focus", first);
      made.current?.surface.editor.destroy();
    };
  }, []);

  const turn = () => {
    keepOnDevice(WRITES_IN, rich ? "plain" : "rich");
    if (!rich) return begin();
    setRich(null);
    rich.surface.hide();
  };
  return { rich, busy, turn };
}
