import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/at.ts";
import { read } from "#app/db.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { NotDecided } from "#app/moderation/not-decided.tsx";
import { canSeeQueue } from "#app/moderation/policy.ts";
import { allow } from "#app/web/answers.ts";

export const meta: MetaFunction = () => [{ title: "Keep a post · Roundtable" }];

/** Only a refused decision is shown here; the queue itself says what there is to decide. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => {
    allow(canSeeQueue(cohortAt(viewer, params.cohort)));
    return null;
  });
}

export async function action(args: ActionFunctionArgs) {
  const decided = await decide(args, "kept");
  return decided.ok ? redirect(`/c/${args.params.cohort}/queue`) : decided.answer;
}

export default function Decided() {
  return <NotDecided failed={useActionData<typeof action>()} />;
}
