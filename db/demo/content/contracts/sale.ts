import type { DemoThread } from "../types.ts";

/** Somebody who wants to buy a practice. */
export const saleContracts: DemoThread[] = [
  {
    cohort: "sites",
    key: "contract-earn-out",
    kind: "question",
    title: "A buyer wants a part of the price to depend on the two years in which I stay",
    topics: ["Contracts", "Buying and selling"],
    by: "siobhan",
    daysAgo: 34,
    hour: 21.6,
    contract: {
      counterparty: "buyer",
      stage: "reviewing",
      clauses: ["earn_out", "seller_stays", "no_shop"],
      anyState: true,
      decidesIn: 7,
      goal: "Not be measured by what others decide",
      leverage: ["they_asked", "can_walk"],
      lawyer: true,
      excerpt:
        "The Contingent Payment shall be determined by Buyer in good faith by reference to the performance of the Business during the Measurement Period. Seller shall devote full time to the Business and shall not during the Exclusivity Period solicit or discuss any other proposal.",
    },
    posts: [
      {
        by: "siobhan",
        after: 0,
        body: "A letter of intent. It is not a bad one, and I have not decided whether I want this at all. Part of the price would come later, if the clinics do well while I stay. But they would run scheduling, hiring and the phones. I would be graded on a test that somebody else writes. For those who have sold, or looked: what did you want in writing *before* the long document starts?",
      },
      {
        by: "rosalind",
        after: 240,
        body: "I looked, and in the end I did not. What I would want again: a measure that I can compute myself from reports that I get every month, how the business was run before as the rule, and the right to see the books behind it. And if they let me go without cause or sell, then it counts as reached. That one decides everything, because it is the case that happens.",
        advice: {
          position: "push_back",
          wording:
            "During the Measurement Period Buyer operates the Business consistently with past practice and gives Seller monthly reports and access to the supporting records. If Buyer ends Seller’s engagement without cause, or sells the Business, the Contingent Payment is deemed earned in full.",
          why: "One of us will be in charge of the result, and it will not be me.",
          faced: 2024,
          workedFor: ["wade"],
        },
      },
      {
        by: "jerome",
        after: 1180,
        body: "Get a health care lawyer and not only a deal lawyer. Anything that is paid later, and that moves with what comes in, has to be looked at under the kickback and referral laws. Ours crossed out half of a proposal that two business lawyers had liked.",
        advice: {
          position: "ask_lawyer",
          why: "A measure that follows referrals is a different matter from a measure that follows how well one kept the staff.",
          faced: 2022,
          workedFor: ["philippa", "theodora"],
        },
      },
      {
        by: "owen",
        after: 1500,
        body: "The short sentence about talking to nobody else is the one that binds at once. Put an end date to it, and have it end early if they change the main terms. Two months are long when one is quiet for them.",
        advice: {
          position: "push_back",
          wording:
            "The Exclusivity Period ends forty-five (45) days after signing, or earlier on the day on which Buyer proposes a material change of the terms in this letter.",
          why: "Without the second half there is no reason not to change them in week seven.",
          faced: 2024,
        },
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "contract-warranties",
    kind: "question",
    title: "“Seller warrants that all claims ever submitted were accurate”",
    topics: ["Contracts", "Buying and selling", "Compliance"],
    by: "leopold",
    unnamed: true,
    daysAgo: 233,
    hour: 18.9,
    accepted: 2,
    contract: {
      counterparty: "buyer",
      stage: "countered",
      clauses: ["representations", "escrow_holdback", "indemnification"],
      anyState: true,
      decidesIn: -190,
      goal: "Say what I know, for as long as it can matter, and no longer",
      leverage: ["can_walk", "they_asked"],
      lawyer: true,
      excerpt:
        "Seller represents and warrants that all claims that were ever submitted by the practice were true, accurate and complete in all respects. Such representation shall survive indefinitely, and a portion of the price shall be retained until Buyer is satisfied.",
      outcome: {
        daysAgo: 166,
        result: "walked",
        moved: [],
        words:
          "They moved on the knowledge and on the years. They did not move on “until Buyer is satisfied.” I have slept well since, and kept the compliance binder that I made for them.",
        rounds: 6,
        days: 67,
      },
    },
    posts: [
      {
        by: "leopold",
        after: 0,
        body: "We audit ourselves every quarter and I would still not say *all* and *ever* about anything, including my marriage. My lawyer has countered with “to Seller’s knowledge,” they have answered with a smile. Those who have been through it, on either side: what is a middle that a careful person can sign?",
      },
      {
        by: "patrick",
        after: 220,
        body: "We were the buyer once, on a smaller scale. Behind that sentence is one fear: a payer comes back years later for something that we did not do. We were content with three things: a look at a sample of charts by somebody whom both trusted, a promise as to what they *knew*, and a named amount set aside until a named day.",
        advice: {
          position: "push_back",
          wording:
            "To Seller’s knowledge after reasonable inquiry, claims submitted in the six (6) years before Closing were accurate in all material respects, except as listed in the Disclosure Schedule.",
          why: "The sample told us more than any sentence could.",
          faced: 2023,
          workedFor: ["yesenia"],
        },
      },
      {
        by: "harriet",
        after: 1500,
        body: "From a sale that did go through. **Knowledge** of named people, after looking. **Material** instead of all respects. **Years** that match how far back somebody may look. A **ceiling** on what it can cost you altogether, apart from fraud. And a **date** on which whatever is held back is paid unless a claim in writing is pending. If “satisfied” stays in there, it is not held back, it is gone.",
        advice: {
          position: "push_back",
          wording:
            "The retained amount is released on the date eighteen (18) months after Closing, less only amounts claimed in good faith by written notice, with reasons, before that date.",
          why: "A date ends a sale. A feeling does not.",
          faced: 2020,
          workedFor: ["concetta", "beatrix"],
        },
      },
      {
        by: "concetta",
        after: 1250,
        body: "If in looking you find something that was overpaid by Medicare, that is no longer a question of the sale. It has its own clock and its own lawyer. Better found by you in spring than by them in fall.",
        advice: { position: "ask_lawyer", faced: 2021, workedFor: ["harriet"] },
      },
      {
        by: "leopold",
        after: 2200,
        replyTo: 2,
        body: "Knowledge, material, years, ceiling, date. Five words on a card. Four of them I can probably get. I will see about the fifth.",
      },
    ],
  },
];
