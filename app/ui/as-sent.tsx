import { type ReactNode, useRef } from "react";

type Props<T> = {
  as?: "div" | "ul";
  id: string;
  className?: string;
  /** The data that the part is drawn from. Missing where the browser takes over a page: the part then stands in it already. */
  from: T | undefined;
  /** Draws it on the server. `import.meta.env.SSR &&` before it keeps what it draws with out of the script of the page. */
  draw: ((from: T) => ReactNode) | false;
};

/**
 * The long part of a page, drawn by the server alone. The browser leaves it as it was sent, so that an old phone has
 * nothing to do for it, and what it was drawn from does not travel a second time (see `onlyInMarkup`).
 */
export function AsSent<T>({ as: Tag = "div", id, className, from, draw }: Props<T>) {
  const sent = useRef<string>();
  if (from !== undefined && draw)
    return (
      <Tag id={id} className={className}>
        {draw(from)}
      </Tag>
    );
  sent.current ??= document.getElementById(id)?.innerHTML ?? "";
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the page's own markup, put back where it stands
    <Tag id={id} className={className} dangerouslySetInnerHTML={{ __html: sent.current }} />
  );
}
