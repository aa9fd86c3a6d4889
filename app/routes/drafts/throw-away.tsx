import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sitsIn, type Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { allow, found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { placeIn } from "#app/writing/drafts/draft-place.ts";
import { findDraft, throwAway } from "#app/writing/drafts/draft-queries.server.ts";

export const meta = titled("Throw a draft away");

type Params = LoaderFunctionArgs["params"];

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: draftPlaceAt,
    async show({ cohort, place }, db, viewer) {
      const draft = await findDraft(db, viewer, cohort.id, place);
      return { cohort: cohort.name, text: draft ? draft.body.trim() || draft.title : null };
    },
  });
}

function draftPlaceAt(_db: Db, viewer: Viewer, params: Params) {
  const cohort = cohortAt(viewer, params.cohort);
  allow(sitsIn(viewer, cohort.id));
  return { viewer, cohort, place: found(placeIn(params.place)) };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    find: draftPlaceAt,
    run: (db, { viewer, cohort, place }) => throwAway(db, viewer, cohort.id, place),
    to: ({ cohort, place }) => `/drafts?done=away&thrown=${cohort.id}/${place}`,
  });
}

export default function ThrowAway() {
  const { cohort, text } = useLoaderData<typeof loader>();
  return (
    <AskFirst
      title="Throw this draft away?"
      back={{ href: "/drafts", label: "Your drafts" }}
      lead={
        text === null
          ? "Nothing is kept here any more."
          : `You began it in ${cohort}. It is gone for good, on every device.`
      }
      deed="Throw it away"
      danger
    >
      {text !== null && (
        <blockquote className="as-typed draft-text" dir="auto">
          {text.slice(0, 400)}
        </blockquote>
      )}
    </AskFirst>
  );
}
