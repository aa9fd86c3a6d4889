import type { DemoThread } from "../types.ts";

/** Early intervention: in whose living room, on whose road, and who pays last. */
export const earlyContracts: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "contract-natural-environment",
    kind: "question",
    title: "All visits in the natural environment, and “travel is included”",
    topics: ["Contracts", "Scheduling"],
    by: "anneke",
    daysAgo: 91,
    hour: 9.9,
    accepted: 2,
    contract: {
      counterparty: "early_intervention",
      stage: "renewing",
      clauses: ["natural_environment", "travel_meetings", "dispute_resolution"],
      decidesIn: -58,
      goal: "Keep going to families, without giving the road away",
      leverage: ["few_others", "long_history"],
      lawyer: false,
      excerpt:
        "All services shall be delivered in the child’s natural environment. Travel, documentation, team meetings and cancelled visits are included in and not billable in addition to direct service.",
      outcome: {
        daysAgo: 40,
        result: "compromise",
        moved: ["figures", "patience"],
        words:
          "Travel stayed included, which the state has decided and not they. Meetings they could pay, and the one about cancelled visits they had simply copied.",
        wording:
          "Attendance at a team meeting requested by [the early intervention program] is billable. A visit that the family cancels after Contractor has set out is billable once for each visit.",
        rounds: 3,
        days: 33,
      },
    },
    posts: [
      {
        by: "anneke",
        after: 0,
        body: "I believe in the living room. Half of what works happens on that particular rug. But a third of a therapist’s day here is behind the wheel, and with three counties it is becoming half. Before I write back: what in this paragraph is the law, what is the state, and what is only their habit?",
      },
      {
        by: "pahoua",
        after: 150,
        body: "The first sentence is the law, or nearly: natural environments to the maximum extent appropriate, and when the team thinks otherwise it writes the reason into the plan. So “all” is *more* than the law asks. I would put the law’s words there.",
        advice: {
          position: "push_back",
          wording:
            "Services are delivered in natural environments to the maximum extent appropriate, as the child’s plan provides.",
          why: "Twice a team wanted the gym, and the contract had it forbidden.",
          faced: 2024,
        },
      },
      {
        by: "imani",
        after: 1000,
        body: "Then sort the second. In our state travel sits inside what the state pays, so asking the program for it is asking somebody who cannot. **Meetings and cancelled visits** were theirs to decide. And we got a third thing that cost them nothing: they assign by road. One therapist, one valley, one day.",
        advice: {
          position: "push_back",
          wording:
            "[The early intervention program] assigns children so that a therapist’s visits on one day lie in one area where possible. Meetings that it requests, and visits cancelled after departure, are billable.",
          why: "An hour that is not driven is better than one for which somebody pays.",
          faced: 2023,
          workedFor: ["lena", "tobias", "pahoua"],
        },
      },
      {
        by: "lena",
        after: 2000,
        body: "We count drives for a month, by purpose, before each renewal. It is a dull spreadsheet, and it is the only thing in the room which nobody has an opinion about.",
        advice: { faced: 2024, workedFor: ["anneke"] },
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "contract-payer-of-last-resort",
    kind: "question",
    title: "Early intervention: bill everybody else first, and carry it until they answer",
    topics: ["Contracts", "Billing"],
    by: "imani",
    daysAgo: 16,
    hour: 13.1,
    contract: {
      counterparty: "early_intervention",
      stage: "countered",
      clauses: ["payer_of_last_resort", "timely_filing", "prompt_pay"],
      decidesIn: 2,
      goal: "Our filing days begin when the other payer has answered",
      leverage: ["few_others", "they_hurry"],
      lawyer: false,
      excerpt:
        "[The early intervention program] is the payer of last resort. Contractor shall exhaust all other sources before billing [the early intervention program]. Claims received more than sixty (60) days after the date of service shall not be paid.",
    },
    posts: [
      {
        by: "imani",
        after: 0,
        body: "Both sentences are fine. Together they are not: an insurer may take longer to say no than the program gives us to say that it said no. We asked for more days and got “ninety, final.” I would rather move the *beginning* than the number. Has somebody done that?",
      },
      {
        by: "desmond",
        after: 520,
        body: "Yes, and it was easier than more days. The clock starts with the other payer’s answer, and if there has been none after so many days, that counts as a no. Federal rules have the program step in so that a family does not wait, and there is a way for it to pay first and be paid back. Mention it kindly. They know.",
        advice: {
          position: "push_back",
          wording:
            "Where another payer must be billed first, the filing period begins on the date of that payer’s determination. If none is received within sixty (60) days after a clean claim, the claim may be submitted with proof of filing.",
          why: "A number of days can be fought over for ever. A beginning is either sensible or it is not.",
          faced: 2023,
          workedFor: ["ruth"],
        },
      },
      {
        by: "ruth",
        after: 1260,
        body: "Check the family’s consent in the same paragraph. Their private insurance may not simply be billed because a contract says so: the state’s policy on consent and on costs to families comes first, and a family that says no still gets the service. We had “shall exhaust” changed into “shall bill, where the family has consented as required.”",
        advice: {
          position: "push_back",
          wording:
            "Contractor bills other sources where the parent has given the consent that the state’s policy requires.",
          why: "Otherwise the contract asks for something that we may not do.",
          faced: 2022,
          workedFor: ["imani", "anneke"],
        },
      },
    ],
  },
];
