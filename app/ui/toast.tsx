import type { ReactNode } from "react";
import { PostForm } from "./post-form.tsx";

type Props = {
  /** A form with one button, usually `Undo`; see `UndoForm`. */
  action?: ReactNode;
  /** Stays until the next page instead of leaving after ten seconds. */
  stays?: boolean;
  children: ReactNode;
};

/** News that floats at the foot of the page: what was done, and the way back. */
export function Toast({ action, stays, children }: Props) {
  return (
    <div className={stays ? "toast" : "toast is-brief"} role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}

type UndoProps = { action: string; fields?: Readonly<Record<string, string>>; label?: string };

/** The form behind "Undo" in a toast. */
export function UndoForm({ action, fields, label = "Undo" }: UndoProps) {
  return (
    <PostForm action={action} className="push">
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button" type="submit">
        {label}
      </button>
    </PostForm>
  );
}
