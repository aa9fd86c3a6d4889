import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import {
  choiceName,
  choicesIn,
  chosenText,
  mergeUpdate,
  type ShownSection,
  shownSections,
} from "#app/documents/updating/merged.ts";
import { NoUpdate } from "#app/documents/updating/no-update.tsx";
import { TakenChoices } from "#app/documents/updating/schema.server.ts";
import { updateAt } from "#app/documents/updating/update-at.server.ts";
import { UpdateForm } from "#app/documents/updating/update-form.tsx";
import { UpdateHead } from "#app/documents/updating/update-head.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Page } from "#app/ui/frame/shell.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => `Update of ${isolated(data?.document.title ?? "")}`);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = await read(context, (db, viewer) => updateAt(db, viewer, params));
  const { document, adoption, theirs, base, mine, passed, seen, news } = at;
  const page = {
    document: { uid: document.uid, title: document.title },
    adoption: {
      ofTitle: adoption.ofTitle,
      ofPractice: adoption.ofPractice,
      upstream: adoption.upstream,
      isTaking: adoption.taking !== null,
    },
    base: base.number,
    seen,
    news,
    passed: theirs !== null && adoption.passedVersion >= theirs.number,
  };
  if (!theirs) return { ...page, theirs: null, same: 0, sections: undefined };
  // The connection is given back before the texts are compared.
  const { changed, same } = shownSections(mergeUpdate({ base, mine, theirs, passed }));
  const fields = [...theirs.fields, ...mine.fields];
  return onlyInMarkup(
    context,
    { ...page, theirs: { number: theirs.number }, same, sections: { changed, fields } },
    "sections",
  );
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, TakenChoices);
  if (!form.ok) return form.answer;
  const at = await read(context, (db, viewer) => updateAt(db, viewer, params));
  const { document, theirs } = at;
  if (!theirs) return refusal(form.values, "There is nothing newer to take over.");
  if (theirs.number !== form.data.version)
    return refusal(form.values, `Version ${theirs.number} came out meanwhile. ${again}`);
  const merge = mergeUpdate({ ...at, theirs });
  const { choices, missing } = choicesIn(merge, form.values);
  if (at.seen !== form.data.seen) return refusal(form.values, quicker);
  if (missing.length > 0) return unchosen(form.values, missing);
  const { title, body, fields } = chosenText(merge, choices, { ...at, theirs });
  if (body.length > 400_000) return refusal(form.values, "Together that is too long for one document.");
  const isTaken = body !== at.mine.body || title !== at.mine.title;
  const taken = await attempt(form.values, () =>
    write(context, async (db) => {
      if (isTaken)
        return verbs.takeUpdate(db, {
          ...{ doc: document.id, toVersion: theirs.number, seen: at.seen, newTitle: title, newBody: body },
          newFields: JSON.stringify(fields) as never,
        });
      await verbs.passUpdate(db, { doc: document.id, toVersion: theirs.number });
      return 0;
    }),
  );
  if (!taken.ok) return taken.answer;
  if (taken.value === null) return refusal(form.values, quicker);
  return redirect(`${manualHref(document.uid)}?done=${isTaken ? "taken" : "passed"}`);
}

const again = "Look once more: what you chose is still marked.";
const quicker = `Somebody at your practice changed the draft meanwhile. ${again}`;

function unchosen(values: Record<string, string>, missing: readonly ShownSection[]) {
  const said = missing.map(({ key, heading }): [string, string] => [
    choiceName(key),
    `“${isolated(heading || "The beginning")}”: choose yours, theirs, or both.`,
  ]);
  const [[name, sentence] = ["form", ""]] = said;
  const answer = refusal(values, sentence, name, 400);
  Object.assign(answer.data.errors, Object.fromEntries(said));
  return answer;
}

export default function Update() {
  const { sections, same, theirs, seen, ...page } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = manualHref(page.document.uid);
  return (
    <Page>
      <UpdateHead here={here} {...page} theirs={theirs} />
      {theirs === null ? (
        <NoUpdate here={here} adoption={page.adoption} />
      ) : (
        <UpdateForm
          here={here}
          version={theirs.number}
          seen={seen}
          same={same}
          sections={sections}
          failed={failed}
        />
      )}
    </Page>
  );
}
