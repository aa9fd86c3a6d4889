import type { DemoEntry } from "./types.ts";

/** What the owners of children’s practices hold of clauses: plans, districts, early intervention, landlords, people. */
export const pediatricEntries: DemoEntry[] = [
  {
    ...{ clause: "all_products", counterparty: "medicaid_plan", cohort: "pediatric" },
    ...{ practice: "pennycress", steward: "joelle", daysAgo: 20, reviewIn: 340 },
    from: ["contract-all-products"],
    earlier: [
      {
        ...{ by: "joelle", daysAgo: 45 },
        said: { fallback: "New plans by notice, and a right to decline them." },
        why: "The fallback says until when one may decline a plan, and that the others stay.",
      },
    ],
    meaning:
      "Whoever joins one of their plans joins all of them, also those that do not exist yet. For a practice that treats only children it can mean being listed for adults.",
    redFlag: "“Now or in the future”, and “failure to object shall be deemed acceptance”.",
    standard: "We take part in the plans that an exhibit names. A plan is added when both have signed.",
    fallback:
      "New plans by notice, and we may decline each of them in writing within sixty days without touching the others.",
    walkAway: "All plans or none, where one of them is for people whom we do not treat.",
    wording:
      "> Provider participates in the Benefit Programs listed in Exhibit A. A program may be added by an amendment that both parties have signed.",
    lawyer:
      "When the days for an objection have nearly passed, and always once they have. Ask whether your state restricts such clauses.",
  },
  {
    ...{ clause: "credentialing", counterparty: "medicaid_plan", cohort: "pediatric" },
    ...{ practice: "larkmoor", steward: "anneke", daysAgo: 12, reviewIn: 350 },
    from: ["contract-credentialing"],
    meaning:
      "From which day the work of a new therapist counts. It may be the day of the application, of the approval, or the day on which somebody typed it in.",
    redFlag: "“Loaded”, and no word on how long that may take.",
    standard: "The day on which a complete application arrived, if it is approved.",
    fallback:
      "The first day of the month in which it was complete, and their written confirmation of that day within ten days.",
    walkAway: "No date at all, together with a ban on treating in the meantime.",
    wording:
      "> If the application is approved, participation is effective on the date on which [the Medicaid plan] received a complete application. Claims held in the meantime may be submitted within ninety (90) days after approval.",
    lawyer: "Seldom. First look up how long your state lets a plan take over a complete file.",
  },
  {
    ...{ clause: "no_show_pay", counterparty: "school", cohort: "pediatric" },
    ...{ practice: "ottermill", steward: "tobias", daysAgo: 88, reviewIn: 210 },
    from: ["contract-absent-children"],
    meaning: "What becomes of the time when we are in the building and the child is not.",
    redFlag: "“Only for time in which direct services are delivered.”",
    standard:
      "Sort by whose reason it was. Ours: we make it up. Theirs: billable. The child’s: billable if nobody told us by a time in the morning, and used for something useful.",
    fallback: "The first absence on a day is ours, each further one is billable.",
    walkAway: "Unpaid absences and a duty to make up all of them, with a drive of more than half an hour.",
    wording:
      "> If a student is absent and Contractor was not told by 7:30 a.m., the scheduled time is billable and is used for records, consultation or equipment of students of [the district].",
    lawyer:
      "When the clause says what a child is owed. That is for the team and the program, and not for a contract.",
  },
  {
    ...{ clause: "natural_environment", counterparty: "early_intervention", cohort: "pediatric" },
    ...{ practice: "larkmoor", steward: "pahoua", daysAgo: 36, reviewIn: 300 },
    from: ["contract-natural-environment"],
    earlier: [
      {
        ...{ by: "pahoua", daysAgo: 74 },
        said: {
          standard: "The words of the law.",
          fallback: "All visits at home.",
          lawyer: "Seldom.",
        },
        why: "The road is in the standard, and the child’s plan in the fallback.",
      },
      {
        ...{ by: "anneke", daysAgo: 52 },
        said: { lawyer: "Seldom." },
        why: "Says when one should ask somebody.",
      },
    ],
    meaning:
      "Small children are seen where they live their days. The law says: to the maximum extent appropriate, and if somewhere else, with the reason in the plan.",
    redFlag: "“All services”, which is more than the law asks.",
    standard: "The words of the law, and the road taken into account when children are assigned.",
    fallback: "All visits at home, unless the child’s plan says otherwise.",
    walkAway: "A promise to go anywhere in the region for whoever is next on the list.",
    wording:
      "> Services are delivered in natural environments to the maximum extent appropriate, as the child’s plan provides. Children are assigned so that a therapist’s visits on one day lie in one area where possible.",
    lawyer: "When they ask you to sign for places that the team did not choose.",
  },
  {
    ...{ clause: "payer_of_last_resort", counterparty: "early_intervention", cohort: "pediatric" },
    ...{ practice: "quillbrook", steward: "imani", daysAgo: 9, reviewIn: 355 },
    from: ["contract-payer-of-last-resort"],
    meaning:
      "The program pays only for what nobody else pays. Others are billed first, with the family’s consent as the state’s policy asks for it.",
    redFlag: "A filing period that begins with the visit and not with the other payer’s answer.",
    standard: "The days begin with the other payer’s determination.",
    fallback: "The days begin with the visit, and proof of a timely first claim keeps them open.",
    walkAway: "A duty to bill a family’s insurance whatever the family says.",
    wording:
      "> Contractor bills other sources where the parent has given the consent that the state’s policy requires. The filing period begins on the date of the other payer’s determination.",
    lawyer: "When the contract and the state’s policy on consent and family costs say different things.",
  },
  {
    ...{ clause: "data_export", counterparty: "vendor", cohort: "pediatric" },
    ...{ practice: "quillbrook", steward: "wendell", daysAgo: 80, reviewIn: 120 },
    from: ["contract-data-export"],
    meaning: "In which form one’s own records come back, how soon, and how long one may still look.",
    redFlag: "“Copies in portable document format”, and access that ends on the last day.",
    standard:
      "All of it, in a form that machines read, described, at any time and at the end. Read-only access for ninety days.",
    fallback: "Structured data for the years that one must keep, pictures of paper for the rest.",
    walkAway: "No export before signing that one has seen with one’s own eyes.",
    wording:
      "> Vendor delivers a complete export in a documented, machine-readable format within thirty (30) days of request and at termination, and keeps read-only access open for ninety (90) days thereafter.",
    lawyer:
      "When they hold the records back for an open bill. Look at the business associate agreement first.",
  },
  {
    ...{ clause: "non_compete", counterparty: "employee", cohort: "pediatric" },
    ...{ practice: "kestrelgate", steward: "lena", daysAgo: 6, reviewIn: 170 },
    from: ["contract-lead-noncompete"],
    meaning:
      "Somebody promises not to work nearby for a time after leaving. In some states that is void for employees, in others it depends. A sale of a practice is another matter.",
    redFlag: "A template from another state, with a number of miles in it.",
    standard: "None. Long notice, a handover, records returned, and no calling of families.",
    fallback:
      "Not asking families to leave, for twelve months. Families choose freely and get a true answer.",
    walkAway: "Losing somebody good over a sentence that we would never enforce.",
    wording:
      "> Employee gives ninety (90) days’ written notice and takes part in handing over the caseload. For twelve (12) months Employee does not ask families whom Employee treated to leave the practice. Families choose freely.",
    lawyer:
      "Always before a non-compete is used, changed or relied on. The law differs from state to state and moves.",
  },
];
