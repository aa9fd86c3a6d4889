import { member, practice } from "#tests/support/cast.ts";
import { canary, sha, type TableUnderTest } from "./table.ts";

const its = canary("p", "id");

// biome-ignore format: one attack a line
/** Practices, their people, and whom they invite. */
export const practices: Record<string, TableUnderTest> = {
  person: {
    owner: "people",
    words: { name: canary("m", "id"), title: canary("m", "id") },
    wordless: ["uid"],
    attacks: [
      ["rename a peer", "facilitator", "update person set name = 'x' where id = $1", () => [member("wendell")], "nothing"],
    ],
  },
  practice: {
    owner: "peers",
    words: { name: its, town: its, description: its, website: `'https://' || ${its} || '.example'` },
    wordless: ["uid", "state", "zip", "disciplines", "specialties", "age_groups", "size_band"],
    attacks: [
      ["rename a practice as its staff", "staff without a seat", "update practice set name = 'Other' where id = $1", () => [practice("saltwillow")], "nothing"],
      ["rename a peer's practice as an owner", "facilitator", "update practice set name = 'Other' where id = $1", () => [practice("quillbrook")], "nothing"],
      ["admit one's own practice", "applicant", "update practice set admitted_at = now() where id = $1", () => [practice("thistlewick")], "42501"],
      ["add a practice as a member", "attendee", "insert into practice (name, town, state, zip) values ('New', 'Town', 'OR', '97330')", () => [], "42501"],
    ],
  },
  application: {
    owner: "office",
    words: { hopes: canary("f", "practice_id"), reason: canary("f", "practice_id") },
    wordless: ["uid", "focus", "state"],
    fill: async (owner) => {
      await owner.query(
        `insert into application (practice_id, member_id, state, hopes, reason, decided_by, decided_at)
         values ($1, $2, 'declined', 'We hope for a group.', 'We have no group for you yet.', $2, now())`,
        [practice("lintwell"), member("noor")],
      );
    },
    attacks: [
      ["seat oneself", "applicant", "update application set state = 'seated' where practice_id = $1", () => [practice("thistlewick")], "42501"],
      ["apply for somebody else's practice", "applicant", "insert into application (practice_id, member_id) values ($1, $2)", () => [practice("quillbrook"), member("ines")], "42501"],
    ],
  },
  practice_member: { owner: "people", wordless: ["role"] },
  invitation: {
    owner: "office",
    words: {
      email: `${canary("i", "coalesce(practice_id, 0)")} || id || '@new.example'`,
      invitee_name: canary("i", "coalesce(practice_id, 0)"),
    },
    // Why a mail did not go is said in sentences of the site's own.
    wordless: ["network_role", "practice_role", "nonce", "token_hash", "mail_state", "mail_trouble"],
    fill: async (owner) => {
      for (const [key, by] of [["pennycress", "joelle"], ["quillbrook", "imani"], ["sorrelbank", "eero"]] as const)
        await owner.query(
          `insert into invitation (email, practice_id, practice_role, invited_by, token_hash, created_at)
           values ($1, $2, 'staff', $3, $4, now() - interval '2 hours')`,
          [`new@${key}.example`, practice(key), member(by), sha(`invitation to ${key}`)],
        );
      await owner.query(
        "insert into invitation (email, network_role, invited_by, token_hash) values ('mod@network.example', 'moderator', $1, $2)",
        [member("everett"), sha("invitation to the network")],
      );
    },
  },
};
