import type { DemoEntry } from "./types.ts";

/** What the group on first hospital contracts holds of clauses. */
export const hospitalEntries: DemoEntry[] = [
  {
    ...{ clause: "indemnification", counterparty: "hospital", cohort: "hospital" },
    ...{ practice: "lintwell", steward: "odessa", daysAgo: 12, reviewIn: 240 },
    from: ["indemnification"],
    meaning: "Who pays when somebody is hurt, or sues, because of one side’s mistake.",
    redFlag: "Only one side promises; “arising out of or in connection with”; no word on negligence.",
    standard: "Mutual, for one’s own negligence, and only as far as insurance reaches.",
    fallback: "One-sided for our own negligence alone, with their lawyers’ cost taken out.",
    walkAway: "Answering for what their own people do.",
    wording:
      "> Each party shall indemnify the other against third-party claims to the extent caused by the negligence of the indemnifying party or its personnel.",
    lawyer: "Always. Ask the insurer as well: many policies leave out what one takes on only by contract.",
  },
  {
    ...{ clause: "conversion_fee", counterparty: "hospital", cohort: "hospital" },
    ...{ practice: "amberlough", steward: "curtis", daysAgo: 74, reviewIn: 200 },
    from: ["contract-staff-hired"],
    meaning: "What the hospital pays when it employs somebody whom we found and trained for it.",
    redFlag: "“Nothing in this Agreement shall restrict [the hospital] from employing any individual.”",
    standard:
      "A placement fee for a year, that goes down every month, with an exception for those who answer an advertisement. The therapist stays free.",
    fallback: "Six months, and a notice long enough to find somebody else.",
    walkAway: "Being the training program of a floor, with no notice and no fee.",
    wording:
      "> If [the hospital] employs a person assigned by Contractor within twelve (12) months after the last assignment, it pays a placement fee as set out in an exhibit, which declines monthly to nothing. A person who answers a general advertisement is excepted.",
    lawyer:
      "Before anything is said about whom somebody may employ. It has to belong to this service and be no wider than it needs.",
  },
  {
    ...{ clause: "supervision", counterparty: "hospital", cohort: "hospital" },
    ...{ practice: "lintwell", steward: "terrence", daysAgo: 5, reviewIn: 355 },
    from: ["contract-orders"],
    meaning: "Who may tell our therapists what to do, and about what.",
    redFlag: "The word “methods”, or “as directed” without saying in what.",
    standard: "The unit directs access, safety and order. Clinical judgment and assistants are ours.",
    fallback: "Directions through one person of theirs to one person of ours.",
    walkAway: "Answering for treatment that somebody else has chosen.",
    wording:
      "> The Unit Manager directs access to the unit, safety, infection control and the order in which patients are seen. Clinical judgment, methods of treatment, and supervision of assistants rest with Contractor’s licensed therapists.",
    lawyer: "When the same contract calls us independent. Labor, tax and state law each look at who decides.",
  },
  {
    ...{ clause: "exclusivity", counterparty: "hospital", cohort: "hospital" },
    ...{ practice: "amberlough", steward: "nadine", daysAgo: 3, reviewIn: 358 },
    from: ["contract-only-them"],
    earlier: [
      {
        ...{ by: "nadine", daysAgo: 30 },
        said: { fallback: "Exclusive as long as they use a minimum of hours." },
        why: "Exclusivity falls away in months with fewer hours.",
      },
    ],
    meaning: "One side, or both, may do this work with nobody else.",
    redFlag: "We are bound and they are not.",
    standard: "Nobody is exclusive. They come first for the base schedule.",
    fallback: "Exclusive as long as they use a minimum of hours; it falls away in months with less.",
    walkAway: "Giving up everyone else for “as census requires”.",
    wording:
      "> The base schedule of [the hospital] comes before similar work for others. This Agreement is not exclusive.",
    lawyer: "When it reaches beyond the contract’s end, or to work of another kind.",
  },
  {
    ...{ clause: "tail_insurance", counterparty: "hospital", cohort: "hospital" },
    ...{ practice: "greenshank", steward: "delphine", daysAgo: 140, reviewIn: 60 },
    released: 90,
    from: ["contract-tail"],
    meaning:
      "With a claims-made policy, somebody must insure what is only claimed after the end. With an occurrence policy there is nothing to do.",
    redFlag: "“Unlimited duration.”",
    standard: "Keep the retroactive date in the next policy, or buy a tail for a named number of years.",
    fallback: "A tail as long as one may sue in our state.",
    walkAway: "What our broker says cannot be bought.",
    wording:
      "> If coverage is claims-made and is not replaced with the same retroactive date, Contractor maintains an extended reporting period of at least three (3) years.",
    lawyer: "After the broker. For children the years in which one may sue can be many.",
  },
];
