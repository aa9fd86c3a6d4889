import type { InputHTMLAttributes, ReactNode } from "react";
import { ErrorText, type FieldError, firstError } from "./field.tsx";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
};

/** A box to tick, with its words to the right. */
export function Checkbox({ error, ...props }: Props & { error?: FieldError }) {
  const id = props.id ?? props.name;
  const message = firstError(error);
  if (!message) return <Choice type="checkbox" {...props} />;
  return (
    <div className="field">
      <Choice type="checkbox" {...props} aria-invalid aria-describedby={`${id}-error`} />
      <ErrorText id={`${id}-error`} error={message} />
    </div>
  );
}

/** One of several answers that exclude each other; put them into a `Choices`. */
export function Radio(props: Props & { value: string }) {
  return <Choice type="radio" {...props} />;
}

function Choice({ label, hint, ...input }: Props & { type: "checkbox" | "radio" }) {
  return (
    <label className="check">
      <input {...input} />
      <span>
        {label}
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  );
}

type ChoicesProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
  /** Lays short answers side by side where there is room. */
  columns?: boolean;
  children: ReactNode;
};

/** A group of checkboxes or radios under one question. */
export function Choices({ name, legend, hint, error, columns, children }: ChoicesProps) {
  const message = firstError(error);
  return (
    <fieldset
      className="field field-choices"
      id={name}
      tabIndex={message ? -1 : undefined}
      aria-describedby={message ? `${name}-error` : undefined}
    >
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className={columns ? "checks" : undefined}>{children}</div>
      <ErrorText id={`${name}-error`} error={message} />
    </fieldset>
  );
}
