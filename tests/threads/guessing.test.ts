import { expect, test } from "vitest";
import { guessKind, guessTopics } from "#app/threads/asking/guess.ts";
import { demo } from "#db/demo/content/index.ts";

const topics = [
  ...["Policies", "Contracts", "People", "Billing", "Compliance", "Scheduling", "Space and equipment"],
  ...["Marketing", "Technology", "Buying and selling"],
].map((name, i) => ({ id: i + 1, name }));
const named = (ids: number[]) => ids.map((id) => topics.find((topic) => topic.id === id)!.name);

test("a question mark or a word that begins a question makes a question, anything else a discussion", () => {
  expect(guessKind("How do you word the sick policy", "")).toBe("question");
  expect(guessKind("Our waitlist", "Has anyone halved theirs?")).toBe("question");
  expect(guessKind("Show us your worst week", "And what you changed.")).toBe("discussion");
  expect(guessKind("", "")).toBe("question");
});

test("topics are guessed by their words, two at most, and none where nothing tells", () => {
  expect(named(guessTopics("Termination clause after 12 months", "", topics))).toEqual(["Contracts"]);
  expect(guessTopics("Hello", "It is good to be here.", topics)).toEqual([]);
  expect(guessTopics("", "", topics)).toEqual([]);
  expect(guessTopics("Aquatic therapy: who has a pool", "", [{ id: 7, name: "Aquatic therapy" }])).toEqual([
    7,
  ]);
  expect(guessTopics("(", "[a-z", [{ id: 8, name: "(***)" }])).toEqual([]);
});

test("of the demonstration's conversations the guess finds a topic of most, and the kind of most", () => {
  const sorted = demo.threads.filter(({ topics }) => topics.length > 0);
  const right = sorted.filter((thread) =>
    named(guessTopics(thread.title, thread.posts[0]!.body, topics)).some((name) =>
      (thread.topics as string[]).includes(name),
    ),
  );
  const guesses = sorted.flatMap((thread) =>
    named(guessTopics(thread.title, thread.posts[0]!.body, topics)).map((name) =>
      (thread.topics as string[]).includes(name),
    ),
  );
  expect(right.length / sorted.length).toBeGreaterThan(0.5);
  expect(guesses.filter(Boolean).length / guesses.length).toBeGreaterThan(0.65);
  const asked = demo.threads.filter(({ kind }) => kind !== "announcement");
  const kinds = asked.filter((thread) => guessKind(thread.title, thread.posts[0]!.body) === thread.kind);
  expect(kinds.length / asked.length).toBeGreaterThan(0.55);
});
