import { member } from "#tests/support/cast.ts";
import type { TableUnderTest } from "./table.ts";

// biome-ignore format: one attack a line
/** The network itself, and what its processes keep. */
export const network: Record<string, TableUnderTest> = {
  // Its name stands on the page for signing in.
  network: { owner: "everyone", wordless: ["name", "turned_down"] },
  network_role: {
    owner: "staff",
    wordless: ["role"],
    attacks: [
      ["raise oneself", "moderator without a look", "insert into network_role (member_id, role) values ($1, 'administrator')", () => [member("noor")], "42501"],
    ],
  },
  place_mark: { owner: "system", wordless: ["kind", "mark"] },
  rate_limit: {
    owner: "system",
    wordless: ["key"],
    fill: async (owner) => {
      await owner.query("insert into rate_limit (key, points) values ('someone', 3)");
    },
  },
  write_count: {
    owner: "system",
    wordless: ["kind"],
    fill: async (owner) => {
      await owner.query("insert into write_count values ($1, 'post', now(), 3, now(), 3)", [member("wendell")]);
    },
  },
  words_progress: {
    owner: "system",
    fill: async (owner) => {
      await owner.query("select jobs.make_words(at_most => 1)");
    },
  },
  readiness: {
    owner: "system",
    fill: async (owner) => {
      await owner.query("insert into readiness (tried_at) values (now())");
    },
  },
};
