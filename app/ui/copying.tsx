import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";

/** Copies a text to the clipboard, where script and the browser can; says whether it went well. */
function useCopying(text: string, otherwise: () => void) {
  const [canCopy, setCanCopy] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  const copy = () => {
    otherwise();
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied"),
      () => setSaid("That did not work. Copy it by hand."),
    );
  };
  return { canCopy, said, copy };
}

type FieldProps = { id: string; label: string; hint?: ReactNode; text: string };

/** A text to copy: by hand without script, with one press where there is some. */
export function CopyField({ id, label, hint, text }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const { canCopy, said, copy } = useCopying(text, () => field.current?.select());
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="flow">
        <input
          ref={field}
          className="input link-field"
          id={id}
          readOnly
          value={text}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        {canCopy && (
          <Button type="button" icon="copy" onClick={copy}>
            Copy
          </Button>
        )}
      </div>
      <p className="saved" role="status">
        {said}
      </p>
    </div>
  );
}

type ButtonProps = { text: string; children: ReactNode };

/** A button that copies a text which does not stand there; nothing where there is no script. */
export function CopyButton({ text, children }: ButtonProps) {
  const { canCopy, said, copy } = useCopying(text, () => {});
  if (!canCopy) return null;
  return (
    <>
      <Button type="button" variant="quiet" icon="copy" onClick={copy}>
        {children}
      </Button>
      <span className="saved" role="status">
        {said}
      </span>
    </>
  );
}
