import type { Clause } from "./clause.ts";

/** Clauses of contracts with people who work for a practice, and of its sale. */
export const peopleAndSale: Clause[] = [
  {
    id: "non_compete",
    name: "Non-compete",
    meaning: "Where and how long somebody may not do the same work after they leave or sell.",
    redFlag: "Far, long and for everybody alike; in some states it counts for nothing. Ask a lawyer.",
    usualFor: ["employee", "buyer", "hospital", "home_health"],
  },
  {
    id: "patient_non_solicit",
    name: "Not taking patients along",
    meaning: "Whether somebody who leaves may tell patients or those who refer them.",
    redFlag: "It also forbids to tell patients where they can go on with their care.",
    usualFor: ["employee", "buyer"],
  },
  {
    id: "employment_notice",
    name: "Notice to leave",
    meaning: "How long before the end either side must say so.",
    redFlag: "Months for one side and none for the other.",
    usualFor: ["employee"],
  },
  {
    id: "training_repayment",
    name: "Paying back training",
    meaning: "Whether somebody who leaves early gives back what their training cost.",
    redFlag: "All of it until the last day, or more than it cost; some states forbid it.",
    usualFor: ["employee"],
  },
  {
    id: "outside_work",
    name: "Work beside the job",
    meaning: "Whether an employee may also work elsewhere, and whom they must ask.",
    redFlag: "It forbids everything, also what has nothing to do with the practice.",
    usualFor: ["employee"],
  },
  {
    id: "tail_insurance",
    name: "Tail insurance",
    meaning: "Who pays for cover of claims that come after somebody has left.",
    redFlag: "It says nothing, so that each side thinks it is the other.",
    usualFor: ["employee", "hospital", "buyer"],
  },
  {
    id: "earn_out",
    name: "Earn-out",
    meaning: "A part of the sale is paid later, if the practice does well.",
    redFlag: "The buyer decides everything that it depends on, and owes you no care.",
    usualFor: ["buyer"],
  },
  {
    id: "seller_stays",
    name: "The seller works on",
    meaning: "How long, in which role and by which rules the seller stays after the sale.",
    redFlag: "They may let you go early, and what is still owed to you is lost.",
    usualFor: ["buyer"],
  },
  {
    id: "representations",
    name: "Representations and warranties",
    meaning: "What you say is true about the practice, and how long you answer for it.",
    redFlag: "No “as far as we know”, no limit, and no end.",
    usualFor: ["buyer", "vendor"],
  },
  {
    id: "escrow_holdback",
    name: "Escrow and holdback",
    meaning: "A part of the price is kept back for a time in case something comes up.",
    redFlag: "No day on which it must be given out, and they alone decide.",
    usualFor: ["buyer"],
  },
  {
    id: "no_shop",
    name: "Talking to nobody else",
    meaning: "For a time you may not talk with another buyer.",
    redFlag: "Months long, and they may leave at any time.",
    usualFor: ["buyer"],
  },
];
