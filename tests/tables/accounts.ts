import { emailOf, member } from "#tests/support/cast.ts";
import { canary, sha, someone, type TableUnderTest } from "./table.ts";

const own = canary("e", "member_id");
const was = `${canary("a", "member_id")} || '@was.example'`;

/** Accounts, and what proves who somebody is. */
export const accounts: Record<string, TableUnderTest> = {
  account: {
    owner: "member",
    words: { email: `${canary("a", "member_id")} || '@x.example'`, pending_email: was },
    wordless: ["password_hash", "time_zone"],
  },
  address_change: {
    owner: "system",
    words: { from_email: was, to_email: was },
    wordless: ["nonce", "token_hash"],
    fill: async (owner) => {
      for (const key of someone)
        await owner.query(
          "insert into address_change (member_id, from_email, to_email, had_factor) values ($1, $2, $3, false)",
          [member(key), `old.${emailOf(key)}`, emailOf(key)],
        );
    },
  },
  session: {
    owner: "member",
    words: { agent: own },
    wordless: ["id", "uid", "browser_hash"],
    fill: async (owner) => {
      for (const key of someone)
        await owner.query(
          "insert into session (id, member_id, expires_at, ends_at) values ($1, $2, now() + interval '1 day', now() + interval '2 days')",
          [sha(`session of ${key}`), member(key)],
        );
    },
    attacks: [
      [
        "open a session for someone else",
        "attendee",
        "insert into session (id, member_id, expires_at, ends_at) values ('x', $1, now(), now())",
        () => [member("noor")],
        "42501",
      ],
    ],
  },
  token: {
    owner: "system",
    words: { detail: canary("s", "coalesce(member_id, 0)") },
    wordless: ["hash", "purpose"],
    fill: async (owner) => {
      for (const key of someone)
        await owner.query(
          "insert into token (hash, purpose, member_id, expires_at) values ($1, 'reset', $2, now() + interval '1 hour')",
          [sha(`reset of ${key}`), member(key)],
        );
    },
  },
  passkey: {
    owner: "member",
    words: { name: own },
    wordless: ["uid", "credential_id", "transports"],
    fill: async (owner) => {
      for (const key of someone)
        await owner.query(
          "insert into passkey (member_id, credential_id, public_key, name) values ($1, $2, '\\x01', 'Phone')",
          [member(key), sha(`passkey of ${key}`)],
        );
    },
  },
  known_browser: {
    owner: "system",
    wordless: ["hash"],
    fill: async (owner) => {
      for (const key of someone)
        await owner.query("insert into known_browser (member_id, hash) values ($1, $2)", [
          member(key),
          sha(`browser of ${key}`),
        ]);
    },
  },
  recovery_code: {
    owner: "system",
    wordless: ["hash"],
    fill: async (owner) => {
      for (const key of someone)
        await owner.query("insert into recovery_code (member_id, hash) values ($1, $2)", [
          member(key),
          sha(`code of ${key}`),
        ]);
    },
  },
};
