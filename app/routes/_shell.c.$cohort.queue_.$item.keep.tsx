import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { decide } from "#app/moderation/decide.server.ts";
import { NotDecided } from "#app/moderation/not-decided.tsx";

export async function action(args: ActionFunctionArgs) {
  const decided = await decide(args, "kept");
  return decided.ok ? redirect(`/c/${args.params.cohort}/queue`) : decided.answer;
}

export default function Decided() {
  return <NotDecided failed={useActionData<typeof action>()} />;
}
