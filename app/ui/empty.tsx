import type { ReactNode } from "react";

type Props = {
  id?: string;
  title: ReactNode;
  /** A drawing above the title: usually the table. */
  art?: ReactNode;
  /** One button. */
  action?: ReactNode;
  /** One or two sentences: why it is empty, what would fill it. */
  children?: ReactNode;
};

/** Stands where a list would be. */
export function Empty({ id = "empty", title, art, action, children }: Props) {
  return (
    <section className="sheet empty" aria-labelledby={id}>
      {art}
      <h2 id={id}>{title}</h2>
      {children && <p>{children}</p>}
      {action && <p>{action}</p>}
    </section>
  );
}
