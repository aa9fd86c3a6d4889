import type { ReactNode } from "react";

type Props = {
  /** Names the sheet and its heading; give it together with `title`. */
  id?: string;
  title?: ReactNode;
  /** Keeps the heading for screen readers only. */
  hideTitle?: boolean;
  /** Stands at the end of the heading's line. */
  action?: ReactNode;
  foot?: ReactNode;
  /** Children run to the edges: lists, tables, threads. */
  flush?: boolean;
  /** Edge to edge on a phone. */
  bleed?: boolean;
  className?: string;
  children: ReactNode;
};

/** The one surface: white with a hairline, a heading, an optional foot. */
export function Sheet({ id, title, hideTitle, action, foot, flush, bleed, className, children }: Props) {
  const heading = title && (
    <h2 id={id && `${id}-title`} className={hideTitle ? "vh" : undefined}>
      {title}
    </h2>
  );
  const named = id && title ? { "aria-labelledby": `${id}-title` } : undefined;
  const classes = `sheet${bleed ? " bleed" : ""}${className ? ` ${className}` : ""}`;
  return (
    <section className={classes} id={id} {...named}>
      {hideTitle && !action
        ? heading
        : (heading || action) && (
            <div className="sheet-head">
              {heading}
              {action}
            </div>
          )}
      {flush ? children : <div className="sheet-in stack">{children}</div>}
      {foot && <div className="sheet-foot">{foot}</div>}
    </section>
  );
}

/** The last part of a settings page: what cannot be taken back. */
export function DangerZone(props: Omit<Props, "className" | "flush">) {
  return <Sheet {...props} className="danger" />;
}
