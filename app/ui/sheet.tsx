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
  /** A small heading inside, close to its text: for the third column. */
  compact?: boolean;
  /** Edge to edge on a phone. */
  bleed?: boolean;
  className?: string;
  children: ReactNode;
};

/** The one surface: white with a hairline, a heading, an optional foot. */
export function Sheet(props: Props) {
  const { id, title, hideTitle, action, foot, flush, compact, bleed, className, children } = props;
  const heading = title && (
    <h2 id={id && `${id}-title`} className={hideTitle ? "vh" : undefined}>
      {title}
    </h2>
  );
  const named = id && title ? { "aria-labelledby": `${id}-title` } : undefined;
  const inside = compact || (hideTitle && !action);
  return (
    <section
      className={`sheet${bleed ? " bleed" : ""}${className ? ` ${className}` : ""}`}
      id={id}
      {...named}
    >
      {!inside && (heading || action) && (
        <div className="sheet-head">
          {heading}
          {action}
        </div>
      )}
      {inside && flush && heading}
      {flush ? (
        children
      ) : (
        <div className={compact ? "sheet-in stack-tight" : "sheet-in stack"}>
          {inside && heading}
          {children}
        </div>
      )}
      {foot && <div className="sheet-foot">{foot}</div>}
    </section>
  );
}

/** The last part of a settings page: what cannot be taken back. */
export function DangerZone(props: Omit<Props, "className" | "flush">) {
  return <Sheet {...props} className="danger" />;
}
