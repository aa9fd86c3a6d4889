import { type RefObject, useEffect, useState } from "react";
import type { Kind } from "#app/guard/rules/rule.ts";
import { ErrorText } from "#app/ui/form/field.tsx";
import { BODY_MAX } from "#app/writing/policy.ts";

type Tools = typeof import("./tools/text-tools.ts");
type Props = {
  area: RefObject<HTMLTextAreaElement>;
  label: string;
  hideLabel?: boolean;
  body: string;
  rows: number;
  tall?: boolean;
  placeholder?: string;
  /** The word for what Ctrl+Enter does. */
  sends: string;
  error?: string;
  focus?: boolean;
  /** The kind that the guard speaks of while one writes, where what one writes is not for others yet. */
  guards?: Kind;
  /** May be left empty. */
  optional?: boolean;
  /** How many characters it takes, where it is no post's. */
  most?: number;
};

/** The field for a post's text. Script brings tools for it a moment later; without them the hint names the marks. */
export function MarkedText({
  area,
  label,
  hideLabel,
  body,
  rows,
  tall,
  placeholder,
  sends,
  error,
  focus,
  guards,
  optional,
  most = BODY_MAX,
}: Props) {
  const [tools, setTools] = useState<Tools>();
  useEffect(() => {
    import("./tools/text-tools.ts").then(setTools, () => {});
  }, []);
  return (
    <div className="field composer-text">
      <label htmlFor="body" className={hideLabel ? "vh" : undefined}>
        {label}
      </label>
      {tools && <tools.ComposerToolbar area={area} />}
      <textarea
        className={tall ? "input is-tall" : "input"}
        id="body"
        name="body"
        dir="auto"
        ref={area}
        rows={rows}
        required={!optional}
        maxLength={most}
        defaultValue={body}
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        // biome-ignore lint/a11y/noAutofocus: below a long thread nobody would see what is wrong.
        autoFocus={focus || undefined}
        aria-describedby={error ? "body-hint body-error" : "body-hint"}
        onKeyDown={tools?.textKeys}
        onPaste={tools?.pasteMarkdown}
      />
      {tools && <tools.GuardPanel area={area} only={guards} />}
      <ErrorText id="body-error" error={error} />
      <p className="hint" id="body-hint">
        {tools ? (
          <>
            Plain text is fine.<span className="with-keys">{` Ctrl+Enter ${sends} it.`}</span>
          </>
        ) : (
          <>
            Plain text is fine. <code>**bold**</code>, <code>- lists</code> and <code>&gt; quotes</code> work
            too.
          </>
        )}
      </p>
    </div>
  );
}
