import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act } from "#app/act.server.ts";
import { read } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { applyFound } from "#app/documents/importing/apply-found.ts";
import { asJson } from "#app/documents/importing/as-json.ts";
import { FoundForm } from "#app/documents/importing/found-form.tsx";
import { importedAt } from "#app/documents/importing/imported-at.server.ts";
import { Outline } from "#app/documents/importing/outline.tsx";
import { isSure } from "#app/documents/importing/proposed.ts";
import { listImports } from "#app/documents/importing/queries.server.ts";
import { Found } from "#app/documents/importing/schema.server.ts";
import { sectionsOf } from "#app/documents/sections/sections.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Refused } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => `${isolated(data?.draft.title ?? "")}, as it came`);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { document, draft, brought } = await read(context, (db, viewer) => importedAt(db, viewer, params));
  // The text is taken apart after the connection is given back.
  const outline = sectionsOf(draft.body).filter(({ depth, heading }) => depth > 0 && heading !== "");
  return {
    document: { uid: document.uid, kind: document.kind, topics: document.topics },
    draft: { title: draft.title, body: draft.body, seen: draft.saveCount },
    name: brought.name,
    warnings: brought.warnings.map(({ says }) => says),
    blanks: brought.blanks.flatMap((blank, at) =>
      draft.body.includes(blank.before + blank.found)
        ? [{ at, found: blank.found, before: blank.before, label: blank.label, sure: isSure(blank) }]
        : [],
    ),
    outline: outline.map(({ key, heading, depth }) => ({ key, heading, depth })),
    published: document.version > 0,
  };
}

/** Takes over what was corrected, and makes blanks of the places that were ticked. */
export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Found,
    find: importedAt,
    run: async (db, { document, draft, brought }, { seen, title, kind, topics, ...corrected }) => {
      const { body, fields } = applyFound(corrected, brought.blanks, draft.fields);
      const saved = await verbs.saveDocument(db, {
        ...{ doc: document.id, seen, newTitle: title, newBody: body, newFields: asJson(fields) },
      });
      if (saved === null)
        throw new Refused(
          "Somebody saved this draft meanwhile. Press once more to put yours in its place, or open it anew to see theirs.",
        );
      await verbs.describeDocument(db, {
        ...{ doc: document.id, newKind: kind, newTopics: topics, newStates: document.states },
        // Nothing is said of it here, and what stands there stays.
        ...{ newReviewOn: document.reviewOn as string, newReviewReason: document.reviewReason },
        ...{ newLicence: document.licence, newSource: document.source },
      });
      await verbs.checkImport(db, { doc: document.id });
      return (await listImports(db)).some(({ state }) => state !== "refused");
    },
    to: ({ document }, more) => {
      if (document.version > 0) return `${manualHref(document.uid)}/publish`;
      // Of many files the next one waits on the list.
      return more ? "/practice/manual/import?done=saved" : `${manualHref(document.uid)}?done=saved`;
    },
  });
}

export default function Imported() {
  const { document, draft, name, warnings, blanks, outline, published } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page side={<Outline sections={outline} />}>
      <PageHead
        back={
          published
            ? { href: manualHref(document.uid), label: isolated(draft.title) }
            : { href: "/practice/manual/import", label: "What you brought" }
        }
        title="Look over what was found"
        lead={`From ${isolated(name)}. It is a draft, and only your practice sees it.`}
      />
      {warnings.length > 0 ? (
        <Banner tone="gold">
          <b>{warnings.length === 1 ? "One thing to look at." : `${warnings.length} things to look at.`}</b>
          <ul>
            {warnings.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        <Banner tone="good">Nothing of the file was left out.</Banner>
      )}
      <Sheet>
        <FoundForm document={document} draft={draft} blanks={blanks} failed={failed} />
      </Sheet>
    </Page>
  );
}
