// The entries that the demonstration's playbooks begin with.
import { describe, expect, test } from "vitest";
import { clauseOf } from "#app/contracts/clauses.ts";
import { findingsIn } from "#app/guard/guard.ts";
import { demo } from "#db/demo/content/index.ts";
import type { DemoEntry } from "#db/demo/content/playbook/types.ts";
import { entryDocument } from "#db/demo/load-playbook.ts";

const playbookEntries = demo.playbook;

describe("the playbook of the demonstration", () => {
  test("has twenty entries, none of them twice", () => {
    const about = playbookEntries.map(({ cohort, clause, counterparty }) =>
      [cohort, clause, counterparty].join(),
    );
    expect(new Set(about).size).toBe(20);
    expect(about.length).toBe(20);
  });

  test.each(playbookEntries)("on $clause with a $counterparty is about what is usual there", (entry) => {
    expect(clauseOf(entry.clause)?.usualFor).toContain(entry.counterparty);
  });

  test.each(playbookEntries)(
    "on $clause grew out of conversations of its cohort that were there before",
    (entry) => {
      expect(entry.from.length).toBeGreaterThan(0);
      for (const from of entry.from) {
        const thread = demo.threads.find(({ key }) => key === from)!;
        expect(thread.cohort).toBe(entry.cohort);
        expect(thread.daysAgo).toBeGreaterThan(begunAgo(entry));
      }
    },
  );

  test.each(playbookEntries)(
    "on $clause is in the care of somebody of its practice, who sits there",
    (entry) => {
      const { seats } = demo.cohorts.find(({ key }) => key === entry.cohort)!;
      const seat = seats.find(({ practice, until }) => practice === entry.practice && until === undefined)!;
      expect(seat.attendees).toContain(entry.steward);
      expect(seat.since).toBeGreaterThanOrEqual(begunAgo(entry));
      for (const { by } of entry.earlier ?? [])
        expect(demo.people.find(({ key }) => key === by)!.practice).toBe(entry.practice);
    },
  );

  test("shows some entries in several versions, each of which changed something", () => {
    expect(playbookEntries.filter(({ earlier }) => earlier).length).toBeGreaterThanOrEqual(4);
    for (const entry of playbookEntries) {
      const { versions } = entryDocument(entry);
      const days = versions.map(({ daysAgo }) => daysAgo);
      expect(days).toEqual(days.toSorted((a, b) => b - a));
      expect(new Set(versions.map(({ body }) => body)).size).toBe(versions.length);
    }
  });

  test.each(playbookEntries)(
    "on $clause is asked about by no rule of the guard, and holds no amounts",
    (entry) => {
      const said = texts(entry);
      expect(said.flatMap((text) => findingsIn(text))).toEqual([]);
      expect(findingsIn(said.join("\n\n"))).toEqual([]);
      for (const text of said) expect(text).not.toMatch(/\$|\bdollar|\d\s?%|percent|["'‘]|@|https?:/i);
      expect(entry.wording).toMatch(/^> [A-Z[].*\.$/);
    },
  );
});

function texts({ meaning, redFlag, standard, fallback, walkAway, wording, lawyer, ...entry }: DemoEntry) {
  const before = (entry.earlier ?? []).flatMap(({ said, why }) => [...Object.values(said), why]);
  return [meaning, redFlag, standard, fallback, walkAway, wording, lawyer, ...before];
}

function begunAgo({ daysAgo, earlier }: DemoEntry): number {
  return earlier?.[0]?.daysAgo ?? daysAgo;
}
