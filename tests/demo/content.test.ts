import { describe, expect, test } from "vitest";
import { ageGroups, disciplines, sizeBands, specialties, states } from "#app/practices/vocabulary.ts";
import { demo } from "#db/demo/content/index.ts";
import { followingTimes, postTimes } from "#db/demo/content/times.ts";
import type { DemoCohort, DemoEvent, DemoPost, DemoThread } from "#db/demo/content/types.ts";

const DAY = 86_400_000;
const { practices, people, staff, cohorts, threads, drafts } = demo;
const posts = threads.flatMap(allPosts);
const practice = keyed(practices);
const person = keyed(people);
const cohort = keyed(cohorts);

// Noon, late evening and shortly after midnight in the United States, and a day on which clocks change.
const moments = ["2026-11-22T17:00Z", "2026-07-04T04:30Z", "2027-01-10T08:20Z", "2027-03-14T20:00Z"];

const ZIP_REGIONS = [
  ["CT", "MA", "ME", "NH", "NJ", "PR", "RI", "VI", "VT"],
  ["DE", "NY", "PA"],
  ["DC", "MD", "NC", "SC", "VA", "WV"],
  ["AL", "FL", "GA", "MS", "TN"],
  ["IN", "KY", "MI", "OH"],
  ["IA", "MN", "MT", "ND", "SD", "WI"],
  ["IL", "KS", "MO", "NE"],
  ["AR", "LA", "OK", "TX"],
  ["AZ", "CO", "ID", "NM", "NV", "UT", "WY"],
  ["AK", "AS", "CA", "GU", "HI", "MP", "OR", "WA"],
];

