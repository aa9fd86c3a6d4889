import { expect, test } from "vitest";
import { deedsIn } from "#app/matching/cases/policy.ts";

const offer = {
  ...{ accepts: true as boolean | null, endedAt: null as string | null },
  ...{ asks: false, ours: false, sits: false, joining: null as string | null },
};

const open = {
  ...{ closedAt: null, askedAt: null, verdict: "conflict", waiver: null },
  sides: [{ sits: true }, { sits: true }],
};

/** What can be done about an offer, of moving, joining and waiting for that. */
function aboutOffer(changed: Partial<typeof offer>) {
  const { move, letJoin, waitForJoining } = deedsIn({ ...open, offer: { ...offer, ...changed } });
  return { move, letJoin, waitForJoining };
}

const nothing = { move: false, letJoin: false, waitForJoining: false };

test("a practice that said yes is moved at once where nobody has to be asked", () => {
  expect(aboutOffer({})).toEqual({ ...nothing, move: true });
});

test("where a cohort runs it joins first, and is moved once it is in", () => {
  expect(aboutOffer({ asks: true })).toEqual({ ...nothing, letJoin: true });
  expect(aboutOffer({ asks: true, joining: "aaaaaaaaaaaaaa" })).toEqual({ ...nothing, waitForJoining: true });
  expect(aboutOffer({ asks: true, sits: true, joining: "aaaaaaaaaaaaaa" })).toEqual({
    ...{ ...nothing, waitForJoining: true },
  });
  expect(aboutOffer({ asks: true, sits: true })).toEqual({ ...nothing, move: true });
});

test("a moderator whose own practice sits there lets nobody join", () => {
  expect(aboutOffer({ asks: true, ours: true })).toEqual(nothing);
});

test("nothing comes of an offer without a yes, or one that has ended", () => {
  for (const changed of [{ accepts: null }, { accepts: false }, { endedAt: "2026-11-29" }])
    expect(aboutOffer(changed)).toEqual(nothing);
});
