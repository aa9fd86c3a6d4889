import type { Counterparty } from "../vocabulary.ts";
import type { Clause } from "./clause.ts";

const plans: Counterparty[] = ["payer", "medicaid_plan"];

/** Clauses of contracts with those who pay for care. */
export const payers: Clause[] = [
  {
    id: "all_products",
    name: "All products",
    meaning: "Whoever joins one of their plans must join all of them, also later ones.",
    redFlag: "A plan that you never saw can be added, and leaving one means leaving all.",
    usualFor: plans,
  },
  {
    id: "network_leasing",
    name: "Renting out the network",
    meaning: "They may let other payers use your contract.",
    redFlag: "Companies that you do not know pay by your contract, and nobody tells you which.",
    usualFor: ["payer"],
  },
  {
    id: "most_favored",
    name: "Most favored nation",
    meaning: "They may always have the best terms that you give to anybody.",
    redFlag: "Any such clause: it ties their contract to all your others, and some states forbid it.",
    usualFor: ["payer"],
  },
  {
    id: "fee_schedule_change",
    name: "Notice of changed fee schedules",
    meaning: "How long before they tell you that a schedule changes, and whether you can leave then.",
    redFlag: "The new schedule counts before your notice to leave could end.",
    usualFor: plans,
  },
  {
    id: "timely_filing",
    name: "Timely filing",
    meaning: "How many days you have to send a claim, and to correct one.",
    redFlag: "A short window that also runs while they wait for another payer or correct their own mistake.",
    usualFor: [...plans, "early_intervention"],
  },
  {
    id: "prompt_pay",
    name: "Prompt payment",
    meaning: "By when a clean claim is paid, and what is owed when it is late.",
    redFlag: "They alone say what a clean claim is, and nothing follows when they are late.",
    usualFor: [...plans, "hospital", "school", "early_intervention"],
  },
  {
    id: "recoupment",
    name: "Recoupment and later denials",
    meaning: "How far back they may take money, and how.",
    redFlag: "No time limit, and they take it from the next payment before you can object.",
    usualFor: plans,
  },
  {
    id: "prior_authorization",
    name: "Prior authorization",
    meaning: "What must be approved before care is given, and whether a yes binds them.",
    redFlag: "An approval is “no guarantee of payment”.",
    usualFor: plans,
  },
  {
    id: "medical_necessity",
    name: "Medical necessity",
    meaning: "Who decides that care was needed, and by which words.",
    redFlag: "Their own changing guidelines decide, and nobody of your profession looks at an appeal.",
    usualFor: plans,
  },
  {
    id: "credentialing",
    name: "Credentialing",
    meaning: "How a therapist is approved, how long it takes, and from when their work counts.",
    redFlag: "No deadline for them, and work done while they look is never paid.",
    usualFor: [...plans, "hospital"],
  },
  {
    id: "non_covered",
    name: "Services that are not covered",
    meaning: "Whether and how you may bill a patient for what the plan does not pay.",
    redFlag: "You may not bill even with a signed form, or only with one for each visit.",
    usualFor: plans,
  },
  {
    id: "coordination",
    name: "Coordination of benefits",
    meaning: "Who pays first when a patient has two plans.",
    redFlag: "You must chase the other payer while your own deadline to file runs out.",
    usualFor: plans,
  },
  {
    id: "continuity",
    name: "Care after the end",
    meaning: "How long you go on treating patients after the contract is over, and by which terms.",
    redFlag: "You must go on without an end, or by terms that they may lower.",
    usualFor: plans,
  },
  {
    id: "manual_incorporated",
    name: "The provider manual counts too",
    meaning: "A manual on their website is part of the contract.",
    redFlag: "The manual may change at any time, and wins where the two differ.",
    usualFor: plans,
  },
];
