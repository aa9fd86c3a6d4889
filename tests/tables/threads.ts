import { cohort, member, persona } from "#tests/support/cast.ts";
import { changeConversations } from "#tests/support/changed.ts";
import { canary, seated, type TableUnderTest } from "./table.ts";

const thread =
  "insert into thread (cohort_id, number, kind, title, starter_id, client_key, last_persona_id) values ($1, 900, $2, 'Title', $3, 'attack-key-2', $4)";
const talk = canary("t", "cohort_id");
const own = () => cohort("pediatric");
const other = () => cohort("rural");
const me = () => persona("pediatric", "wendell");
const peer = () => persona("pediatric", "joelle");

// biome-ignore format: one attack a line
/** Conversations, their topics, and how far each has been read. */
export const threads: Record<string, TableUnderTest> = {
  thread: {
    owner: "cohort",
    words: { title: talk },
    wordless: ["kind", "client_key", "contract"],
    fill: changeConversations,
    attacks: [
      ["announce without leading", "attendee", thread, () => [own(), "announcement", me(), me()], "42501"],
      ["begin a conversation as a peer", "attendee", thread, () => [own(), "discussion", peer(), peer()], "42501"],
      ["name a peer as the last to post", "attendee", thread, () => [own(), "discussion", me(), peer()], "42501"],
      ["begin a conversation in a foreign cohort", "attendee", thread, () => [other(), "discussion", me(), me()], "42501"],
      ["begin a conversation beside the functions", "attendee", thread, () => [own(), "discussion", me(), me()], "42501"],
      ["move a thread", "facilitator", "update thread set cohort_id = $1 where cohort_id = $2", () => [other(), own()], "42501"],
      ["rename a thread", "attendee", "update thread set title = 'x' where cohort_id = $1", () => [own()], "42501"],
      ["accept an answer beside the functions", "facilitator", "update thread set accepted_number = 1 where cohort_id = $1", () => [own()], "42501"],
      ["lock a thread beside the functions", "facilitator", "update thread set locked_at = now() where cohort_id = $1", () => [own()], "42501"],
    ],
  },
  thread_counter: {
    owner: "system",
    attacks: [
      ["count the threads of a foreign cohort", "attendee", "select last_number from thread_counter where cohort_id = $1", () => [other()], "42501"],
    ],
  },
  thread_event: { owner: "cohort", words: { detail: talk }, wordless: ["kind"] },
  thread_topic: {
    owner: "cohort",
    attacks: [
      ["sort a thread under a foreign topic", "facilitator", "insert into thread_topic (cohort_id, thread_id, topic_id, last_post_at) select $1, $2, id, now() from topic where cohort_id = $3 limit 1", (of) => [own(), of("pediatric"), other()], "42501"],
    ],
  },
  topic: {
    owner: "cohort",
    words: { name: `${talk} || position` },
    attacks: [
      ["rename a topic as an attendee", "attendee", "update topic set name = 'x' where cohort_id = $1", () => [own()], "42501"],
    ],
  },
  last_read: { owner: "member" },
  following: {
    owner: "member",
    wordless: ["level"],
    fill: async (owner) => {
      for (const [cohortKey, key] of seated)
        await owner.query(
          "insert into following (cohort_id, member_id, thread_id, level) select cohort_id, $2, id, 'followed' from thread where cohort_id = $1 order by id limit 1",
          [cohort(cohortKey), member(key)],
        );
    },
    attacks: [
      ["follow a foreign conversation", "attendee", "insert into following (member_id, cohort_id, thread_id, level) values ($1, $2, $3, 'followed')", (threadOf) => [member("wendell"), cohort("rural"), threadOf("rural")], "42501"],
    ],
  },
  unread: { owner: "member" },
};
