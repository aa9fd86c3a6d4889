import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act } from "#app/act.server.ts";
import { read } from "#app/db.server.ts";
import { toShareHref } from "#app/documents/addresses.ts";
import { Agreeing } from "#app/documents/agreeing/schema.server.ts";
import { sharesAt } from "#app/documents/agreeing/share-at.server.ts";
import { ShareDeeds } from "#app/documents/agreeing/share-deeds.tsx";
import { blanksShown } from "#app/documents/blanks-shown.ts";
import { DocumentHead } from "#app/documents/document-head.tsx";
import { Contents, DocumentText } from "#app/documents/document-text.tsx";
import { findVersion } from "#app/documents/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `${isolated(data?.document.title ?? "A document")}: share it?`,
);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const page = await read(context, async (db, viewer) => {
    const { document, shares } = await sharesAt(db, viewer, params);
    const { html, body: _, fields, ...version } = found(await findVersion(db, document.id, document.version));
    return { document, shares, version, html: blanksShown(html, fields) };
  });
  return onlyInMarkup(context, page, "html");
}

/** Agrees to one of the shares: the document opens there, if it still is as it was read. */
export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Agreeing,
    find: sharesAt,
    run: (db, { shares }, { share, seen }) => {
      const { id } = found(shares.find((each) => each.id === share));
      return verbs.agreeToShare(db, { share: id, seen });
    },
    to: `${toShareHref()}?done=shared`,
  });
}

export default function DocumentToShare() {
  const { document, shares, version, html } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page>
      <DocumentHead
        back={{ href: toShareHref(), label: "Documents that wait for you" }}
        document={document}
        at={version.at}
        practice={version.practice}
        from={`By ${isolated(version.by)}, ${isolated(version.practice)}.`}
      />
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>It was not shared.</b> {failed.errors.form}
        </Banner>
      )}
      {shares.map((share) => (
        <ShareDeeds key={share.id} share={share} seen={document.version} />
      ))}
      <Contents sections={version.sections} fold />
      <DocumentText html={html} />
    </Page>
  );
}
