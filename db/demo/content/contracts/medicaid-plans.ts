import type { DemoThread } from "../types.ts";

/** Medicaid plans: what one is asked to join, and from which day a new therapist counts. */
export const medicaidPlanContracts: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "contract-all-products",
    kind: "question",
    title: "Amendment from a Medicaid plan: sign for all of their products, or for none",
    topics: ["Contracts"],
    by: "joelle",
    daysAgo: 71,
    hour: 13.4,
    accepted: 1,
    contract: {
      counterparty: "medicaid_plan",
      stage: "amending",
      clauses: ["all_products", "unilateral_amendment", "dispute_resolution"],
      decidesIn: -40,
      goal: "Stay with the children’s plan and choose the others one by one",
      leverage: ["few_others", "long_history"],
      lawyer: true,
      excerpt:
        "Provider agrees to participate in all Benefit Programs offered by [the Medicaid plan] now or in the future. Failure to object in writing within thirty (30) days shall be deemed acceptance of this Amendment.",
      outcome: {
        daysAgo: 22,
        result: "got_all",
        moved: ["reasons", "figures"],
        words:
          "I sent a page on what we do and for which ages, and how long their members wait elsewhere. No threats. They had simply never looked at who signs this.",
        wording:
          "Provider participates in the Benefit Programs listed in Exhibit A. A program may be added by an amendment that both parties have signed.",
        rounds: 2,
        days: 26,
      },
    },
    posts: [
      {
        by: "joelle",
        after: 0,
        body: "Came by certified mail, in a stack of three. We treat children and nothing else, and this would have us in a plan for older adults and in whatever they invent next. I do not want to lose the children’s plan over it. Has anyone objected and lived?",
      },
      {
        by: "clement",
        after: 205,
        body: "Objected, lived. First: **the thirty days are real.** Send the objection by a way that proves the day, even if you are still thinking, and say that you *do* want to go on as before. Then offer them an exhibit that lists the programs. It is the same sentence with a list in it, and their system has a field for that anyway.",
        advice: {
          position: "push_back",
          wording:
            "Provider objects to the Amendment and wishes the Agreement to continue unchanged. Provider would accept an exhibit that names the Benefit Programs in which it participates.",
          why: "Silence would have been a signature.",
          faced: 2023,
          workedFor: ["graham", "imani"],
        },
      },
      {
        by: "graham",
        after: 1480,
        body: "Does your state’s law say anything about all-products clauses? A few restrict them, and your association will know in one email. Ours did not help us, but the question took five minutes.",
        advice: { position: "ask_lawyer" },
      },
      {
        by: "maribel",
        after: 660,
        body: "We accepted one, years ago, because it sounded like more families. What came was a directory full of people whom we cannot treat, and a phone that had to tell them so.",
        advice: {
          position: "push_back",
          why: "Being listed for what one does not do costs the desk an hour a day.",
          faced: 2019,
        },
      },
      {
        by: "joelle",
        after: 1700,
        replyTo: 1,
        body: "Objection went out today, with “wishes to continue” in the first line. My lawyer liked that sentence so much that she asked who wrote it. I said a colleague.",
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "contract-credentialing",
    kind: "question",
    title: "New therapist: paid “from the date loaded”, which is months after she began",
    topics: ["Contracts", "Billing", "People"],
    by: "graham",
    daysAgo: 24,
    hour: 7.8,
    accepted: 2,
    contract: {
      counterparty: "medicaid_plan",
      stage: "renewing",
      clauses: ["credentialing", "effective_date"],
      decidesIn: 5,
      goal: "Paid from the day of a complete application",
      leverage: ["few_others", "they_hurry"],
      lawyer: false,
      excerpt:
        "Services rendered by a practitioner prior to the date on which such practitioner is loaded into the systems of [the Medicaid plan] are not reimbursable, and Provider shall not bill the member.",
    },
    posts: [
      {
        by: "graham",
        after: 0,
        body: "Renewal is on my desk and I would like to use it. Between “complete application” and “loaded” lay eleven weeks last time. She had the license, the state number, everything. She painted our waiting room. It is a very nice waiting room. What have you got instead of *loaded*?",
      },
      {
        by: "ruth",
        after: 95,
        body: "We asked for it and got a polite paragraph about system limitations. What helped more than any clause: we send the application on the day somebody accepts our offer, and ask for a confirmation that it is *complete*. Before, nobody ever said when the clock began.",
        advice: { position: "accept", faced: 2024, workedFor: ["lena"] },
      },
      {
        by: "anneke",
        after: 820,
        body: "Ours reads “effective on the date on which a complete application was received.” Their objection was that they cannot pay for someone who turns out not to qualify. So we added that the date only counts *if approved*, and that we hold the claims until then. That was the whole negotiation.",
        advice: {
          position: "push_back",
          wording:
            "If the application is approved, participation is effective on the date on which [the Medicaid plan] received a complete application. Provider holds claims for services in the meantime and submits them within ninety (90) days after approval.",
          why: "The timely-filing days must run from approval, or one wins the date and loses the claims.",
          faced: 2023,
          workedFor: ["ruth", "desmond"],
        },
      },
      {
        by: "desmond",
        after: 2300,
        body: "Check your state’s Medicaid rules as well. There is often a limit on how long a plan may take over a complete file. We quoted ours in a cover letter, without any drama, and the next two went through in time.",
        advice: { position: "push_back", faced: 2024 },
      },
      {
        by: "graham",
        after: 1300,
        replyTo: 2,
        body: "The filing days! I would have missed that. Both sentences are in the letter. And nobody gets to paint the hallway.",
      },
    ],
  },
];
