import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sitsIn, type Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read, write } from "#app/db.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { allow, found } from "#app/web/answers.ts";
import { readButton } from "#app/web/form.server.ts";
import { placeIn } from "#app/writing/drafts/draft-place.ts";
import { findDraft, throwAway } from "#app/writing/drafts/draft-queries.server.ts";

export const meta: MetaFunction = () => [{ title: "Throw a draft away · Roundtable" }];

type Params = LoaderFunctionArgs["params"];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { cohort, place } = at(viewer, params);
    const draft = await findDraft(db, viewer, cohort.id, place);
    return { cohort: cohort.name, text: draft ? draft.body.trim() || draft.title : null };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const thrown = await write(context, async (db, viewer) => {
    const { cohort, place } = at(viewer, params);
    await throwAway(db, viewer, cohort.id, place);
    return `${cohort.id}/${place}`;
  });
  return redirect(`/drafts?done=away&thrown=${thrown}`);
}

function at(viewer: Viewer, params: Params) {
  const cohort = cohortAt(viewer, params.cohort);
  allow(sitsIn(viewer, cohort.id));
  return { cohort, place: found(placeIn(params.place)) };
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
