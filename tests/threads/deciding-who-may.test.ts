import { expect, test } from "vitest";
import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import {
  canAccept,
  canChange,
  canDelete,
  canEdit,
  canHide,
  canLock,
  canPin,
  canReply,
  canReport,
  canRestore,
  canSettle,
  canSplit,
  canStart,
  canUnsettle,
  kindsFor,
  mustSayWhy,
} from "#app/threads/policy.ts";

const cohort = { id: 1, accepted: true, facilitator: false, byLook: false } as FrameCohort;
const viewer = (cohorts: FrameCohort[]) => ({ id: 1, cohorts }) as Viewer;
const member = viewer([cohort]);
const leader = viewer([{ ...cohort, facilitator: true }]);
const looking = viewer([{ ...cohort, facilitator: true, byLook: true }]);
const outsider = viewer([{ ...cohort, id: 2, facilitator: true }]);
const unaccepted = viewer([{ ...cohort, accepted: false, facilitator: true }]);

const open = {
  cohortId: 1,
  kind: "question",
  startedByMe: false,
  lockedAt: null,
  closedAt: null,
  acceptedNumber: null,
};
const locked = { ...open, lockedAt: new Date() };
const post = { mine: false, removal: null };
const mine = { mine: true, removal: null };
const deleted = { mine: true, removal: "deleted" as const };
const hidden = { mine: true, removal: "hidden" as const };

test("authors edit their own words until the conversation is locked; facilitators edit any, and say why", () => {
  expect(canEdit(member, open, mine)).toBe(true);
  expect(canEdit(member, open, post)).toBe(false);
  expect(canEdit(member, locked, mine)).toBe(false);
  expect(canEdit(leader, locked, post)).toBe(true);
  expect(canEdit(leader, open, hidden)).toBe(false);
  expect([mustSayWhy(mine), mustSayWhy(post)]).toEqual([false, true]);
});

test("authors delete, facilitators hide, and whoever took a post away brings it back", () => {
  expect([canDelete(member, locked, mine), canDelete(leader, open, post)]).toEqual([true, false]);
  expect([canHide(leader, open, post), canHide(member, open, post), canHide(leader, open, hidden)]).toEqual([
    ...[true, false, false],
  ]);
  expect([canRestore(member, open, deleted), canRestore(member, open, hidden)]).toEqual([true, false]);
  expect([canRestore(leader, open, { ...deleted, mine: false }), canRestore(leader, open, hidden)]).toEqual([
    ...[false, true],
  ]);
  expect(canRestore(leader, open, post)).toBe(false);
  expect([canReport(member, open, post), canReport(member, open, hidden)]).toEqual([true, false]);
});

test("who started a conversation changes it until it is locked; locking, pinning and splitting is for facilitators", () => {
  const started = { ...open, startedByMe: true };
  expect([canChange(member, started), canChange(member, { ...locked, startedByMe: true })]).toEqual([
    ...[true, false],
  ]);
  expect([canChange(member, open), canChange(leader, locked)]).toEqual([false, true]);
  expect([canLock(member, started), canLock(leader, open), canSplit(member, started)]).toEqual([
    ...[false, true, false],
  ]);
  expect(kindsFor(member, started)).toEqual(["question", "discussion"]);
  expect(kindsFor(member, { ...started, kind: "announcement" })).toEqual(["announcement"]);
  expect(kindsFor(leader, open)).toHaveLength(3);
});

test("only an open question without an answer is closed, and only a closed one opened again", () => {
  const asked = { ...open, startedByMe: true };
  expect(canSettle(member, asked)).toBe(true);
  expect(canSettle(member, { ...asked, kind: "discussion" })).toBe(false);
  expect(canSettle(member, { ...asked, acceptedNumber: 2 })).toBe(false);
  expect(canUnsettle(member, asked)).toBe(false);
  expect(canUnsettle(leader, { ...open, closedAt: new Date() })).toBe(true);
});

test("a look, another cohort and an unaccepted charter allow nothing", () => {
  for (const someone of [looking, outsider, unaccepted]) {
    const own = { ...open, startedByMe: true };
    expect([
      ...[canEdit(someone, own, mine), canDelete(someone, own, mine), canHide(someone, own, post)],
      ...[canRestore(someone, own, hidden), canReport(someone, own, post), canChange(someone, own)],
      ...[canLock(someone, own), canSplit(someone, own), canSettle(someone, own)],
    ]).not.toContain(true);
  }
});

test("in an archived cohort nobody adds anything, and what should not stand there can still go", () => {
  const archived = { ...cohort, archivedAt: "2026-11-29T00:00:00Z" } as FrameCohort;
  const [reads, led] = [viewer([archived]), viewer([{ ...archived, facilitator: true }])];
  const own = { ...open, startedByMe: true };
  for (const who of [reads, led]) {
    expect([canStart(who, 1, "question"), canReply(who, open), canAccept(who, own)]).toEqual([
      ...[false, false, false],
    ]);
    expect([canEdit(who, open, mine), canChange(who, own), canSettle(who, own)]).toEqual([
      ...[false, false, false],
    ]);
    expect([canLock(who, open), canPin(who, open), canSplit(who, open)]).toEqual([false, false, false]);
    expect([canDelete(who, open, mine), canReport(who, open, post)]).toEqual([true, true]);
  }
  expect([canHide(led, open, post), canRestore(led, open, hidden)]).toEqual([true, true]);
});