const FORBIDDEN: Record<string, RegExp> = {
  amount: /\$|\bdollars?\b|\busd\b/i,
  percentage: /\d\s?%|percent/i,
  "fee, price or pay": /\bper visit\b|\bcopay|\bsalar(y|ies)\b|\bhourly\b|\bper hour\b/i,
  "social security number": /\b\d{3}-\d{2}-\d{4}\b/,
  "telephone number": /\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/,
  "date of birth": /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\bborn (on|in)\b|\bdob\b/i,
  "record number": /\bmrn\b|record (no|number)\.? ?#?\d/i,
  "email or web address": /@\w|https?:/,
  "patient’s story": /\bmy patient\b|\b\d+[ -](year|month|week)s?[ -]old\b/i,
  "joint refusal": /\b(boycott|hold out together|let[’']s all|none of us should)\b/i,
  "division of markets": /\bterritor(y|ies)\b|\bno[ -]poach|\bnot hire each other/i,
};

describe("the demonstration", () => {
  test("is as large as a network that is in use", () => {
    expect(practices.length).toBe(30);
    expect(cohorts.length).toBe(5);
    expect(people.length).toBe(60);
    expect(threads.length).toBeGreaterThanOrEqual(55);
    expect(posts.length).toBeGreaterThanOrEqual(420);
    expect(staff.map(({ role }) => role).sort()).toEqual(["administrator", "moderator", "moderator"]);
  });

  test("has the pediatric cohort as its richest, with every seat taken", () => {
    const pediatric = cohort("pediatric");
    expect(seated(pediatric).length).toBe(pediatric.capacity);
    const sizes = cohorts.map(({ key }) => threads.filter((thread) => thread.cohort === key).length);
    expect(sizes[0]).toBe(Math.max(...sizes));
    expect(seated(cohort("rural")).length).toBe(5);
  });

  test("shows what a network has after a while: a past seat, a pin, a lock, answers, and silence", () => {
    const past = cohorts.flatMap(({ seats }) => seats).filter(({ until }) => until !== undefined);
    expect(past.map(({ reason }) => reason)).toEqual([expect.stringContaining("change of ownership")]);
    expect(threads.some((thread) => happened(thread, "pinned"))).toBe(true);
    expect(threads.some((thread) => happened(thread, "locked"))).toBe(true);
    expect(threads.filter(({ accepted }) => accepted !== undefined).length).toBeGreaterThan(5);
    expect(
      threads.filter(({ kind, posts }) => kind === "question" && posts.length === 1).length,
    ).toBeGreaterThan(1);
    expect(practices.some(({ key }) => cohorts.filter((each) => sits(each, key)).length === 3)).toBe(true);
  });

  test("holds no key, address or email twice", () => {
    const emails = [...people, ...staff].map(({ email }) => email);
    for (const values of [
      practices.map(({ key }) => key),
      practices.map(({ name }) => name),
      practices.map(({ website }) => website),
      [...people, ...staff].map(({ key }) => key),
      emails,
      cohorts.map(({ slug }) => slug),
      threads.flatMap(({ key, split }) => [key, ...(split ? [split.key] : [])]),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
    for (const email of emails) expect(email).toMatch(/^[a-z]+@[a-z]+\.example$/);
  });
});

describe("a practice of the demonstration", () => {
  test.each(practices)("$name uses the words that the app offers", (each) => {
    expect(values(disciplines)).toEqual(expect.arrayContaining(each.disciplines));
    expect(values(specialties)).toEqual(expect.arrayContaining(each.specialties));
    expect(values(ageGroups)).toEqual(expect.arrayContaining(each.ageGroups));
    expect(values(sizeBands)).toContain(each.sizeBand);
    expect(values(states)).toContain(each.state);
    expect(each.website).toMatch(/^https:\/\/[a-z]+\.example$/);
  });

  test.each(practices)("$name has a ZIP code of its state", ({ zip, state }) => {
    expect(zip).toMatch(/^\d{5}$/);
    expect(ZIP_REGIONS[Number(zip[0])]).toContain(state);
  });

  test.each(practices)("$name has one owner", ({ key }) => {
    expect(people.filter((each) => each.practice === key && each.role === "owner").length).toBe(1);
  });

  test("is where each person works, in a time zone that exists", () => {
    for (const each of people) expect(practice(each.practice).key).toBe(each.practice);
    for (const { timeZone } of [...people, ...staff]) {
      expect(() => new Intl.DateTimeFormat("en-US", { timeZone })).not.toThrow();
    }
    for (const each of staff) if (each.practice) expect(practice(each.practice.key)).toBeDefined();
  });
});

describe("a cohort of the demonstration", () => {
  test.each(cohorts)("$name seats at most its capacity, and no practice twice", (each) => {
    const keys = seated(each).map((seat) => seat.practice);
    expect(keys.length).toBeLessThanOrEqual(each.capacity);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(cohorts)("$name seats no two practices of one state", (each) => {
    const places = seated(each).map((seat) => practice(seat.practice).state);
    expect(new Set(places).size).toBe(places.length);
  });

  test.each(cohorts)("$name is attended by people of its practices and led by one of them", (each) => {
    for (const seat of each.seats) {
      expect(seat.attendees.length).toBeGreaterThan(0);
      for (const key of seat.attendees) expect(person(key).practice).toBe(seat.practice);
      expect(seat.since).toBeLessThanOrEqual(each.seatedSince);
      expect(seat.until ?? -1).toBeLessThan(seat.since);
    }
    expect(seated(each).flatMap((seat) => seat.attendees)).toContain(each.facilitator);
  });

  test.each(cohorts)("$name has a charter that names the promises", ({ charter }) => {
    for (const word of [
      "patient data",
      "rates",
      "wages",
      "decides for itself",
      "Antitrust",
      "absences",
      "Leaving",
    ]) {
      expect(charter).toContain(word);
    }
  });
});

describe("a thread of the demonstration", () => {
  test.each(threads)("“$title” opens with its author and points only backwards", (thread) => {
    expect(thread.posts[0]?.by).toBe(thread.by);
    expect(new Set(thread.topics).size).toBe(thread.topics.length);
    expect(thread.topics.length).toBeLessThanOrEqual(3);
    thread.posts.forEach(({ replyTo }, index) => {
      if (replyTo !== undefined) expect(replyTo).toBeLessThan(index);
    });
    if (thread.accepted === undefined) return;
    expect(thread.kind).toBe("question");
    expect(thread.posts[thread.accepted]?.by).not.toBe(thread.by);
  });

  test.each(threads)("“$title” is written only by people who attend at the time", (thread) => {
    const now = new Date(moments[0]!);
    for (const [by, time] of deeds(thread, now)) {
      const daysAgo = (now.getTime() - time.getTime()) / DAY;
      expect(attends(cohort(thread.cohort), by, daysAgo), by).toBe(true);
    }
  });

  test.each(threads)("“$title” was changed by those who may, in an order that can have been", (thread) => {
    const { facilitator } = cohort(thread.cohort);
    for (const post of allPosts(thread)) {
      const saved = [0, ...(post.edits ?? []).map(({ minutes }) => minutes)];
      // One’s own savings within five minutes would be one version.
      saved.slice(1).forEach((minutes, i) => {
        expect(minutes - saved[i]!).toBeGreaterThan(5);
      });
      for (const { by, why } of [...(post.edits ?? []), ...(post.removed ? [post.removed] : [])]) {
        expect([by, why === undefined]).toEqual(by ? [facilitator, false] : [undefined, true]);
      }
      for (const report of post.reports ?? []) expect(report.by).not.toBe(post.by);
      for (const deed of [post.asked, post.decided]) if (deed) expect(deed.by).toBe(facilitator);
    }
    const only: DemoEvent["kind"][] = ["pinned", "unpinned", "locked", "unlocked"];
    for (const { kind, by } of thread.events ?? []) {
      expect(only.includes(kind) ? [facilitator] : [facilitator, thread.by]).toContain(by);
    }
    if (!thread.split) return;
    expect(thread.split.by).toBe(facilitator);
    expect(thread.split.moved).not.toContain(0);
    expect(
      thread.posts.filter((_, i) => thread.split!.moved.includes(i)).every(({ removed }) => !removed),
    ).toBe(true);
  });

  test.each(moments)("runs forward and ends in the past when filled at %s", (moment) => {
    const now = new Date(moment);
    for (const thread of threads) {
      const times = timesOf(thread, now).map(Number);
      expect(times, thread.key).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(times.at(-1), thread.key).toBeLessThan(now.getTime());
      for (const [by, time] of deeds(thread, now)) expect(time.getTime(), by).toBeLessThan(now.getTime());
      for (const { after, minutes } of [...(thread.events ?? []), ...(thread.split ? [thread.split] : [])]) {
        expect(times[after]! + minutes * 60_000, thread.key).toBeLessThan(times[after + 1] ?? now.getTime());
      }
    }
  });

  test("was answered within the last hour somewhere, and announced only by facilitators", () => {
    const now = new Date(moments[0]!);
    const newest = Math.max(...threads.flatMap((thread) => timesOf(thread, now)).map(Number));
    expect(now.getTime() - newest).toBeLessThan(DAY / 24);
    for (const thread of threads.filter(({ kind }) => kind === "announcement")) {
      expect(thread.by).toBe(cohort(thread.cohort).facilitator);
    }
  });
});

describe("the words of the demonstration", () => {
  const texts = [
    ...threads.flatMap((thread) => [
      thread.title,
      ...(thread.split ? [thread.split.title] : []),
      ...(thread.events ?? []).map(({ detail }) => detail ?? ""),
    ]),
    ...posts.flatMap(words),
    ...drafts.flatMap((draft) => [draft.body, draft.thread === undefined ? draft.title : ""]),
    ...cohorts.flatMap(({ charter, purpose, focus }) => [charter, purpose, focus]),
    ...practices.map(({ description }) => description),
  ];

  test.each(Object.entries(FORBIDDEN))("hold no %s", (_, pattern) => {
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });

  test("use one kind of quotation mark and apostrophe", () => {
    expect(texts.filter((text) => /["'‘]/.test(text))).toEqual([]);
  });

  test("are never said twice", () => {
    const bodies = posts.map(({ body }) => body);
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});

function keyed<T extends { key: string }>(records: T[]): (key: string) => T {
  const byKey = new Map(records.map((record) => [record.key, record]));
  return (key) => {
    const record = byKey.get(key);
    if (!record) throw new Error(`Nothing is called ${key}.`);
    return record;
  };
}

function values(vocabulary: readonly { value: string }[]) {
  return vocabulary.map(({ value }) => value);
}

function seated({ seats }: DemoCohort) {
  return seats.filter(({ until }) => until === undefined);
}

function sits(each: DemoCohort, practiceKey: string) {
  return seated(each).some((seat) => seat.practice === practiceKey);
}

function attends({ seats }: DemoCohort, key: string, daysAgo: number) {
  return seats.some(
    ({ attendees, since, until = 0 }) => attendees.includes(key) && daysAgo <= since && daysAgo >= until,
  );
}

function allPosts({ posts, split }: DemoThread): DemoPost[] {
  return [...posts, ...(split?.following ?? [])];
}

function happened({ events = [] }: DemoThread, kind: DemoEvent["kind"]) {
  return events.some((event) => event.kind === kind);
}

/** Everything that was written in a post’s place, shown or not. */
function words({ body, edits = [], removed, reports = [], asked, decided }: DemoPost): string[] {
  return [
    body,
    ...edits.flatMap(({ was, why }) => [was, why ?? ""]),
    removed?.why ?? "",
    ...reports.map(({ note }) => note),
    asked?.words ?? "",
    decided?.words ?? "",
  ];
}

/** Who did something in a thread, and when. */
function deeds(thread: DemoThread, now: Date): [string, Date][] {
  const times = timesOf(thread, now);
  const { split, events = [] } = thread;
  const after = (time: Date, minutes: number) => new Date(time.getTime() + minutes * 60_000);
  const splitAt = split && after(times[split.after]!, split.minutes);
  const written = [...times, ...(split && splitAt ? followingTimes(split, splitAt, now) : [])];
  return [
    ...allPosts(thread).flatMap((post, i): [string, Date][] => {
      const { edits = [], removed, reports = [], asked, decided } = post;
      const done = [...edits, ...reports, ...[removed, asked, decided].filter((each) => each !== undefined)];
      return [
        [post.by, written[i]!],
        ...done.map(({ by, minutes }): [string, Date] => [by ?? post.by, after(written[i]!, minutes)]),
      ];
    }),
    ...events.map(({ by, after: index, minutes }): [string, Date] => [by, after(times[index]!, minutes)]),
    ...(split && splitAt ? [[split.by, splitAt] as [string, Date]] : []),
  ];
}

function timesOf(thread: DemoThread, now: Date) {
  return postTimes(thread, person(thread.by).timeZone, now);
}
