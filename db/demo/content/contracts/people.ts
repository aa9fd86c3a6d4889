import type { DemoThread } from "../types.ts";

/** A vendor who holds the charts, and employees. */
export const peopleContracts: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "contract-data-export",
    kind: "question",
    title: "Leaving our record system: they offer “PDF copies, on request”",
    topics: ["Contracts", "Technology"],
    by: "wendell",
    daysAgo: 143,
    hour: 12.6,
    accepted: 1,
    contract: {
      counterparty: "vendor",
      stage: "ending",
      clauses: ["data_export", "after_the_end", "price_changes", "dispute_resolution"],
      decidesIn: -108,
      goal: "Our charts in a form that the next system can read",
      leverage: ["can_walk", "they_hurry"],
      lawyer: false,
      excerpt:
        "Upon termination Customer may request copies of its records in portable document format. Additional export services are available at Vendor’s then-current charges. Customer’s access ends on the termination date.",
      outcome: {
        daysAgo: 86,
        result: "compromise",
        moved: ["figures", "patience"],
        words:
          "Structured files for the last six years and PDF for the rest. The third person I spoke to knew where the button was.",
        wording:
          "Vendor delivers a complete export in a documented, machine-readable format within thirty (30) days of request and again at termination, and keeps read-only access open for ninety (90) days thereafter.",
        rounds: 5,
        days: 52,
      },
    },
    posts: [
      {
        by: "wendell",
        after: 0,
        body: "Eleven years of charts. They are happy to print them. I have a new system that could read them if they came as anything but pictures of paper, and access that ends on the last day of the month, at which point nobody can look up an old plan of care. What did you get out of yours, and which word did it?",
      },
      {
        by: "clement",
        after: 200,
        body: "The word is *business associate*. Look at that agreement and not at the subscription: at the end they have to return or destroy what they hold for us, if feasible. “Return” in a form that nobody can use is a thin sort of return. Then ask whether their product is certified. If it is, there are federal rules on information blocking and on exporting, and their own compliance people know them better than support does. Write to **them**.",
        advice: {
          position: "push_back",
          wording:
            "Under the business associate agreement please return our data in a documented, machine-readable format, including notes, plans of care, schedules, attachments and audit trails, with a description of the fields.",
          why: "Sales had said no three times. Compliance said when.",
          faced: 2024,
          workedFor: ["pahoua", "desmond"],
        },
      },
      {
        by: "pahoua",
        after: 1360,
        body: "Ask for a *trial export* now, while they still hope. We found that it left out everything that had been scanned.",
        advice: {
          position: "push_back",
          why: "What is missing is seen only when one opens it.",
          faced: 2023,
          workedFor: ["wendell", "ruth"],
        },
      },
      {
        by: "marguerite",
        after: 900,
        body: "And read-only access for a quarter after the end, for the front desk. Somebody will call about a date of discharge on day two. In ours it cost nothing because we asked before the cancellation.",
        advice: { position: "push_back", faced: 2024 },
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "contract-lead-noncompete",
    kind: "question",
    title: "Our lead therapist will not sign the non-compete. Do we need one?",
    topics: ["Contracts", "People"],
    by: "lena",
    daysAgo: 52,
    hour: 21.1,
    accepted: 2,
    contract: {
      counterparty: "employee",
      stage: "countered",
      clauses: ["non_compete", "patient_non_solicit", "employment_notice", "dispute_resolution"],
      anyState: true,
      decidesIn: -25,
      goal: "Protect the practice without losing the person",
      leverage: ["need_it", "long_history"],
      lawyer: true,
      excerpt:
        "For two (2) years after the end of employment Employee shall not provide pediatric therapy within twenty-five (25) miles of any location of Employer.",
      outcome: {
        daysAgo: 9,
        result: "got_all",
        moved: ["reasons", "trade"],
        words:
          "I asked what she would sign gladly. It was longer notice, and not calling families. That is all I had been afraid of.",
        wording:
          "Employee gives ninety (90) days’ written notice and helps to hand over her caseload. For twelve (12) months she does not ask families whom she treated here to leave the practice. Families choose freely, and are told the truth when they ask.",
        rounds: 2,
        days: 19,
      },
    },
    posts: [
      {
        by: "lena",
        after: 0,
        body: "It came with the template that we have always used. She has been here since nearly the beginning, she read it for the first time in her life, and she said: this means I would have to move. She is right. I would not have enforced it, I think. So what is it *for*? And what would protect us that she can sign?",
      },
      {
        by: "imani",
        after: 310,
        body: "Ask a lawyer in your state first, truly. In some states a non-compete for an employee is void, in others it depends on who earns what and on what one gives for it, and a bad one can cost the employer. The federal ban that everybody talked about is not coming, but the agency has written to health care employers about theirs. A template from anywhere is the worst of all.",
        advice: { position: "ask_lawyer", faced: 2024, workedFor: ["lena", "graham"] },
      },
      {
        by: "anneke",
        after: 760,
        body: "We gave ours up before our state made it easy: new ones have been void here since the summer of 2023. In its place stand **notice**, **handing over**, **not calling families**, and **not taking the files**. Nobody has left to open next door. One left to go back to school, and it was the best handover we have had.",
        advice: {
          position: "walk_away",
          wording:
            "Employee gives ninety (90) days’ notice, takes part in handing over the caseload, returns all records, and for twelve (12) months does not solicit families whom Employee treated at the practice. Families may choose their therapist freely.",
          why: "It is the empty calendar that hurts, and notice is what helps against that.",
          faced: 2022,
          workedFor: ["tobias", "joelle", "ruth"],
        },
      },
      {
        by: "tobias",
        after: 1320,
        body: "One caution on *not calling families*: a parent who asks where she went gets an answer. Ours knew a front desk that had been told to say nothing. Write the honest sentence into the procedure.",
        advice: { why: "Families are not ours.", faced: 2023, workedFor: ["anneke"] },
      },
      {
        by: "lena",
        after: 2100,
        replyTo: 2,
        body: "I am going to ask her what she would sign gladly. It is a strange way to start a negotiation, and I cannot think of a better one.",
      },
    ],
  },
  {
    cohort: "sites",
    key: "contract-training-repayment",
    kind: "question",
    title: "We pay for a certification, they leave in June: is paying back fair, and allowed?",
    topics: ["Contracts", "People"],
    by: "wade",
    daysAgo: 41,
    hour: 7.4,
    contract: {
      counterparty: "employee",
      stage: "drafting",
      clauses: ["training_repayment", "employment_notice"],
      decidesIn: -3,
      goal: "Go on paying for courses without feeling foolish",
      leverage: ["they_asked"],
      lawyer: false,
    },
    posts: [
      {
        by: "wade",
        after: 0,
        body: "Two in a row now. A long course, a certificate with a ribbon, a farewell cake. Lupe has a paragraph from the internet that makes them owe all of it if they leave within three years, taken out of the last paycheck. It reads like a phone contract. Does anybody have one that is fair?",
      },
      {
        by: "camille",
        after: 140,
        body: "I signed one as an employee and was glad of it, so here is what made it fair. It was for **one course that I had asked for**, not for being onboarded. It went down every month and was gone in a year. It fell away if they let me go, or cut my hours. And it was on one page which I got before I booked.",
        advice: {
          position: "push_back",
          wording:
            "If Employee resigns within twelve (12) months after completing the course named below, Employee repays a share that declines monthly to nothing. Nothing is owed if the employment ends for any other reason, or if Employee’s hours were reduced.",
          why: "I could work out on any day what it would be, and that it would end.",
          faced: 2021,
          workedFor: ["lupe", "jerome"],
        },
      },
      {
        by: "ingrid",
        after: 1100,
        body: "Have a lawyer look at the paycheck part above all. Taking it out of the last one is something that wage law has opinions about, state by state, and several states now restrict agreements of this kind as a whole. What the employer requires for the job should not be in it anywhere.",
        advice: { position: "ask_lawyer", faced: 2024, workedFor: ["wade"] },
      },
      {
        by: "andre",
        after: 1700,
        body: "We dropped it. The course is in two halves, the second is booked after a year, and whoever comes back from it teaches the rest of us over lunch. It stays in the building even when the person does not.",
        advice: {
          position: "walk_away",
          why: "The clause kept no one. It only made the last month sour.",
          faced: 2023,
          workedFor: ["theodora"],
        },
      },
    ],
  },
];
