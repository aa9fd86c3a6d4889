import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { sectionsOf } from "#app/documents/sections/sections.ts";
import { findPost } from "#app/threads/changing/queries.server.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import type { Thread } from "#app/threads/queries.server.ts";
import { allowWhileOpen, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { type EntrySection, entrySections } from "../playbook/entry.ts";
import { canPropose } from "../policy.ts";
import { findContract } from "../queries.server.ts";
import type { Counterparty, Mover } from "../vocabulary.ts";
import { findEntriesFor } from "./queries.server.ts";
import { type WordsOf, wordsOfAnswer, wordsOfOutcome } from "./words-of.ts";

/**
 * Finds what is proposed at an address, the accepted answer of a contract question or what came of it, and the entries that could take it in.
 * Throws NotFound for any other conversation or post, and NotAllowed for who does not sit there.
 */
export async function proposeAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const { cohort, thread } = await threadAt(db, viewer, params);
  const contract = found(thread.contract === "" ? null : await findContract(db, thread));
  const { counterparty, ...others } = found(contract.facts);
  const facts = { ...others, counterparty: counterparty as Counterparty };
  const { what, isOwn } = params.post
    ? await answerOf(db, thread, contract.answers, found(numberIn(params.post)))
    : { what: outcomeOf(facts), isOwn: thread.startedByMe };
  allowWhileOpen(viewer, (asking) => canPropose(asking, thread));
  return {
    ...{ cohort, thread, facts, what },
    answer: numberIn(params.post) ?? 0,
    entries: await findEntriesFor(db, cohort.id, facts),
    // Who asked without their name proposes without it.
    canBeNamed: isOwn && !(thread.startedByMe && thread.starterKind === "alias"),
  };
}

export type ProposeAt = Awaited<ReturnType<typeof proposeAt>>;

type Answers = readonly { number: number; wording: string; why: string }[];

async function answerOf(db: Db, thread: Thread, answers: Answers, number: number) {
  const post = found(number === thread.acceptedNumber ? await findPost(db, thread, number) : null);
  found(post.removal ? null : post);
  const { wording, why } = answers.find((answer) => answer.number === number) ?? { wording: "", why: "" };
  return { what: wordsOfAnswer({ wording, why, body: post.body }), isOwn: post.mine };
}

type Told = Pick<
  NonNullable<Awaited<ReturnType<typeof findContract>>>["facts"] & {},
  "result" | "moved" | "movedWords" | "finalWording"
>;

function outcomeOf({ result, moved, movedWords, finalWording }: Told): WordsOf {
  const came = found(result === "open" || result === "" ? null : result);
  return wordsOfOutcome({
    ...{ result: came, moved: (moved ?? []) as Mover[] },
    ...{ movedWords: movedWords ?? "", finalWording: finalWording ?? "" },
  });
}

/** Finds the section of an entry into which something is proposed: its key and its text, which is empty where the entry does not have it. */
export function sectionIn({ body, keys }: { body: string; keys: string[] }, section: EntrySection) {
  const { heading } = entrySections[section];
  const there = sectionsOf(body, { markdown: body, keys }).find(
    (each) => each.heading.trim().toLowerCase() === heading.toLowerCase(),
  );
  return { section: there?.key ?? section, heading, was: there?.text.trimEnd() ?? "" };
}
