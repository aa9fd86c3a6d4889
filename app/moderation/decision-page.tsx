import type { ReactNode } from "react";
import { PostFiles, type ShownFile } from "#app/files/showing/post-files.tsx";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Prose } from "#app/ui/prose.tsx";

type Props = {
  title: string;
  lead: string;
  deed: string;
  danger?: boolean;
  page: {
    post: { html: string; files: readonly ShownFile[] };
    back: { href: string; label: string };
    handled?: string;
  };
  error?: string;
  children: ReactNode;
};

/** A page that asks before a reported post is decided. The post stands above the fields. */
export function DecisionPage({ title, lead, deed, danger, page, error, children }: Props) {
  return (
    <AskFirst
      title={title}
      back={page.back}
      lead={lead}
      deed={deed}
      danger={danger}
      error={error ?? page.handled}
    >
      <Prose html={page.post.html} className="excerpt" />
      <PostFiles files={page.post.files} />
      {children}
    </AskFirst>
  );
}
