import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { playbookHref } from "#app/contracts/playbook/chosen.ts";
import { proposeAt, sectionIn } from "#app/contracts/proposing/propose-at.server.ts";
import { ProposeForm } from "#app/contracts/proposing/propose-form.tsx";
import { Proposal } from "#app/contracts/proposing/schema.server.ts";
import { read, write } from "#app/db.server.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { attempt, readForm, refusal, throughGuard } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Propose for the playbook");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { cohort, thread, facts, what, entries, canBeNamed } = await proposeAt(db, viewer, params);
    const about = { clause: facts.clauses[0] ?? null, counterparty: facts.counterparty };
    return {
      back: { href: threadHref(cohort.slug, thread.number), label: thread.title },
      begin: canWriteManual(viewer)
        ? playbookHref(cohort.slug, about).replace("/playbook", "/playbook/new")
        : null,
      entries: entries.map(({ uid, title, practice }) => ({ uid, title, practice })),
      values: { section: what.section, words: what.words } as Record<string, string>,
      canBeNamed,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, Proposal);
  if (!form.ok) return form.answer;
  const at = await read(context, (db, viewer) => proposeAt(db, viewer, params));
  const { cohort, thread, what, entries, answer } = at;
  const { section = what.section, named, words = what.ready ? what.words : "" } = form.data;
  const only = form.data.entry === "" && entries.length === 1 ? entries[0] : undefined;
  const entry = entries.find(({ uid }) => uid === form.data.entry) ?? only;
  const values = { section, words: what.words, entry: entry?.uid ?? "", ...form.values };
  if (!entry) return refusal(values, "Choose the entry.", "entry", 400);
  if (words.trim() === "")
    return refusal(values, "Say in a sentence or two what others can use.", "words", 400);
  const through = await throughGuard(context, values, [{ field: "words", text: words.trim() }]);
  if (!through.ok) return through.answer;
  const proposed = await attempt(values, () =>
    write(context, (db) =>
      verbs.proposeForPlaybook(db, {
        ...{ cohort: thread.cohortId, thread: thread.id, answer, entry: entry.id, atVersion: entry.version },
        ...{ ...sectionIn(entry, section), proposed: through.texts[0]!, named: named && at.canBeNamed },
      }),
    ),
  );
  return proposed.ok ? redirect(`${threadHref(cohort.slug, thread.number)}#proposed`) : proposed.answer;
}

export default function ProposeForPlaybook() {
  const { back, begin, entries, values, canBeNamed } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={back}
        title="Propose for the playbook"
        lead="Whoever looks after the entry reads it beside their text, and decides. Nothing is changed until then."
      />
      {entries.length === 0 ? (
        <Empty
          title="No entry on this yet"
          action={begin && <ButtonLink href={begin}>Write an entry</ButtonLink>}
        >
          The playbook says nothing yet about such a clause with them, or nobody who looks after the entry
          sits here.
        </Empty>
      ) : (
        <ProposeForm
          entries={entries}
          values={failed?.values ?? values}
          errors={failed?.errors}
          canBeNamed={canBeNamed}
          back={back.href}
        />
      )}
    </Page>
  );
}
