import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Icon } from "#app/ui/icon.tsx";

/** One sentence, or the list that form reading returns, of which the first is shown. */
export type FieldError = string | readonly string[] | undefined;

type Common = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
  /** Says "optional" after the label; a field without it is required in the eyes of the reader. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** Stands at the end of the label's line: a link such as "Forgotten?". */
  aside?: ReactNode;
};

type InputProps = Common & { as?: "input" } & Omit<InputHTMLAttributes<HTMLInputElement>, "name">;
type TextareaProps = Common & { as: "textarea" } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name">;
type SelectProps = Common & { as: "select" } & Omit<SelectHTMLAttributes<HTMLSelectElement>, "name">;
export type FieldProps = InputProps | TextareaProps | SelectProps;

/** A labelled field with its hint and its error. What was typed comes back through `defaultValue`. */
export function Field({ label, hint, error, optional, hideLabel, aside, ...control }: FieldProps) {
  const id = control.id ?? control.name;
  const message = firstError(error);
  const words = (
    <label htmlFor={id} className={hideLabel ? "vh" : undefined}>
      {label}
      {optional && <span className="optional"> (optional)</span>}
    </label>
  );
  const describedBy = [control["aria-describedby"], hint && `${id}-hint`, message && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="field">
      {aside ? (
        <div className="split">
          {words}
          {aside}
        </div>
      ) : (
        words
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control
        {...control}
        id={id}
        className={control.className ? `input ${control.className}` : "input"}
        aria-invalid={message ? true : undefined}
        aria-describedby={describedBy || undefined}
        // Of several wrong fields the browser focuses the first.
        autoFocus={control.autoFocus || Boolean(message) || undefined}
      />
      <ErrorText id={`${id}-error`} error={message} />
    </div>
  );
}

type ControlProps =
  | ({ as?: "input" } & InputHTMLAttributes<HTMLInputElement>)
  | ({ as: "textarea" } & TextareaHTMLAttributes<HTMLTextAreaElement>)
  | ({ as: "select" } & SelectHTMLAttributes<HTMLSelectElement>);

function Control(props: ControlProps) {
  if (props.as === "textarea") {
    const { as, ...rest } = props;
    return <textarea rows={6} dir="auto" {...rest} />;
  }
  if (props.as === "select") {
    const { as, ...rest } = props;
    return <select {...rest} />;
  }
  const { as, ...rest } = props;
  return <input type="text" dir={dirOf(rest.type)} {...rest} />;
}

/** Words run the way they were begun; passwords, numbers and addresses from left to right. */
function dirOf(type: string | undefined) {
  return type === undefined || type === "text" || type === "search" ? "auto" : undefined;
}

/** The sentence under a field that says what is wrong with it. */
export function ErrorText({ id, error }: { id: string; error: FieldError }) {
  const message = firstError(error);
  if (!message) return null;
  return (
    <p className="error" id={id}>
      <Icon name="warn" />
      {message}
    </p>
  );
}

/** The one sentence to show of what is wrong with a field. */
export function firstError(error: FieldError) {
  return typeof error === "string" ? error : error?.[0];
}
