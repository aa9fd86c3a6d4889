import { clauseOf } from "../../app/contracts/clauses.ts";
import { entryText, entryTitle } from "../../app/contracts/playbook/entry.ts";
import { renderDocument } from "../../app/documents/render-document.server.ts";
import type { DemoDocument } from "./content/documents/types.ts";
import { demo } from "./content/index.ts";
import type { DemoEntry } from "./content/playbook/types.ts";
import { type Library, loadDocument } from "./load-documents.ts";

/** Inserts the entries of the cohorts’ playbooks: documents, and beside each for which clause it is and with whom. */
export async function loadPlaybook(desk: Library, entries: readonly DemoEntry[]): Promise<void> {
  for (const entry of entries) {
    const { key } = entryDocument(entry);
    await loadDocument(desk, entryDocument(entry));
    await desk.client.query(
      "insert into playbook_entry (document_id, practice_id, clause, counterparty) select d.id, d.practice_id, $2, $3 from document d where d.id = $1",
      [desk.loaded.documents.get(key), entry.clause, entry.counterparty],
    );
  }
}

/** Inserts out of which conversations the entries grew: what came of a question, or its accepted answer, was proposed and taken in. */
export async function loadOrigins(
  { client, loaded, now }: Library,
  entries: readonly DemoEntry[],
): Promise<void> {
  for (const entry of entries)
    for (const from of entry.from) {
      const { contract, cohort, by, accepted, title } = demo.threads.find(({ key }) => key === from)!;
      if (!contract?.outcome && accepted === undefined) continue;
      const at = new Date(now.getTime() - (entry.daysAgo + 0.5) * 86_400_000);
      await client.query(
        `insert into document_suggestion (cohort_id, thread_id, document_id, version, section, heading, was, body, of_kind, post_id, persona_id, practice_id,
           by_called, practice_called, named, state, decided_at, at)
         select t.cohort_id, t.id, d.id, d.version, 'sample-wording', 'Sample wording', '', $5, case when $6 then 'outcome' else 'answer' end,
           case when not $6 then p.id end, w.id, m.practice_id, w.called, w.practice_name, false, 'in_force', d.changed_at, $7
         from thread t join document d on d.id = $3 join persona w on w.cohort_id = t.cohort_id and w.id = $4 join practice_member m on m.member_id = w.person_id
         left join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id and p.number = t.accepted_number
         where t.cohort_id = $1 and t.title = $2`,
        [
          ...[loaded.cohorts.get(cohort), title, loaded.documents.get(entryDocument(entry).key)],
          ...[loaded.personas.get(`${cohort}/${by}`), entry.wording, contract?.outcome !== undefined, at],
        ],
      );
    }
}

/** Inserts what a moderator has released of them to the whole network. */
export async function loadReleased(
  { client, loaded, now }: Library,
  entries: readonly DemoEntry[],
): Promise<void> {
  const moderator = loaded.members.get(demo.staff.find(({ role }) => role === "moderator")!.key);
  for (const entry of entries.filter(({ released }) => released !== undefined)) {
    const body = entryText(entry);
    const { html, version } = renderDocument(body);
    const at = new Date(now.getTime() - entry.released! * 86_400_000);
    await client.query(
      `with copy as (insert into network_entry (clause, counterparty, body, html, renderer, released_on) values ($1, $2, $3, $4, $5, ($6::timestamptz)::date) returning id)
       insert into playbook_offer (document_id, practice_id, version, clause, counterparty, body, html, renderer, offered_by, offered_at, state, decided_by, decided_at, entry_id)
       select d.id, d.practice_id, d.version, $1, $2, $3, $4, $5, $8, $6::timestamptz, 'released', $9, $6::timestamptz, copy.id from document d, copy where d.id = $7`,
      [
        ...[entry.clause, entry.counterparty, body, html, version, at],
        ...[loaded.documents.get(entryDocument(entry).key), loaded.members.get(entry.steward), moderator],
      ],
    );
  }
}

/** An entry as a document of the practice that looks after it, with its versions. */
export function entryDocument(entry: DemoEntry): DemoDocument {
  const { clause, counterparty, cohort, practice, steward, daysAgo, earlier = [], reviewIn } = entry;
  const versions = earlier.map(({ by, daysAgo: since, said }, i) => ({
    ...{ by, daysAgo: since, change: i === 0 ? ("major" as const) : ("minor" as const) },
    ...{ summary: earlier[i - 1]?.why ?? BEGUN, body: entryText({ ...entry, ...said }) },
  }));
  return {
    key: `playbook/${cohort}/${clause}/${counterparty}`,
    title: entryTitle(clauseOf(clause)!, counterparty),
    ...{ kind: "playbook", topics: [], states: "all", practice, steward, licence: "network", fields: [] },
    ...{ reviewIn, reviewReason: "Contracts change, and so does what the other side agrees to." },
    sharedWith: [{ cohort, since: earlier[0]?.daysAgo ?? daysAgo }],
    versions: [
      ...versions,
      {
        ...{ by: steward, daysAgo, change: earlier.length > 0 ? "minor" : "major", body: entryText(entry) },
        summary: earlier.at(-1)?.why ?? BEGUN,
      },
    ],
  };
}

const BEGUN = "What we ask for, what we settle for, and what we do not sign.";
