import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import type { Db } from "#app/db.server.ts";
import { waiverHref } from "#app/matching/addresses.ts";
import { CaseWords } from "#app/matching/cases/schema.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { waiverToDecide } from "#app/matching/waivers/waiver-at.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address: a moderator agrees last of all, or ends what was agreed or asked. */
const decisions = {
  grant: {
    page: "Grant a waiver",
    title: "Grant the waiver?",
    lead: "It holds for twelve months, as long as nobody takes a yes back. An open case about the two is closed.",
    deed: "Grant it",
    danger: false,
    words: { label: "Why you agree", hint: "Every practice that was asked reads it." },
    done: "granted",
    run: (db: Db, waiver: string, words: Guarded) => verbs.grantWaiver(db, { waiver, inWords: words }),
  },
  end: {
    page: "End a waiver",
    title: "End the waiver?",
    lead: "Nobody is asked any more. If the two sit together by it, a case is opened. Everybody who agreed is told.",
    deed: "End it",
    danger: true,
    words: { label: "Why", hint: "For the audit log, which only the network’s staff reads." },
    done: "ended",
    run: (db: Db, waiver: string, words: Guarded) => verbs.endWaiver(db, { waiver, why: words }),
  },
};

export const meta = titled<typeof loader>(({ data }) => data?.decision.page ?? "A waiver");

export function loader(args: LoaderFunctionArgs) {
  const { run: _, done: __, ...decision } = twinAt(decisions, args.context.path);
  return askAsStaff(args, { find: waiverToDecide, show: ({ uid }) => ({ uid, decision }) });
}

export function action(args: ActionFunctionArgs) {
  const decision = twinAt(decisions, args.context.path);
  return actAsStaff(args, {
    form: CaseWords,
    find: waiverToDecide,
    run: (db, { uid }, { words }) => decision.run(db, uid, words),
    to: ({ uid }) => `${waiverHref(uid)}?done=${decision.done}`,
  });
}

export default function DecideWaiver() {
  const { uid, decision } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={decision.title}
      back={{ href: waiverHref(uid), label: "The waiver" }}
      lead={decision.lead}
      deed={decision.deed}
      danger={decision.danger}
      error={failed?.errors.form}
    >
      <WordsField {...decision.words} failed={failed} />
    </AskFirst>
  );
}
