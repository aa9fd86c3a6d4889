const words: Record<string, string> = {
  owner: "an owner",
  director: "a director",
  staff: "staff",
  moderator: "a moderator",
  administrator: "an administrator",
};

/** A role in a practice or in the network, as it stands in a sentence. */
export const roleIn = (role: string) => words[role] ?? role;

export const asRole = (role: string) => (role ? ` as ${roleIn(role)}` : "");

export const intoWhere = (practice: string) => practice || "the network’s staff";
