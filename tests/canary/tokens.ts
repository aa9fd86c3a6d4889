import type pg from "pg";
import { tables } from "#tests/tables/all.ts";
import type { Sight } from "#tests/walls/raw.ts";

// What `canary` in tests/tables/table.ts makes.
const token = /qzxj([ctwrhlpimaeuksdoqfngv])(\d+)jxzq/gi;

/**
 * Writes tokens into every text of the database. Their kinds: c what a cohort is called, t what is said in it, w the words
 * of a persona that were taken away or covered, r what is reported there, h what was handed on to the network's staff,
 * l why somebody looked; p a practice, i whom it invites; m a member's name, a their address, e what is theirs alone;
 * q what waits for a moderator; u the audit log, k what a letter says, s what is shown to nobody; d a document, o what a practice keeps to itself;
 * f what it offers to the network, n what the whole network reads; g what its owners and directors tell for matching, v what of that
 * not even the network's staff see.
 */
export async function plantTokens(owner: pg.Client): Promise<void> {
  for (const [name, { words, guard }] of Object.entries(tables)) {
    if (!words) continue;
    if (guard) await owner.query(`alter table ${name} disable trigger ${guard}`);
    await owner.query(
      `update ${name} set ${Object.entries(words).map(([column, text]) => `${column} = ${text}`)}`,
    );
    if (guard) await owner.query(`alter table ${name} enable trigger ${guard}`);
  }
}

export type Reach = Sight & {
  administrator: boolean;
  /** Practices and people whose names stand beside posts that they may read, also of those who have left. */
  named: { practices: number[]; people: number[] };
  /** Cohorts in which their practice holds a seat; those in which they ever wrote. */
  seats: number[];
  wrote: number[];
  /** Personas whose removed and covered words they may read. */
  hears: number[];
  /** Documents of their practice, and those that are shared where they may read. */
  documents: number[];
  /** Posts that wait for a moderator: their own, and where they lead. */
  held: number[];
};

/** The tokens in a text that somebody with this reach may not see. */
export function foreignTokens(text: string, who: Reach, ownWords = false): string[] {
  const {
    me,
    practice,
    writesManual,
    staff,
    administrator,
    reads,
    leads,
    sits,
    practices,
    people,
    named,
    seats,
    wrote,
    hears,
    documents,
    held,
    admitted,
  } = who;
  const may: Record<string, (id: number) => boolean> = {
    c: (id) =>
      staff ||
      sits.includes(id) ||
      reads.includes(id) ||
      seats.includes(id) ||
      (ownWords && wrote.includes(id)),
    t: (id) => reads.includes(id) || (ownWords && wrote.includes(id)),
    w: (id) => hears.includes(id),
    r: (id) => leads.includes(id),
    h: (id) => staff || leads.includes(id),
    l: (id) => staff || leads.includes(id),
    p: (id) => staff || practices.includes(id) || named.practices.includes(id),
    i: (id) => staff || id === practice,
    m: (id) => staff || people.includes(id) || named.people.includes(id),
    a: (id) => staff || id === me,
    e: (id) => id === me,
    q: (id) => held.includes(id),
    u: () => staff,
    k: () => administrator,
    s: () => false,
    d: (id) => documents.includes(id),
    o: (id) => id === practice,
    f: (id) => staff || id === practice,
    n: () => admitted,
    g: (id) => staff || (writesManual && id === practice),
    v: (id) => writesManual && id === practice,
  };
  return [...text.matchAll(token)]
    .filter(([, kind, id]) => !may[kind!.toLowerCase()]!(Number(id)))
    .map(([all]) => all);
}
