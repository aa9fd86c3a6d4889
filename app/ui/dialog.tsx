import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type Props = {
  id: string;
  title: ReactNode;
  children: ReactNode;
  /** The deed, usually a danger button that submits a form by its `form` attribute. */
  action?: ReactNode;
  /** The words on the button that closes it. */
  cancel?: string;
};

/**
 * A question or a list in front of the page, which script opens by its id.
 */
export function Dialog({ id, title, children, action, cancel = "Not now" }: Props) {
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`}>
      <div className="stack">
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
      </div>
      <form method="dialog" className="dialog-foot">
        <Button>{cancel}</Button>
        {action}
      </form>
    </dialog>
  );
}
