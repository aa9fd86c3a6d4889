import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { DocumentHead } from "#app/documents/document-head.tsx";
import { DocumentTabs } from "#app/documents/document-tabs.tsx";
import { comparedVersions } from "#app/documents/versions/compared.server.ts";
import { VersionsOf } from "#app/documents/versions/versions-page.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Versions of ${isolated(data?.document.title ?? "a document")}`,
);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const page = await read(context, async (db, viewer) => {
    const { document, practice, write } = await manualDocumentAt(db, viewer, params);
    return {
      ...{ document, practice: practice.name, can: { write } },
      ...(await comparedVersions(db, document.id, query)),
    };
  });
  return onlyInMarkup(context, page, "between");
}

export default function ManualVersions() {
  const { document, practice, can, between, ...compared } = useLoaderData<typeof loader>();
  const here = manualHref(document.uid);
  return (
    <Page>
      <DocumentHead
        back={{ href: "/practice/manual", label: "Policy manual" }}
        document={document}
        practice={practice}
        from={
          document.ofPractice ? `Adopted from ${isolated(document.ofPractice)}.` : `By ${isolated(practice)}.`
        }
      />
      <DocumentTabs here={here} current="changes" versions={document.version} />
      {compared.versions.length === 0 ? (
        <Empty title="No version yet">Once it is put in force, its versions stand here.</Empty>
      ) : (
        <VersionsOf here={here} {...compared} between={between} restores={can.write} />
      )}
    </Page>
  );
}
