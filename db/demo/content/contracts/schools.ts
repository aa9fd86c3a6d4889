import type { DemoThread } from "../types.ts";

/** School districts, and early intervention: hours, roads, and children who are not there that day. */
export const schoolContracts: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "contract-absent-children",
    kind: "question",
    title: "District: no child, no pay, and we make the session up anyway",
    topics: ["Contracts", "Scheduling"],
    by: "tobias",
    daysAgo: 167,
    hour: 18.3,
    accepted: 1,
    contract: {
      counterparty: "school",
      stage: "renewing",
      clauses: ["no_show_pay", "makeup_sessions", "dispute_resolution"],
      decidesIn: -130,
      goal: "Paid for the morning when we are there and the child is not",
      leverage: ["few_others", "long_history"],
      lawyer: false,
      excerpt:
        "[The district] shall be billed only for time in which direct services are delivered to a student in attendance. Contractor shall make up all missed sessions regardless of cause.",
      outcome: {
        daysAgo: 112,
        result: "compromise",
        moved: ["figures", "person"],
        words:
          "The special education director had never seen the sentence. The business office had written it, for substitute teachers.",
        wording:
          "If a student is absent and Contractor was not told by 7:30 a.m., the scheduled time is billable and Contractor uses it for records, consultation or equipment of students of [the district]. Contractor makes up sessions missed for its own reasons.",
        rounds: 2,
        days: 24,
      },
    },
    posts: [
      {
        by: "tobias",
        after: 0,
        body: "Forty minutes of mountain road, and the child has strep. So I drive back, and next week I do two. I would not mind making up what *we* miss. But field trips, fire drills, the day of the pumpkin? What have districts agreed to, in your experience?",
      },
      {
        by: "anneke",
        after: 170,
        body: "Sort it by whose reason it was.\n\n1. **Ours** (sick, snow on our side): we make it up, no charge.\n2. **Theirs** (assembly, testing, early dismissal): billable, and if the team wants it made up, that is billable as well.\n3. **The child’s**: billable if nobody told us by a time in the morning, and we do something useful in it.\n\nThe third is what they resisted, until we listed what useful is: equipment, teacher consultation, the note that is due.",
        advice: {
          position: "push_back",
          wording:
            "When a student is absent and Contractor has not been told by 7:30 a.m. of that day, the scheduled time is billable and is used for consultation, equipment or records of other students of [the district].",
          why: "They pay for a presence and get one, and the teacher finally gets her ten minutes.",
          faced: 2023,
          workedFor: ["joelle", "imani", "graham"],
        },
      },
      {
        by: "joelle",
        after: 1050,
        body: "Be careful with the word *make up*. What a child is owed under the program is for the team to decide, not for the contract. Ours says we make sessions **available**, and the team decides.",
        advice: {
          position: "push_back",
          why: "A promise to the business office must not become a decision about a child.",
          faced: 2022,
          workedFor: ["tobias"],
        },
      },
      {
        by: "wendell",
        after: 400,
        body: "From the desk: ask for the name of one person per building who calls us. A clause about 7:30 is worth as much as the person with the phone.",
        advice: { faced: 2024, workedFor: ["marguerite"] },
      },
      {
        by: "tobias",
        after: 1500,
        body: "“By whose reason” is so plain that I am annoyed. It goes to the director first and to the business office afterwards.",
      },
    ],
  },
  {
    cohort: "rural",
    key: "contract-no-budget",
    kind: "question",
    title: "District may end our contract “if funds are not appropriated”, on the day it decides so",
    topics: ["Contracts"],
    by: "dallin",
    daysAgo: 3,
    hour: 8.1,
    contract: {
      counterparty: "school",
      stage: "reviewing",
      clauses: ["non_appropriation", "without_cause"],
      decidesIn: 12,
      goal: "Enough warning to not lay anybody off in March",
      leverage: ["few_others", "need_it"],
      lawyer: false,
      excerpt:
        "This Agreement shall terminate immediately and without penalty if the governing board does not appropriate funds therefor, or upon notice by [the district] at any time for its convenience.",
    },
    posts: [
      {
        by: "dallin",
        after: 0,
        body: "Four buildings are more than half of what we do, so this paragraph is my mortgage. I know that a school board cannot promise next year’s money. But *immediately*? And the second half of the sentence swallows the first: they may leave at any time, and we may not leave at all. Is any of it movable out here?",
      },
      {
        by: "eero",
        after: 200,
        body: "The first half is not, in my experience: a public body in most places may not bind a budget that it does not have. What moved was the *when*. They tell us within ten days of the vote, and it takes effect at the end of the fiscal year. They know by spring. They had just never thought of telling anybody.",
        advice: {
          position: "push_back",
          wording:
            "[The district] gives written notice within ten (10) days after a decision not to appropriate funds. Termination on that ground takes effect at the end of the period for which funds were appropriated, and services delivered until then are paid.",
          why: "The money for this year is there; only next year’s is not.",
          faced: 2022,
          workedFor: ["graciela"],
        },
      },
      {
        by: "graciela",
        after: 1310,
        body: "For the second half ask for the same as they have: sixty days, either of us, and not in the middle of a grading period. We ended at a month each way, which is better than nothing for one.",
        advice: {
          position: "push_back",
          wording:
            "Either party may terminate this Agreement without cause on sixty (60) days’ written notice.",
          why: "They need time to find somebody, and out here that somebody lives far away.",
          faced: 2024,
        },
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "contract-school-records",
    kind: "question",
    title: "District sends a business associate agreement for school records. Is that the right paper?",
    topics: ["Contracts", "Compliance"],
    by: "saskia",
    daysAgo: 83,
    hour: 14.5,
    accepted: 1,
    contract: {
      counterparty: "school",
      stage: "reviewing",
      clauses: ["background_ferpa", "privacy_data"],
      decidesIn: -52,
      goal: "Sign the paper that fits, and know whose records they are",
      leverage: ["they_hurry", "they_asked"],
      lawyer: false,
      outcome: {
        daysAgo: 35,
        result: "got_all",
        moved: ["reasons", "person"],
        words:
          "The records officer of the district agreed at once. Purchasing sends that form to everybody, also to the company that paints the gym.",
        wording:
          "Contractor acts as a school official with a legitimate educational interest, under the direct control of [the district] as to education records, uses them only for the services, and does not disclose them further except as FERPA permits.",
        rounds: 1,
        days: 11,
      },
    },
    posts: [
      {
        by: "saskia",
        after: 0,
        body: "First school contract for us. The packet has a business associate agreement in which the district is a “covered entity,” and a page on background checks that wants fingerprints of everyone on our payroll, including the person who does our books. I do not want to be the difficult one in week one. But I do not want to sign the wrong law, either.",
      },
      {
        by: "anneke",
        after: 260,
        body: "It is usually the other law. What we write about a pupil for the district is an **education record** under FERPA, and HIPAA’s privacy rule leaves those out. The paper that fits says that you are a school official with a legitimate educational interest and that the records are the district’s. What you do for the same child in your clinic, on the family’s behalf, is yours and is HIPAA’s. Keep two drawers. If the district bills Medicaid for it, ask their counsel, because then both may have something to say.",
        advice: {
          position: "push_back",
          wording:
            "As to education records Contractor is a school official with a legitimate educational interest under 34 CFR 99.31(a)(1), under the direct control of [the district], and redisclosures are limited as 34 CFR 99.33 provides.",
          why: "The wrong form promises deadlines and rights that do not belong to school records.",
          faced: 2023,
          workedFor: ["beatrix", "nephi"],
        },
      },
      {
        by: "nephi",
        after: 60,
        replyTo: 1,
        body: "And of the fingerprints: “personnel who have unsupervised contact with pupils.” Five words. They said, oh, of course.",
        advice: { position: "push_back", faced: 2025, workedFor: ["saskia"] },
      },
      {
        by: "harriet",
        after: 1600,
        body: "Settle on day one who keeps the test forms. In our first year they were in three places, one of which was my trunk.",
        advice: { faced: 2019 },
      },
    ],
  },
];
