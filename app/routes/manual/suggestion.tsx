import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { TakingIn } from "#app/documents/suggesting/schema.server.ts";
import {
  mergeSuggestion,
  suggestionBeside,
  textWith,
} from "#app/documents/suggesting/suggestion-at.server.ts";
import { SuggestionForm } from "#app/documents/suggesting/suggestion-form.tsx";
import { choicesIn, shownSections } from "#app/documents/updating/merged.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("A suggestion");

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = await read(context, (db, viewer) => suggestionBeside(db, viewer, params));
  const { document, suggestion, now } = at;
  const { heading, by, practice, state, words, slug, thread, name, fields, ofKind, readElsewhere } =
    suggestion;
  // The connection is given back before the texts are compared.
  const { merge, stretch } = mergeSuggestion(at);
  const { changed } = shownSections(merge);
  const page = {
    here: `${manualHref(document.uid)}/suggestions/${suggestion.uid}`,
    document: { uid: document.uid, title: document.title },
    suggestion: {
      ...{ heading, by, practice, state, words, cohort: name, thread: threadHref(slug, thread) },
      staysHere: ofKind === "section" || !readElsewhere,
    },
    seen: now.seen,
    isMissing: stretch === null,
    isSame: changed.every((section) => section.state === "mine"),
    sections: { changed, fields: [...now.fields, ...fields] },
  };
  return onlyInMarkup(context, page, "sections");
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, TakingIn);
  if (!form.ok) return form.answer;
  const at = await read(context, (db, viewer) => suggestionBeside(db, viewer, params));
  const { document, suggestion, now } = at;
  if (now.seen !== form.data.seen) return refusal(form.values, quicker);
  const merged = mergeSuggestion(at);
  const { choices, missing } = choicesIn(merged.merge, form.values);
  if (missing.length > 0) return refusal(form.values, "Choose here.", `take-${missing[0]}`, 400);
  const { body, fields } = textWith(at, merged, choices);
  if (body === now.body)
    return refusal(form.values, "Nothing of it was chosen. To leave your text as it is, press “Not now”.");
  if (body.length > 400_000) return refusal(form.values, "Together that is too long for one document.");
  const taken = await attempt(form.values, () =>
    write(context, (db) =>
      verbs.takeSuggestion(db, {
        ...{ suggestion: suggestion.id, seen: now.seen, newTitle: now.title, newBody: body },
        newFields: JSON.stringify(fields) as never,
      }),
    ),
  );
  if (!taken.ok) return taken.answer;
  if (taken.value === null) return refusal(form.values, quicker);
  return redirect(`${manualHref(document.uid)}?done=suggested`);
}

const quicker =
  "Somebody at your practice changed the draft meanwhile. Look once more: what you chose is still marked.";

export default function SuggestionBeside() {
  const { here, document, suggestion, sections, ...more } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { heading, by, practice, cohort, thread, state, staysHere } = suggestion;
  return (
    <Page>
      <PageHead
        back={{ href: manualHref(document.uid), label: document.title }}
        title={`A suggestion for “${isolated(heading)}”`}
        lead={`By ${[by, practice].filter(Boolean).map(isolated).join(", ")}. It goes into the draft of your next version; nothing is published by it.`}
      />
      <p>
        <a href={thread}>{`Read what they say to it in ${isolated(cohort)}`}</a>
      </p>
      {!staysHere && (
        <Banner tone="gold">
          <b>{`This is read outside ${isolated(cohort)} too.`}</b> Take in nothing that points to somebody
          there: no place, no name, no story.
        </Banner>
      )}
      {state === "taken" || state === "in_force" ? (
        <Banner tone="good">
          <b>You took it in.</b>{" "}
          {state === "taken" ? "It stands in your draft, until you put that in force." : "It is in force."}
        </Banner>
      ) : (
        <SuggestionForm here={here} words={suggestion.words} sections={sections} failed={failed} {...more} />
      )}
    </Page>
  );
}
