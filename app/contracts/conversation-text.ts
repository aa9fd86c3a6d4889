import { isolated } from "#app/text/isolated.ts";
import { takenOutInWords } from "#app/threads/page/files-taken-out.tsx";
import { whatWasDone } from "#app/threads/page/removed-in-words.ts";
import type { Post } from "#app/threads/post-queries.server.ts";
import { longDay, longMoment, plainDay } from "#app/ui/time.ts";
import type { Answer } from "./answering/answer.ts";
import {
  adviceInWords,
  clausesInWords,
  type FactInWords,
  factsInWords,
  outcomeInWords,
} from "./facts-in-words.ts";
import type { ContractOfThread, Facts } from "./queries.server.ts";

/** A post with its own words; null where it was removed. */
export type SourcedPost = Pick<
  Post,
  | "number"
  | "name"
  | "title"
  | "practiceName"
  | "personaKind"
  | "createdAt"
  | "editedAt"
  | "removalKind"
  | "filesTakenOut"
> & { body: string | null; files: readonly { name: string }[] };

type Conversation = {
  posts: readonly SourcedPost[];
  /** Facts and advice of the contract that it asks about; null for any other conversation. */
  contract: ContractOfThread | null;
  accepted: number | null;
  timeZone: string;
};

/**
 * Writes the posts of a conversation as Markdown, one text for each: of a question about a contract the first has its facts and what came
 * of it, and each what it advises. What was removed is said and not shown.
 */
export function postsAsText({ posts, contract, accepted, timeZone }: Conversation): string[] {
  return posts.map((post) => {
    const { number, name, body, createdAt, files } = post;
    if (body === null || !createdAt) return `## #${number} ${whatWasDone(post.removalKind ?? "")}`;
    const taken = takenOutInWords(post.filesTakenOut);
    const facts = number === 1 ? contract?.facts : null;
    const answer = contract?.answers.find((each) => each.advises && each.number === number);
    return [
      ...(facts ? [factsText(facts)] : []),
      `## #${number} ${plain(isolated(name ?? ""))}`,
      `*${byline(post, timeZone)}*`,
      ...(number === accepted ? ["**The accepted answer.**"] : []),
      body.trim(),
      ...(answer ? adviceText(answer) : []),
      ...(files.length > 0
        ? [`Files with it: ${files.map((file) => plain(isolated(file.name))).join(", ")}`]
        : []),
      ...(taken ? [`*${taken}*`] : []),
    ].join("\n\n");
  });
}

function factsText(facts: Facts): string {
  const outcome = outcomeInWords(facts);
  return [
    "## The contract",
    listed([...factsInWords(facts), { name: "About", value: clausesInWords(facts) }]),
    ...worded("In their words, names replaced", facts.excerpt),
    ...(outcome.length > 0
      ? [
          "## What came of it",
          listed(outcome),
          ...worded("Worded at last, names replaced", facts.finalWording),
        ]
      : []),
  ].join("\n\n");
}

function adviceText(answer: Answer): string[] {
  return [
    `**What it advises:** ${adviceInWords(answer)}`,
    ...worded("Wording", answer.wording),
    ...(answer.why ? [`**Why it mattered:** ${plain(answer.why)}`] : []),
  ];
}

function byline(
  { title, practiceName, personaKind, createdAt, editedAt }: SourcedPost,
  timeZone: string,
): string {
  // Of who writes without a name the day alone is said.
  const at = personaKind === "alias" ? longDay(createdAt!, timeZone) : longMoment(createdAt!, timeZone);
  const who = [title, practiceName].map((said) => plain(isolated(said ?? "")));
  return `${[...who, at].filter(Boolean).join(", ")}${editedAt ? `, edited ${plainDay(editedAt, timeZone)}` : ""}`;
}

const listed = (facts: readonly FactInWords[]): string =>
  facts.map(({ name, value }) => `- **${name}:** ${plain(value)}`).join("\n");

/** Words of a contract as a quote, each line by itself. */
function worded(name: string, words: string | null): string[] {
  if (!words?.trim()) return [];
  const lines = words.trim().split("\n");
  return [`**${name}**`, lines.map((line) => `> ${plain(line)}`).join("\n>\n")];
}

/** Words that mean nothing as Markdown, as they stand. */
function plain(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>#~|]/g, "\\$&")
    .replace(/^(\s*\d+)([.)])(?=\s)/, "$1\\$2")
    .replace(/^(\s*)([-+])(?=\s)/, "$1\\$2");
}
