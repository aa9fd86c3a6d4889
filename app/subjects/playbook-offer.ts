import { OFFERS } from "#app/contracts/network/addresses.ts";
import type { Subject } from "./subject.ts";

/** Words of an entry that a practice offers for the playbook of the network: the staff know of it, by its clause. */
export const playbookOffer: Subject = {
  called: "offer",
  named: () => "what was offered for the playbook of the network",
  address: ({ slug }) => `${OFFERS}/${slug}`,
  together: ({ slug }) => `offer.${slug}`,
};
