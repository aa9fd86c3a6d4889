type Props = {
  html: string;
  id?: string;
  className?: string;
};

/** Words that people wrote, as HTML that the Markdown renderer has made and cleaned. Nothing else may come here. */
export function Prose({ html, id, className }: Props) {
  return (
    <div
      id={id}
      dir="auto"
      className={className ? `prose ${className}` : "prose"}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for HTML from the Markdown renderer, which escapes and sanitises it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
