import { describe, expect, test } from "vitest";
import { policyTopics } from "#app/documents/topics.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { states } from "#app/practices/vocabulary.ts";
import { changed } from "#db/demo/content/documents/changed.ts";
import type { DemoAdoption, DemoDocument, DemoField } from "#db/demo/content/documents/types.ts";
import { demo } from "#db/demo/content/index.ts";
import { postTimes } from "#db/demo/content/times.ts";

const { documents, adoptions, threads } = demo.library;
const people = [...demo.people, ...demo.staff];

/** What each document is made of, in its order. */
const sections: Record<string, string[]> = {
  "Attendance, Cancellation & No-Show (Pediatric)": [
    ...["Purpose", "Definitions", "Notice", "Illness", "Late arrival", "Standing-slot loss", "Exceptions"],
    "Family acknowledgement",
  ],
  "Incident & Near-Miss Reporting": [
    ...["Scope", "What to report", "First hour", "Form", "Caregiver notice", "Review", "Trend log"],
    "Retention",
  ],
  "Supervision of PTAs, Aides and Students": [
    ...["State law table", "Medicare rule and date", "Delegation limits", "Availability", "Co-signature"],
    ...["Competency", "Consent"],
  ],
  "Telehealth Services": [
    ...["Eligibility", "Licensure/location check", "Consent", "Platform", "Emergency plan", "Documentation"],
    "Billing review",
  ],
  "HIPAA Privacy & Breach Response": [
    ...["Officer", "Minimum necessary", "Devices/texting", "Request handling", "Breach risk assessment"],
    ...["Notification clock", "Sanctions", "Training"],
  ],
  "Compliance Program Plan": [
    ...["Written policies and procedures", "Compliance leadership and oversight", "Training and education"],
    ...["Effective lines of communication", "Enforcing standards: consequences and incentives"],
    ...["Risk assessment, auditing and monitoring", "Responding to problems and correcting them"],
    ...["Annual work plan", "Exclusion screening", "Hotline"],
  ],
  "Clinical Documentation & Plan of Care": [
    ...["Timelines", "Required elements", "Certification", "Progress reports", "Late entries", "Audit"],
  ],
  "Infection Control for Pediatric Gyms": [
    ...["Hand hygiene", "Toys/mats", "Exclusion rules", "Exposure", "PPE", "Cleaning log"],
  ],
  "Equipment & Suspended-Swing Safety": [
    ...["Inventory", "Inspection", "Load limits", "Supervision ratios", "Lock-out", "Incident link"],
  ],
  "New Therapist Onboarding & Mentorship": [
    ...["Pre-start", "Week 1", "30/60/90", "Competencies", "Caseload ramp", "Feedback"],
  ],
  "Paid Time Off & School-Calendar Coverage": [
    ...["Accrual", "Request windows", "Peak weeks", "Coverage", "Carry-over", "State law"],
  ],
  "Shared-Space & Sublease Operating Procedure": [
    ...["Written lease reference", "Schedule", "Records separation", "Signage", "Cleaning", "Insurance"],
    ...["Incident duties", "FMV file"],
  ],
};

/** No document of the network holds an amount, a share of one, or a way to reach somebody. */
const forbidden = /\$|\bdollars?\b|\d\s?%|\bpercent|\bsalar|\bper hour\b|\d{3}[ .-]\d{4}\b|@\w|https?:/i;

