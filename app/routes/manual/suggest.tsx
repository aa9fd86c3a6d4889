import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { blanksOf } from "#app/documents/editing/blanks.ts";
import { changedSections } from "#app/documents/suggesting/changed-sections.ts";
import { postOf, titleOf } from "#app/documents/suggesting/post-of.server.ts";
import { Suggesting } from "#app/documents/suggesting/schema.server.ts";
import { type SuggestAt, suggestAt } from "#app/documents/suggesting/suggest-at.server.ts";
import { SuggestForm } from "#app/documents/suggesting/suggest-form.tsx";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { attempt, readForm, refusal, throughGuard } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { renderPost } from "#app/writing/render-body.server.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Suggest to the author");

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = await read(context, (db, viewer) => suggestAt(db, viewer, params));
  const { document, adoption, cohorts, mine } = at;
  // The connection is given back before the texts are compared.
  const page = {
    here: manualHref(document.uid),
    title: document.title,
    author: adoption.ofPractice,
    cohorts: cohorts.map(({ id, name }) => ({ id, name })),
    key: randomUUID(),
    changed: { sections: changedIn(at), fields: mine.fields },
  };
  return onlyInMarkup(context, { ...page, many: page.changed.sections.length }, "changed");
}

function changedIn({ theirs, adoption, mine }: SuggestAt) {
  if (!theirs) return [];
  const keyed = { markdown: theirs.body, keys: theirs.sections.map(({ key }) => key) };
  return changedSections(adoption.baseBody, mine.body, keyed);
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, Suggesting);
  if (!form.ok) return form.answer;
  const { words, named, key, ...chosen } = form.data;
  const at = await read(context, (db, viewer) => suggestAt(db, viewer, params));
  const { document, mine, theirs, uid } = at;
  const cohort =
    at.cohorts.find(({ id }) => id === chosen.cohort) ??
    (at.cohorts.length === 1 ? at.cohorts[0] : undefined);
  if (!cohort || !theirs)
    return refusal(form.values, "Choose in which cohort you want to suggest it.", "cohort", 400);
  const sections = changedIn(at).filter((section) => chosen.sections.includes(section.key));
  if (sections.length === 0) return refusal(form.values, sameByNow, "sections", 409);
  if (sections.some(({ was, mine }) => was.length > 40_000 || mine.length > 40_000))
    return refusal(form.values, "That section is too long to be suggested as a whole.", "sections", 400);
  const where = { cohort: cohort.slug, uid, version: theirs.number };
  const body = postOf({ ...where, words, sections, fields: [...theirs.fields, ...mine.fields] });
  const title = titleOf(theirs.title, sections);
  // The section comes out of a text that nobody else has read so far.
  const through = await throughGuard(context, form.values, [
    { field: "words", text: title },
    { field: "words", text: body },
  ]);
  if (!through.ok) return through.answer;
  const [newTitle, newBody] = through.texts as [Guarded, Guarded];
  const rendered = renderPost({ ...form, data: { ...form.data, body } });
  if (!rendered.ok) return refusal(form.values, rendered.answer.data.errors.body ?? sameByNow, "words", 400);
  const { html, excerpt, version } = rendered.value;
  const posted = await attempt(form.values, () =>
    write(context, (db) =>
      verbs.suggestSections(db, {
        ...{ cohort: cohort.id, doc: document.id, atVersion: theirs.number, named, formKey: key },
        ...{ newTitle, newBody, newHtml: html },
        ...{ newExcerpt: excerpt, newRenderer: version },
        sections: JSON.stringify(
          sections.map(({ key, heading, was, mine: text }) => ({
            ...{ section: key, heading: heading || theirs.title, was, body: text },
            fields: blanksOf(text, mine.fields),
          })),
        ) as never,
      }),
    ),
  );
  return posted.ok ? redirect(threadHref(cohort.slug, posted.value)) : posted.answer;
}

const sameByNow = "You and the author have the same words there by now. Choose another section.";

export default function SuggestToAuthor() {
  const { here, title, author, cohorts, many, key, changed } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page>
      <PageHead
        back={{ href: here, label: title }}
        title="Suggest to the author"
        lead={`Sections that you changed may help ${isolated(author)} as well. They read your words beside theirs and decide; what you filled into blanks is never shown.`}
      />
      {many === 0 || cohorts.length === 0 ? (
        <Empty
          title={many === 0 ? "Nothing to suggest" : "There is no place for it"}
          action={<ButtonLink href={here}>Back to your copy</ButtonLink>}
        >
          {many === 0
            ? "Your sections have the same words as the author’s, or the author’s document is out of your sight."
            : "You can suggest something where you and the author sit together and the document is shared."}
        </Empty>
      ) : (
        <SuggestForm author={author} cohorts={cohorts} formKey={key} changed={changed} failed={failed} />
      )}
    </Page>
  );
}
