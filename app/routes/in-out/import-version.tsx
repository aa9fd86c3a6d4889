import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { bringVersion } from "#app/documents/importing/bring-version.server.ts";
import { findDraft } from "#app/documents/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorText } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { allow } from "#app/web/answers.ts";
import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `${isolated(data?.title ?? "Document")}: from a file`,
);

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { document, write } = await manualDocumentAt(db, viewer, params);
    allow(write);
    const draft = await findDraft(db, document.id);
    return {
      uid: document.uid,
      title: document.title,
      published: document.version > 0,
      draft: draft && { by: draft.by },
      seen: draft?.saveCount ?? 0,
    };
  });
}

/** Makes a file's text the draft of the next version. */
export async function action(args: ActionFunctionArgs) {
  const brought = await bringVersion(args);
  if (!brought.ok) return data({ sentence: brought.sentence }, { status: brought.status });
  const here = manualHref(brought.uid);
  return redirect(brought.hasNotes ? `${here}/imported` : `${here}/publish`);
}

export default function ImportVersion() {
  const { uid, title, published, draft, seen } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = manualHref(uid);
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: isolated(title) }}
        title="Bring it back from a file"
        lead={
          published
            ? "What the file says becomes the draft of the next version. You see what it changes before anything is in force."
            : "What the file says becomes the draft."
        }
      />
      {draft && (
        <Banner tone="gold">
          <b>There is a draft already.</b> {isolated(draft.by)} saved it last. The file’s text takes its
          place.
        </Banner>
      )}
      <Sheet>
        <PostForm encType="multipart/form-data" className="stack">
          <input type="hidden" name="seen" value={seen} />
          <div className="field">
            <label htmlFor="file">File</label>
            <p className="hint" id="file-hint">
              Word (.docx), Markdown, HTML, plain text or PDF, up to {MAX_FILE_MB} MB.
            </p>
            <input
              id="file"
              className="input"
              name="file"
              type="file"
              accept=".docx,.md,.markdown,.html,.htm,.txt,.pdf"
              aria-invalid={failed ? true : undefined}
              aria-describedby={failed ? "file-hint file-error" : "file-hint"}
            />
            <ErrorText id="file-error" error={failed?.sentence} />
          </div>
          <div className="form-foot">
            <Button variant="primary" icon="upload">
              Bring it
            </Button>
            <ButtonLink href={here} variant="quiet">
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
