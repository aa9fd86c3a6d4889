import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { documentAt } from "#app/documents/document-at.server.ts";
import { DocumentHead } from "#app/documents/document-head.tsx";
import { DocumentTabs } from "#app/documents/document-tabs.tsx";
import { comparedVersions } from "#app/documents/versions/compared.server.ts";
import { VersionsOf } from "#app/documents/versions/versions-page.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Page } from "#app/ui/frame/shell.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Versions of ${isolated(data?.document.title ?? "a document")}`,
);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const page = await read(context, async (db, viewer) => {
    const { cohort, document } = await documentAt(db, viewer, params);
    return {
      ...{ document, cohort: { slug: cohort.slug, name: cohort.name } },
      ...(await comparedVersions(db, document.id, query)),
    };
  });
  return onlyInMarkup(context, page, "between");
}

export default function SharedVersions() {
  const { document, cohort, between, ...compared } = useLoaderData<typeof loader>();
  const here = documentHref(cohort.slug, document.uid);
  const [newest] = compared.versions;
  return (
    <Page>
      <DocumentHead
        back={{ href: `/c/${cohort.slug}/documents`, label: `Documents in ${cohort.name}` }}
        document={document}
        {...(newest && { at: newest.at })}
        practice={newest?.practice ?? ""}
        from={newest ? `By ${isolated(newest.by)}, ${isolated(newest.practice)}.` : ""}
      />
      <DocumentTabs here={here} current="changes" versions={document.version} />
      <VersionsOf here={here} {...compared} between={between} restores={false} />
    </Page>
  );
}
