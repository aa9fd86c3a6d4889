import { useRef } from "react";

type Props = {
  /** Missing where the browser takes over a page: the words then stand in it already, under the id. */
  html: string | undefined;
  id?: string;
  className?: string;
};

/** Words that people wrote, as HTML that the Markdown renderer has made and cleaned. Nothing else may come here. */
export function Prose({ html, id, className }: Props) {
  const inPage = useRef<string>();
  if (html === undefined) inPage.current ??= document.getElementById(id ?? "")?.innerHTML ?? "";
  return (
    <div
      id={id}
      className={className ? `prose ${className}` : "prose"}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for HTML from the Markdown renderer, which escapes and sanitises it
      dangerouslySetInnerHTML={{ __html: html ?? inPage.current! }}
    />
  );
}
