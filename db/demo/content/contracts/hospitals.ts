import type { DemoThread } from "../types.ts";

/** Hospitals: whom they may hire, and who directs whose people. */
export const hospitalContracts: DemoThread[] = [
  {
    cohort: "hospital",
    key: "contract-staff-hired",
    kind: "question",
    title: "Hospital hired two of our contract therapists: what should the next contract say?",
    topics: ["Contracts", "People"],
    by: "terrence",
    daysAgo: 132,
    hour: 15.2,
    accepted: 2,
    contract: {
      counterparty: "hospital",
      stage: "renewing",
      clauses: ["staff_non_solicit", "conversion_fee"],
      decidesIn: -95,
      goal: "Not lose the people whom we train, or be paid for finding them",
      leverage: ["long_history", "they_hurry"],
      lawyer: true,
      excerpt:
        "Nothing in this Agreement shall restrict [the hospital] from employing any individual who provides services hereunder, during the term or thereafter.",
      outcome: {
        daysAgo: 76,
        result: "compromise",
        moved: ["reasons", "trade"],
        words:
          "We gave them a longer notice for changes in the schedule. They gave us a year and a fee that goes down every month. Nobody was angry, which I had not expected.",
        wording:
          "If [the hospital] employs an individual assigned under this Agreement within twelve (12) months after the last assignment, other than through a general advertisement, it pays a placement fee as set out in Exhibit C, which declines monthly to nothing.",
        rounds: 3,
        days: 37,
      },
    },
    posts: [
      {
        by: "terrence",
        after: 0,
        body: "Two in one spring. Both had spent a year learning that floor with us, and both were asked in the cafeteria. I do not blame them, they live four minutes away. But we are their training program, and the draft for the next term says in so many words that this is fine. How have you worded it, so that it holds, and so that we can still eat in that cafeteria?",
      },
      {
        by: "marisol",
        after: 80,
        body: "I would ask a lawyer before anything else. A clause that binds an employee is one part of the law. A clause between two employers is quite another, and people take it seriously.",
        advice: {
          position: "ask_lawyer",
          why: "It must belong to a real service contract, and be no wider or longer than that needs.",
        },
      },
      {
        by: "curtis",
        after: 1330,
        body: "We stopped asking for a ban and asked for a **placement fee**. Someone is hired, that is fine, here is what it cost us to find and train the next one. It runs only in one direction, only for people who have worked under this contract, only for a year, and it goes down every month. Human resources treated it like any agency’s. A ban would have gone to their lawyers and stayed there.",
        advice: {
          position: "push_back",
          wording:
            "If [the hospital] employs a person assigned by Contractor within twelve (12) months after that person’s last assignment, it pays Contractor a placement fee that reflects the cost of recruiting and orienting a successor and declines in equal monthly steps. A person who answers a general advertisement is excepted.",
          why: "It leaves the therapist free, and makes the decision cost what it costs.",
          faced: 2023,
          workedFor: ["marisol", "ruth", "odessa"],
        },
      },
      {
        by: "nadine",
        after: 45,
        replyTo: 2,
        body: "With one addition from the person who files these: tell your own therapists that the clause exists. Ours learned of it from the hospital, as “your employer is holding you back.” That was a long afternoon.",
        advice: { why: "What is fair can be said aloud.", faced: 2024, workedFor: ["clement"] },
      },
      {
        by: "terrence",
        after: 1800,
        body: "A fee that goes down is a thing I can say with a straight face, on both sides of the table. Our lawyer has it, with your exception for advertisements.",
      },
    ],
  },
  {
    cohort: "hospital",
    key: "contract-orders",
    kind: "question",
    title: "“Contractor’s personnel shall act under the direction of the Unit Manager”",
    topics: ["Contracts", "Compliance"],
    by: "marisol",
    daysAgo: 9,
    hour: 12.2,
    contract: {
      counterparty: "hospital",
      stage: "countered",
      clauses: ["supervision", "independent_contractor"],
      decidesIn: 4,
      goal: "They run the unit, we direct therapy",
      leverage: ["few_others", "they_asked"],
      lawyer: true,
      excerpt:
        "While on the premises of [the hospital], Contractor’s personnel shall act under the direction of the Unit Manager, who shall determine assignments, priorities and methods.",
    },
    posts: [
      {
        by: "marisol",
        after: 0,
        body: "It is the word *methods* that I trip over. A nurse manager decides which treatment my lymphedema therapist uses, and eight pages later we are an independent contractor who answers for everything she does. They countered with “reasonable direction.” I can hear her laughing from here. We talk again on Thursday.",
      },
      {
        by: "odessa",
        after: 190,
        body: "Split the sentence along what each of you knows. Access, safety, infection control, who is seen first: the unit. Evaluation, plan of care, how it is carried out, who supervises an assistant: you, because the license says so. Once the list is on paper nobody wants the other half.",
        advice: {
          position: "push_back",
          wording:
            "The Unit Manager directs access to the unit, safety, infection control and the order in which patients are seen. Clinical judgment, methods of treatment, and supervision of assistants and students rest with Contractor’s licensed therapists alone.",
          why: "One cannot be liable for a method that somebody else has chosen.",
          faced: 2022,
          workedFor: ["curtis", "delphine"],
        },
      },
      {
        by: "delphine",
        after: 640,
        body: "And have the lawyer look at what it does to the contractor status. Labor, taxes and the state each have a test of their own, and in all three that I have been shown, “who decides how the work is done” is near the top.",
        advice: { position: "ask_lawyer", faced: 2023, workedFor: ["marisol"] },
      },
      {
        by: "kathleen",
        after: 1460,
        body: "We are further back than you, but our director asked for a name: one person at the hospital who may tell us anything, one of ours to whom it is told. It did more for peace on the floor than the rest of the paragraph.",
        advice: { position: "push_back", why: "Three people’s directions are nobody’s.", faced: 2025 },
      },
    ],
  },
];
