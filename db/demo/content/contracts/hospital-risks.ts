import type { DemoThread } from "../types.ts";

/** Hospitals: working for nobody else, and who is insured when it ends. */
export const hospitalRiskContracts: DemoThread[] = [
  {
    cohort: "hospital",
    key: "contract-only-them",
    kind: "question",
    title: "They want us to work for no other hospital, and may use anybody they like",
    topics: ["Contracts"],
    by: "hobart",
    daysAgo: 47,
    hour: 19.5,
    accepted: 1,
    contract: {
      counterparty: "hospital",
      stage: "reviewing",
      clauses: ["exclusivity", "coverage_hours"],
      anyState: true,
      decidesIn: -20,
      goal: "Free to work elsewhere, or something real in return",
      leverage: ["they_hurry", "need_it"],
      lawyer: false,
      excerpt:
        "During the Term Contractor shall not provide the same or similar services to any other inpatient facility. [The hospital] may obtain such services from other sources in its sole discretion.",
      outcome: {
        daysAgo: 4,
        result: "got_all",
        moved: ["reasons", "alternative"],
        words:
          "I asked what they were afraid of. It was that we would send our best people elsewhere on a busy day. That could be promised without the rest.",
        wording:
          "The base schedule of [the hospital] comes before similar work for others. This Agreement is not exclusive.",
        rounds: 1,
        days: 12,
      },
    },
    posts: [
      {
        by: "hobart",
        after: 0,
        body: "I am asking very quietly because this valley is not large. The same page has us give up everyone else and has them give up nobody. I do need this contract. But if census drops, and it will, I would have neither. Is there a middle?",
      },
      {
        by: "terrence",
        after: 600,
        body: "There is usually a fear behind it. Ask for the fear. With us it was “you will not have anybody for us on the Monday after a holiday.” So we promised Monday. Write down **who comes first**, not who comes at all.",
        advice: {
          position: "push_back",
          wording:
            "Contractor gives the base schedule set under Exhibit B priority over similar work for others. Nothing in this Agreement prevents either party from contracting with others.",
          why: "It solves their problem and does not create yours.",
          faced: 2021,
          workedFor: ["nadine"],
        },
      },
      {
        by: "curtis",
        after: 130,
        body: "If they insist, then exclusivity is something one gives in return for something: a minimum of hours each month, and an end to the promise in any month in which they use less. Hours, in an exhibit. And when the hours go, so does the clause.",
        advice: {
          position: "push_back",
          wording:
            "This Section does not apply in a month, and in the two months after one, in which [the hospital] used fewer than the minimum hours in Exhibit B.",
          why: "Without it one is promised to somebody who has not promised anything.",
          faced: 2022,
          workedFor: ["ruth"],
        },
      },
      {
        by: "clement",
        after: 1500,
        body: "And if neither works, I would rather be without it. We signed one of these for two years in another business that I used to run. The phone rings, it is the work that you always wanted, and you say no.",
        advice: {
          position: "walk_away",
          why: "Depending on one customer is a decision, not a clause.",
          faced: 2012,
        },
      },
    ],
  },
  {
    cohort: "hospital",
    key: "contract-tail",
    kind: "question",
    title: "Who buys the tail when a hospital contract ends?",
    topics: ["Contracts", "Compliance"],
    by: "delphine",
    daysAgo: 204,
    hour: 10.4,
    accepted: 1,
    contract: {
      counterparty: "hospital",
      stage: "drafting",
      clauses: ["insurance", "tail_insurance", "after_the_end"],
      decidesIn: -170,
      goal: "Insurance that we can actually buy, now and afterwards",
      leverage: ["they_asked", "few_others"],
      lawyer: false,
      excerpt:
        "Contractor shall maintain professional liability insurance for itself and its personnel, and if coverage is written on a claims-made basis shall maintain an extended reporting endorsement of unlimited duration.",
      outcome: {
        daysAgo: 151,
        result: "got_all",
        moved: ["our_wording", "figures"],
        words:
          "A letter of our broker on what exists and what does not. Their risk manager called him, and the two settled it without us.",
        wording:
          "If coverage is claims-made and is not renewed or replaced with the same retroactive date, Contractor maintains an extended reporting period of at least three (3) years. Occurrence coverage needs none.",
        rounds: 2,
        days: 21,
      },
    },
    posts: [
      {
        by: "delphine",
        after: 0,
        body: "For once we write the first draft, and I took the insurance paragraph out of an old one of theirs. My broker read “unlimited duration” and asked whether I was sitting down. Which kind of wording have your hospitals accepted, and has anyone had to ask what *kind* of policy they have? I had not. I do now.",
      },
      {
        by: "nadine",
        after: 1210,
        body: "First look whether yours is **occurrence** or **claims-made**. With occurrence, what happened during the policy is covered whenever somebody complains, and a tail is a question that does not arise. Many small therapy practices have that and do not know it. If it is claims-made, ask for a number of years that matches how long somebody may sue in your state, and remember that for children that can be long.",
        advice: {
          position: "push_back",
          wording:
            "If coverage is claims-made, Contractor either keeps the retroactive date in any replacement policy or buys an extended reporting period of at least three (3) years after termination.",
          why: "Keeping the retroactive date is the cheap way, and their form had forgotten it.",
          faced: 2024,
          workedFor: ["terrence", "ruth", "maribel"],
        },
      },
      {
        by: "odessa",
        after: 310,
        body: "Send the paragraph to the broker **before** it goes to the lawyer. Lawyers know what a clause means. Brokers know whether it can be bought.",
        advice: { position: "push_back", faced: 2020, workedFor: ["curtis"] },
      },
      {
        by: "ruth",
        after: 2900,
        body: "From my years as somebody’s employee: ask whether the policy still covers your therapists when they have left you. I once had to prove that for a new job, and it took the old employer a month to find out.",
        advice: { faced: 2011 },
      },
      {
        by: "delphine",
        after: 1400,
        replyTo: 1,
        body: "Occurrence! It has said so on page one since the first year, in capitals. The paragraph is half as long now.",
      },
    ],
  },
];
