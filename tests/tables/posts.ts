import { cohort, member, persona } from "#tests/support/cast.ts";
import { canary, inHtml, seated, type TableUnderTest } from "./table.ts";

const insertPost =
  "insert into post (cohort_id, thread_id, number, persona_id, client_key, reply_to, body, html, renderer) values ($1, $2, 900, $3, 'attack-key-1', $4, 'x', 'x', 1)";
const insertDraft = "insert into draft (member_id, cohort_id, place) values ($1, $2, '7')";

const said = (author: string, gone: string) =>
  `case when ${gone} then ${canary("w", author)} else ${canary("t", "cohort_id")} end`;
const post = said("persona_id", "removed_at is not null");
const postOf = (column: string) =>
  `(select p.${column} from post p where p.thread_id = post_version.thread_id and p.number = post_version.number)`;
const own = canary("e", "member_id");
const ofPending = `case when held_id is null then ${own} else ${canary("q", "held_id")} end`;
const stated = (words: string) => `jsonb_build_object('goal', ${words})`;

const here = () => cohort("pediatric");
const there = () => cohort("rural");
const me = () => persona("pediatric", "wendell");
const peer = () => persona("pediatric", "joelle");

// biome-ignore format: one attack a line
/** What is written, with its versions, and before it is posted. */
export const posts: Record<string, TableUnderTest> = {
  post: {
    owner: "cohort",
    words: { body: post, html: inHtml(post), excerpt: post },
    wordless: ["client_key"],
    // Joelle's answer to Wendell's question, for him to accept.
    fill: async (owner) => {
      await owner.query(
        `with asked as (
           update thread set highest_number = highest_number + 1, post_count = post_count + 1
           where id = (select min(id) from thread where starter_id = $1 and kind = 'question' and accepted_number is null) returning *)
         insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
         select cohort_id, id, highest_number, $2, 'an-answer-to-accept', 'By the book.', '<p>By the book.</p>', 1 from asked`,
        [persona("pediatric", "wendell"), persona("pediatric", "joelle")],
      );
    },
    attacks: [
      ["post beside the functions, even as oneself in one's own cohort", "attendee", insertPost, (of) => [here(), of("pediatric"), me(), null], "42501"],
      ["post into a foreign cohort", "attendee", insertPost, (of) => [there(), of("rural"), me(), null], "42501"],
      ["post there under a foreign name", "attendee", insertPost, (of) => [there(), of("rural"), persona("rural", "eero"), null], "42501"],
      ["post as a peer", "attendee", insertPost, (of) => [here(), of("pediatric"), peer(), null], "42501"],
      ["post after losing the seat", "former member", insertPost, (of) => [here(), of("pediatric"), persona("pediatric", "callum"), null], "42501"],
      ["post by a look", "moderator with a look", insertPost, (of) => [here(), of("pediatric"), peer(), null], "42501"],
      ["rewrite a post", "attendee", "update post set body = 'x' where cohort_id = $1", () => [here()], "42501"],
      ["delete a post", "facilitator", "delete from post where cohort_id = $1", () => [here()], "42501"],
      ["show a removed post again", "attendee", "update post set removed_at = null where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  // Made of what its post and conversation hold.
  post_words: {
    owner: "system",
    attacks: [
      ["look for words past the function", "attendee", "select from post_words where cohort_id = $1", () => [here()], "42501"],
      ["make a post be found by other words", "attendee", "update post_words set words = to_tsvector('x') where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  post_version: {
    owner: "cohort",
    words: { body: said(postOf("persona_id"), `covered or ${postOf("removed_at")} is not null`) },
    attacks: [
      ["uncover a version", "attendee", "update post_version set covered = false where cohort_id = $1", () => [here()], "42501"],
      ["rewrite a post's history", "facilitator", "update post_version set body = 'x' where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  post_removal: {
    owner: "cohort",
    words: { reason: canary("t", "cohort_id") },
    wordless: ["kind"],
    attacks: [
      ["undo a removal", "attendee", "delete from post_removal where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  pending_post: {
    owner: "member",
    words: { title: ofPending, body: ofPending, html: inHtml(ofPending), excerpt: ofPending, about: own, facts: stated(ofPending) },
    wordless: ["kind", "client_key", "naming"],
    attacks: [
      ["have something published in a peer's name", "attendee", "insert into pending_post (member_id, cohort_id, client_key, body, html, renderer, due_at) values ($1, $2, 'attack-key-7', 'x', 'x', 1, now())", () => [member("joelle"), here()], "42501"],
      ["rewrite one's own pending post", "attendee", "update pending_post set html = '<script></script>' where member_id = $1", () => [member("wendell")], "42501"],
      ["hurry one's own pending post", "attendee", "update pending_post set due_at = now()", () => [], "42501"],
    ],
  },
  draft: {
    owner: "member",
    words: { title: own, body: own, cohort_name: own, thread_title: own, about: own, facts: stated(own) },
    wordless: ["kind", "place", "why", "client_key", "naming"],
    fill: async (owner) => {
      for (const [cohortKey, key] of seated)
        await owner.query("insert into draft (cohort_id, member_id, place, body) values ($1, $2, 'new', 'Begun')", [cohort(cohortKey), member(key)]);
    },
    attacks: [
      ["keep a draft for someone else", "attendee", insertDraft, () => [member("joelle"), here()], "42501"],
      ["keep a draft in a foreign cohort", "attendee", insertDraft, () => [member("wendell"), there()], "42501"],
      ["hand a draft to someone else", "attendee", "update draft set member_id = $1", () => [member("joelle")], "42501"],
    ],
  },
};
