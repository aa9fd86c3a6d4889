import type { ReactNode } from "react";
import { ButtonLink } from "./button.tsx";

type Props = {
  /** Names the navigation, such as "Older and newer conversations". */
  label: string;
  newer?: string | null;
  older?: string | null;
  newerLabel?: string;
  olderLabel?: string;
  note?: ReactNode;
  className?: string;
};

/** The way through a long list, page by key. Nothing where there is only one page. */
export function Pager({
  label,
  newer,
  older,
  newerLabel = "Newer",
  olderLabel = "Older",
  note,
  className,
}: Props) {
  if (!newer && !older) return null;
  return (
    <nav className={className ? `pages ${className}` : "pages"} aria-label={label}>
      {newer ? (
        <ButtonLink href={newer} icon="left" rel="prev">
          {newerLabel}
        </ButtonLink>
      ) : (
        <span />
      )}
      {note && <span className="meta">{note}</span>}
      {older ? (
        <ButtonLink href={older} iconAfter="right" rel="next">
          {olderLabel}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
