import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writesIn } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { documentAt } from "#app/documents/document-at.server.ts";
import { afterIn } from "#app/documents/shelf-queries.server.ts";
import { talkHref } from "#app/documents/talk/addresses.ts";
import { listTalk } from "#app/documents/talk/queries.server.ts";
import { TalkRows } from "#app/documents/talk/talk-rows.tsx";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Discussion of ${isolated(data?.document.title ?? "a document")}`,
);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const after = afterIn(new URL(request.url).searchParams.get("after"));
  return read(context, async (db, viewer) => {
    const { cohort, document } = await documentAt(db, viewer, params);
    return {
      cohort: { slug: cohort.slug, name: cohort.name },
      document,
      first: after === null,
      asks: writesIn(viewer, cohort.id),
      ...(await listTalk(db, cohort.id, document.id, { before: after })),
    };
  });
}

export default function DocumentDiscussion() {
  const { cohort, document, first, asks, rows, next } = useLoaderData<typeof loader>();
  const here = documentHref(cohort.slug, document.uid);
  return (
    <Page>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Discussion"
        lead={`What is said in ${isolated(cohort.name)} about “${isolated(document.title)}”. Nobody else sees it.`}
        actions={
          asks && (
            <ButtonLink href={talkHref(cohort.slug, document.uid, document.version)} icon="talk">
              Ask about this document
            </ButtonLink>
          )
        }
      />
      {rows.length === 0 ? (
        <Empty title={first ? "Nobody has asked about it yet" : "There is nothing more"}>
          A question about a single section is asked beside its heading, in the document.
        </Empty>
      ) : (
        <Sheet id="discussion" title="Conversations" hideTitle flush bleed>
          <TalkRows slug={cohort.slug} rows={rows} />
        </Sheet>
      )}
      <Pager
        label="More conversations"
        newer={first ? null : `${here}/discussion`}
        newerLabel="From the start"
        older={next && `${here}/discussion?after=${next}`}
        olderLabel="More"
      />
    </Page>
  );
}
