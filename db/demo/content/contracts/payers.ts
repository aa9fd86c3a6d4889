import type { DemoThread } from "../types.ts";

/** Payers: whom they lend one’s agreement to, what they take back, and what they change by a website. */
export const payerContracts: DemoThread[] = [
  {
    cohort: "sites",
    key: "contract-network-leasing",
    kind: "question",
    title: "A payer wants to make our agreement “available to affiliates”",
    topics: ["Contracts", "Billing"],
    by: "rosalind",
    daysAgo: 64,
    hour: 9.3,
    accepted: 2,
    contract: {
      counterparty: "payer",
      stage: "reviewing",
      clauses: ["network_leasing", "parties"],
      decidesIn: -31,
      goal: "Know who may use our agreement before they use it",
      leverage: ["they_asked", "can_walk"],
      lawyer: false,
      excerpt:
        "[The payer] may make the services of Provider available to its Affiliates and to other persons or entities that access the network under an agreement with [the payer], each of whom shall be entitled to the terms of this Agreement.",
      outcome: {
        daysAgo: 17,
        result: "compromise",
        moved: ["our_wording", "person"],
        words:
          "Provider relations said no twice. The contract manager said yes in one phone call once she saw that we only asked for a list and a label.",
        wording:
          "[The payer] shall keep a current list of all entities that access this Agreement, give it to Provider on request, and identify itself as the network on each remittance. Provider may refuse access to an entity added after the Effective Date by written notice within thirty (30) days.",
        rounds: 3,
        days: 33,
      },
    },
    posts: [
      {
        by: "rosalind",
        after: 0,
        body: "The first agreement for the new site, so at least I am reading it with fresh eyes. As I understand this paragraph, somebody whom I have never heard of can send me patients under terms that I agreed with somebody else, and I find out when the remittance looks strange. Has anyone had it struck, or narrowed? I do not mind affiliates. I mind strangers.",
      },
      {
        by: "siobhan",
        after: 140,
        body: "You read it correctly. People call it a silent network. I did not get it out, and then I spent one winter working out which card belongs to whom. Whatever you do, ask for the word **affiliate** to be defined. Ours meant anyone with a contract, which is everyone.",
        advice: {
          position: "push_back",
          why: "Without a definition the front desk cannot tell a family whether we are in their network.",
          faced: 2022,
        },
      },
      {
        by: "jerome",
        after: 1310,
        body: "We asked for three things and left the rest alone: a list, a label, and a way out for each newcomer. They gave us the first two at once. Ask the person who *manages contracts*, not the person who signs up providers. The latter can only send you the same draft again.",
        advice: {
          position: "push_back",
          wording:
            "[The payer] shall maintain and furnish on request a list of entities with access to this Agreement. Access does not extend to any entity unless its name or the network’s name appears on the member’s card and on the remittance.",
          why: "A label on the card is something that they can check themselves, so it was easy to agree to.",
          faced: 2023,
          workedFor: ["siobhan", "wade"],
        },
      },
      {
        by: "wade",
        after: 420,
        body: "Some states have a law on this and some do not, and ours has rules about disclosing it. Worth one question to your state association before you spend a round of drafting on something that is already yours.",
        advice: { position: "ask_lawyer" },
      },
      {
        by: "rosalind",
        after: 2100,
        replyTo: 2,
        body: "List and label it is, with your thirty days for newcomers added. And I have found the contract manager’s name at the bottom of a webinar invitation. Thank you.",
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "contract-recoupment",
    kind: "question",
    title: "They may “offset overpayments at any time”: how far back is any time?",
    topics: ["Contracts", "Billing"],
    by: "dwayne",
    daysAgo: 118,
    hour: 16.1,
    accepted: 1,
    contract: {
      counterparty: "payer",
      stage: "renewing",
      clauses: ["recoupment", "dispute_resolution"],
      decidesIn: -80,
      goal: "A limit on the years, and a letter before the money goes",
      leverage: ["long_history", "few_others"],
      lawyer: true,
      excerpt:
        "[The payer] may recover any overpayment at any time by offset against amounts otherwise due to Provider, without prior notice, as determined by [the payer] in its sole discretion.",
      outcome: {
        daysAgo: 62,
        result: "compromise",
        moved: ["reasons", "lawyer"],
        words:
          "The years were easy, because a state rule already said so for part of their business. The letter beforehand took until the end.",
        wording:
          "Except for fraud, [the payer] shall not recover an overpayment later than twenty-four (24) months after payment. It shall give written notice that names each claim and the reason, and shall not offset for forty-five (45) days, or while a timely appeal is pending.",
        rounds: 4,
        days: 51,
      },
    },
    posts: [
      {
        by: "dwayne",
        after: 0,
        body: "This has stood in our agreement since before my time. In spring it was used for the first time: claims from three disciplines, two years old, gone from one remittance with a code and no letter. We have since renewed everything in sight. What is a limit that payers actually agree to, and what do you ask for in the procedure?",
      },
      {
        by: "beatrix",
        after: 900,
        body: "Ask for the procedure first. We would have lived with *more* years for a letter that says which claims. What we have now: written notice by claim, time to answer, nothing taken while an appeal is open. The limit in years came for free because somebody in our state had already fought for it.",
        advice: {
          position: "push_back",
          wording:
            "No recovery by offset until forty-five (45) days after written notice identifying the claim, the amount, and the reason; and not while an appeal filed within that time is pending.",
          why: "With a list by claim we could show that half of it had been billed correctly by another discipline.",
          faced: 2024,
          workedFor: ["anneke", "concetta"],
        },
      },
      {
        by: "leopold",
        after: 260,
        body: "Look at your state’s insurance law before drafting. Ours limits it for insured plans, and the limit does not reach the plans that employers fund themselves. So write the limit into the agreement for *all* of it. Otherwise you have protection for whichever half the law happens to cover.",
        advice: {
          position: "ask_lawyer",
          why: "Self-funded plans follow federal law; only the contract helps there.",
          faced: 2021,
          workedFor: ["dwayne"],
        },
      },
      {
        by: "concetta",
        after: 1520,
        body: "And keep Medicare out of the sentence altogether. There the duty to report and return an overpayment is ours, and no contract with somebody else changes it. I once saw a draft that mixed the two and frightened everybody.",
        advice: { why: "A clause that promises too much is struck as a whole." },
      },
      {
        by: "dwayne",
        after: 700,
        body: "Procedure first, years second, and for all plans. That is a much better letter than the one I had begun on the evening of the remittance.",
      },
    ],
  },
  {
    cohort: "sites",
    key: "contract-manual-changes",
    kind: "question",
    title: "The provider manual “as amended from time to time” is part of the contract",
    topics: ["Contracts", "Compliance"],
    by: "jerome",
    daysAgo: 12,
    hour: 11.6,
    contract: {
      counterparty: "payer",
      stage: "countered",
      clauses: ["manual_incorporated", "unilateral_amendment"],
      decidesIn: 9,
      goal: "No change that matters without notice and a way out",
      leverage: ["they_hurry", "can_walk"],
      lawyer: false,
      excerpt:
        "The Provider Manual, as amended from time to time and posted on the website of [the payer], is incorporated herein. In the event of a conflict, the Provider Manual shall control.",
    },
    posts: [
      {
        by: "jerome",
        after: 0,
        body: "I negotiated eleven pages. Then I found that a website stands above all of them. We answered with “the Agreement shall control” and they sent it back with a friendly note that nobody has ever asked. Somebody must have. What did you get?",
      },
      {
        by: "camille",
        after: 310,
        body: "We did not get the order turned around. We got *material* changes out: whatever touches deadlines, authorization or what counts as complete documentation needs ninety days’ written notice, by mail and not by posting, and we may leave before it takes effect. They think of it as a notice clause. I think of it as the contract.",
        advice: {
          position: "push_back",
          wording:
            "A change to the Provider Manual that materially affects Provider’s duties or payment takes effect no sooner than ninety (90) days after written notice to Provider. Provider may end this Agreement as of that day by written notice.",
          why: "A therapist can learn a new rule in ninety days. Not in a remittance.",
          faced: 2023,
          workedFor: ["owen"],
        },
      },
      {
        by: "owen",
        after: 1150,
        body: "Print the manual on the day on which you sign. All of it, with the date, into the same folder. Twice in four years it has ended a discussion about what the rule used to be.",
        advice: { position: "accept", faced: 2024, workedFor: ["lupe", "camille"] },
      },
      {
        by: "lupe",
        after: 2600,
        body: "If they will not move at all, ask for the order of *three* documents: law, agreement, manual. Ours agreed to “in a conflict that concerns termination, indemnification or confidentiality, the Agreement controls.” A list of three topics is less frightening to them than a principle.",
        advice: {
          position: "push_back",
          why: "They kept their manual and I kept the clauses that I had read.",
          faced: 2022,
        },
      },
    ],
  },
];