describe("the library of the demonstration", () => {
  test("has the twelve policies, each with its sections in their order", () => {
    const found = documents.map(({ title, versions }) => [title, headings(versions.at(-1)!.body)]);
    expect(Object.fromEntries(found)).toEqual(sections);
    expect(documents.length).toBe(12);
  });

  test.each(documents)("“$title” is by people of one practice, shared where that practice sits", (each) => {
    const author = practice(each.practice);
    for (const by of [each.steward, ...each.versions.map(({ by }) => by)])
      expect(person(by).practice).toBe(author.key);
    for (const { cohort, since } of each.sharedWith)
      expect(sitsIn(cohort, each.practice, since), cohort).toBe(true);
    const cohorts = each.sharedWith.map(({ cohort }) => cohort);
    expect(cohorts.some((cohort) => attends(cohort, each.steward, 0))).toBe(true);
    if (each.network) expect(demo.staff.map(({ key }) => key)).toContain(each.network.agreedBy);
    if (each.adaptedFrom) expect(practice(each.adaptedFrom.practice).key).not.toBe(each.practice);
  });

  test.each(documents)("“$title” uses the words of the shelf", ({ topics, states: where }) => {
    const known: readonly string[] = Object.values(policyTopics).flat();
    expect(topics.filter((topic) => !known.includes(topic))).toEqual([]);
    expect(new Set(topics).size).toBe(topics.length);
    const codes: string[] = states.map(({ value }) => value);
    if (where !== "all") expect(codes).toEqual(expect.arrayContaining(where));
  });

  test.each(documents)("“$title” declares the blanks that its text has, and no others", (each) => {
    const declared = each.fields.map(({ name }) => name);
    expect(new Set(declared).size).toBe(declared.length);
    expect(blanks(each.versions.at(-1)!.body).sort()).toEqual([...declared].sort());
    for (const { body } of each.versions) expect(declared).toEqual(expect.arrayContaining(blanks(body)));
    for (const field of each.fields)
      if (field.default) expect(fits(field, field.default), field.name).toBe(true);
  });

  test("asks the same thing by the same name", () => {
    const byName = new Map<string, DemoField>();
    for (const field of documents.flatMap(({ fields }) => fields)) {
      expect(byName.get(field.name) ?? field).toEqual(field);
      byName.set(field.name, field);
    }
  });

  test.each(documents)("“$title” has versions that follow each other and differ", ({ versions, ...each }) => {
    const days = versions.map(({ daysAgo }) => daysAgo);
    expect(days).toEqual([...new Set(days)].sort((a, b) => b - a));
    for (const { since } of [...each.sharedWith, ...(each.network ? [each.network] : [])])
      expect(since).toBeLessThanOrEqual(days[0]!);
    expect(new Set(versions.map(({ body }) => body)).size).toBe(versions.length);
    for (const { summary } of versions) expect(summary).toMatch(/^[A-Z“].{15,180}[.”]$/);
  });

  test.each(documents)("“$title” is a text to work with, neither a note nor a book", ({ versions }) => {
    const words = renderMarkdown(versions.at(-1)!.body).text.match(/[\p{L}\d’]+/gu)!.length;
    expect(words).toBeGreaterThanOrEqual(800);
    expect(words).toBeLessThanOrEqual(2500);
  });

  test.each(texts())("%s is shown as it was meant", (_, body) => {
    const { html, text } = renderMarkdown(body);
    expect(text).not.toMatch(/\*|\\|`|\[[ x]\]|^#|\| ?-|&\w+;|^\s*\|/m);
    expect(html).not.toMatch(/<br|&amp;|<pre|<del/);
    expect(count(html, /<h3>/g)).toBe(headings(body).length);
    expect(count(html, /<table>/g)).toBe(count(body, /^\|( -+:? \|)+$/gm));
    expect(count(html, /☐/g)).toBe(count(body, /^ *- \[ \] /gm));
    expect(count(html, /<li\b/g)).toBe(count(body, /^ *(-|\d+\.) /gm));
    expect(blanks(text).sort()).toEqual(blanks(body).sort());
  });

  test.each(texts())("%s holds no amounts, and one kind of quotation mark", (_, body) => {
    expect(forbidden.exec(body)).toBeNull();
    expect(/["'‘]/.exec(body)).toBeNull();
  });

  // The charter: what one learns may be used; who said it is not repeated.
  test("names no colleague and no other practice in what adopters read to their staff", () => {
    const names = [
      ...people.map(({ name }) => name.split(" ").at(-1)!),
      ...demo.practices.map(({ name }) => name.split(" ")[0]!),
    ];
    const read = documents.flatMap(({ versions, adaptedFrom }) => [
      ...versions.flatMap(({ body, summary }) => [body, summary]),
      adaptedFrom?.says ?? "",
    ]);
    expect(names.filter((name) => read.some((words) => new RegExp(`\\b${name}\\b`).test(words)))).toEqual([]);
  });

  test("has one review that is overdue", () => {
    expect(documents.filter(({ reviewIn }) => reviewIn < 0).map(({ key }) => key)).toEqual(["telehealth"]);
    expect(adoptions.filter(({ reviewIn }) => reviewIn < 0)).toEqual([]);
  });
});

describe("an adoption of the demonstration", () => {
  test.each(adoptions)("of $document by $practice took what was there and could be seen", (each) => {
    const of = document(each.document);
    expect(of.practice).not.toBe(each.practice);
    expect(of.versions[each.version - 1]!.daysAgo).toBeGreaterThanOrEqual(each.daysAgo);
    const ways = [
      ...of.sharedWith.filter(({ cohort, since }) => sitsIn(cohort, each.practice, since)),
      ...(of.network ? [of.network] : []),
    ];
    expect(Math.max(...ways.map(({ since }) => since))).toBeGreaterThanOrEqual(each.daysAgo);
    expect(adoptions.filter((a) => a.document === each.document && a.practice === each.practice).length).toBe(
      1,
    );
  });

  test.each(adoptions)("of $document by $practice has its blanks filled before it is in force", (each) => {
    const { fields } = document(each.document);
    for (const [name, answer] of Object.entries(each.answers)) {
      const field = fields.find((field) => field.name === name);
      expect(field && fits(field, answer), name).toBe(true);
    }
    const open = fields.filter((field) => !field.default && !(field.name in each.answers));
    if (each.status === "in_force") expect(open.map(({ name }) => name)).toEqual([]);
    expect(blanks(mine(each)).sort()).toEqual(blanks(base(each)).sort());
  });

  test.each(adoptions)("of $document by $practice was changed and acknowledged by its people", (each) => {
    expect(person(each.owner).practice).toBe(each.practice);
    expect(each.changes.length > 0).toBe(each.changedDaysAgo !== undefined);
    const settled = Math.min(each.daysAgo, each.changedDaysAgo ?? Number.POSITIVE_INFINITY);
    for (const { by, daysAgo } of each.acknowledged) {
      expect(person(by).practice).toBe(each.practice);
      expect(daysAgo).toBeLessThanOrEqual(settled);
    }
    if (each.status === "draft") expect(each.acknowledged).toEqual([]);
    else expect(each.effective).toBeLessThanOrEqual(settled);
    for (const version of each.declined ?? []) expect(version).toBeGreaterThan(each.version);
  });

  test("is behind its document once, and there both sides changed the same sentence", () => {
    const behind = adoptions.filter(({ document: key, version, declined = [] }) => {
      const newest = document(key).versions.length;
      return version < newest && !declined.includes(newest);
    });
    expect(behind.map(({ document: key, practice }) => [key, practice])).toEqual([
      ["attendance", "ottermill"],
    ]);
    expect(merge(behind[0]!)).toEqual({
      Purpose: "same",
      Definitions: "theirs",
      Notice: "conflict",
      Illness: "mine",
      "Late arrival": "both",
      "Standing-slot loss": "theirs",
      Exceptions: "mine",
      "Family acknowledgement": "theirs",
    });
  });
});

describe("a conversation about a document", () => {
  test.each(threads)("“$title” is where the document is shared, and about a version of the time", (each) => {
    const of = document(each.document);
    const shared = of.sharedWith.find(({ cohort }) => cohort === each.cohort)!;
    expect(shared.since).toBeGreaterThanOrEqual(each.daysAgo);
    const newest = of.versions.findLastIndex(({ daysAgo }) => daysAgo >= each.daysAgo) + 1;
    expect(each.version).toBe(newest);
    if (each.section) expect(headings(of.versions[each.version - 1]!.body)).toContain(each.section);
  });

  test.each(threads)("“$title” is held by people who attend, forward and in the past", (each) => {
    expect(each.posts[0]!.by).toBe(each.by);
    for (const { by } of each.posts) expect(attends(each.cohort, by, each.daysAgo), by).toBe(true);
    if (each.accepted !== undefined) expect(each.posts[each.accepted]!.by).not.toBe(each.by);
    for (const now of ["2026-11-22T17:00Z", "2026-07-04T04:30Z", "2027-01-10T08:20Z"].map(
      (t) => new Date(t),
    )) {
      const times = postTimes(each, person(each.by).timeZone, now).map(Number);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(now.getTime());
    }
  });

  test("bears a key and says words that no other one has", () => {
    const all = demo.threads;
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(threads.filter(({ section }) => section).length).toBeGreaterThan(0);
    for (const { title, posts } of threads)
      for (const words of [title, ...posts.map(({ body }) => body)])
        expect(forbidden.exec(words) ?? /["'‘]/.exec(words)).toBeNull();
  });
});

function texts(): [string, string][] {
  return documents.flatMap(({ title, versions }) =>
    versions.map(({ body }, i): [string, string] => [`“${title}”, version ${i + 1},`, body]),
  );
}

function headings(body: string) {
  return [...body.matchAll(/^# (.+)$/gm)].map(([, words]) => words!);
}

function blanks(text: string) {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!))];
}

function count(text: string, pattern: RegExp) {
  return text.match(pattern)?.length ?? 0;
}

function fits(field: DemoField, answer: string | { inDays: number }) {
  if (field.type === "date") return typeof answer === "object" || /^\d{4}-\d\d-\d\d$/.test(answer);
  if (typeof answer === "object") return false;
  if (field.type === "number") return /^\d+$/.test(answer);
  return field.type === "choice" ? field.choices.includes(answer) : answer !== "";
}

function document(key: string): DemoDocument {
  return documents.find((each) => each.key === key)!;
}

function base({ document: key, version }: DemoAdoption) {
  return document(key).versions[version - 1]!.body;
}

function mine(adoption: DemoAdoption) {
  return changed(base(adoption), adoption.changes);
}

/** Who changed each section; a conflict is a sentence of the base that neither side has any more. */
function merge(adoption: DemoAdoption) {
  const was = bySection(base(adoption));
  const here = bySection(mine(adoption));
  const there = bySection(document(adoption.document).versions.at(-1)!.body);
  return Object.fromEntries(
    Object.entries(was).map(([heading, text]) => {
      const gone = (words: string) => sentences(text).filter((each) => !words.includes(each));
      const both = gone(here[heading]!).filter((each) => gone(there[heading]!).includes(each));
      if (both.length > 0) return [heading, "conflict"];
      if (text === here[heading]) return [heading, text === there[heading] ? "same" : "theirs"];
      return [heading, text === there[heading] ? "mine" : "both"];
    }),
  );
}

function bySection(body: string) {
  const parts = body.split(/^# (.+)$/m).slice(1);
  return Object.fromEntries(headings(body).map((heading, i) => [heading, parts[2 * i + 1]!]));
}

function sentences(text: string) {
  return text.split(/(?<=[.?!”])\s+|\n+/).filter((each) => each.trim() !== "");
}

function practice(key: string) {
  return demo.practices.find((each) => each.key === key)!;
}

function person(key: string) {
  return people.find((each) => each.key === key)! as { practice: string; timeZone: string };
}

function sitsIn(cohort: string, practiceKey: string, daysAgo: number) {
  const { seats } = demo.cohorts.find(({ key }) => key === cohort)!;
  return seats.some((seat) => seat.practice === practiceKey && !seat.until && seat.since >= daysAgo);
}

function attends(cohort: string, by: string, daysAgo: number) {
  const { seats } = demo.cohorts.find(({ key }) => key === cohort)!;
  return seats.some((seat) => seat.attendees.includes(by) && !seat.until && seat.since >= daysAgo);
}
