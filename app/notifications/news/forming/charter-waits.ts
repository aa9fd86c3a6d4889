import { groupHref } from "#app/matching/groups/addresses.ts";
import type { News } from "../news.ts";

/** A seat is there for the recipient’s practice, and the charter waits to be signed. */
export const charterWaits: News = {
  says: () => "Read and sign the charter of",
  sign: { icon: "pencil" },
  letter: {
    subject: () => "A seat for you: read the charter",
    says: ({ title }) => [`your practice has a seat in “${title}”. Please read its charter, and sign it.`],
    press: "Read the charter",
    because: () => "you own the practice",
  },
  address: ({ slug }) => groupHref(slug),
};
