import type { DemoThread } from "../types.ts";

/** Those for whom therapists work outside their own rooms: home-health agencies, and an employer. */
export const staffingContracts: DemoThread[] = [
  {
    cohort: "disciplines",
    key: "contract-complete-notes",
    kind: "question",
    title: "Agency pays only for “complete” notes, and decides what complete is",
    topics: ["Contracts", "Billing"],
    by: "harriet",
    daysAgo: 156,
    hour: 8.6,
    accepted: 2,
    contract: {
      counterparty: "home_health",
      stage: "dispute",
      clauses: ["visit_documentation", "billing_denials"],
      decidesIn: -120,
      goal: "A definition of complete, and an end to notes that come back for ever",
      leverage: ["few_others", "they_hurry"],
      lawyer: false,
      excerpt:
        "Payment is conditioned on receipt of complete documentation within twenty-four (24) hours of each visit, as determined by Agency. Agency shall have no obligation with respect to visits whose documentation is incomplete.",
      outcome: {
        daysAgo: 103,
        result: "got_all",
        moved: ["figures", "person"],
        words:
          "I brought thirty notes that had come back, with names covered, and what was missing according to them. Eleven times nothing was. The director of nursing ended it that week.",
        wording:
          "Documentation is complete if it contains the items listed in the exhibit. Any missing item is named within five (5) business days; a note returned within three (3) business days thereafter is deemed timely.",
        rounds: 2,
        days: 29,
      },
    },
    posts: [
      {
        by: "harriet",
        after: 0,
        body: "We are two years in. A visit is done, the note is sent that evening, nine days later it comes back because a box on page three is gray. Then it is late, and then it is ours to bear. I have read the clause again, and it really does say that *they* decide. What does a definition look like that an agency signs?",
      },
      {
        by: "vernon",
        after: 320,
        body: "Before anything else, find out who sends them back. In one agency it was a piece of software. A person had never looked.",
        advice: { position: "push_back", faced: 2022, workedFor: ["patrick"] },
      },
      {
        by: "concetta",
        after: 1180,
        body: "A list, an answer and a second chance. **A list** in an exhibit: what a note must have, and the same for all disciplines. **An answer** within so many days, which names the thing that is missing. **A second chance**, and if it is used, the first date counts. Their own rules give them few days, so do not ask for weeks.",
        advice: {
          position: "push_back",
          wording:
            "A note is complete when it contains the items listed in the exhibit. Agency returns an incomplete note within five (5) business days and names each missing item; a note corrected within three (3) business days counts as received on the first day.",
          why: "The day of the first sending is what payment hangs on.",
          faced: 2023,
          workedFor: ["harriet", "leopold"],
        },
      },
      {
        by: "anneke",
        after: 1490,
        body: "And say what happens when *Medicare* denies the agency for reasons that have nothing to do with your note. We had that bill sent to us as well, under the same sentence.",
        advice: {
          position: "push_back",
          wording:
            "Agency bears denials that do not result from the absence of an item listed in the exhibit.",
          why: "They bill, they answer for the certification, we cannot see either.",
          faced: 2021,
        },
      },
      {
        by: "harriet",
        after: 1300,
        replyTo: 2,
        body: "A list, an answer and a second chance. It fits on a napkin, which is where I have it. I am going there on Friday with thirty notes and a marker.",
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "contract-agency-noncompete",
    kind: "question",
    title: "Home-health agency: no “services in the home” for anyone else, for two years",
    topics: ["Contracts"],
    by: "vernon",
    daysAgo: 38,
    hour: 17.7,
    contract: {
      counterparty: "home_health",
      stage: "reviewing",
      clauses: ["non_compete", "exclusivity"],
      decidesIn: -6,
      goal: "Take the contract without giving up what we are",
      leverage: ["they_asked", "can_walk"],
      lawyer: true,
      excerpt:
        "During the term and for two (2) years thereafter Contractor shall not, directly or indirectly, provide therapy services in the home to any person within the counties served by Agency.",
    },
    posts: [
      {
        by: "vernon",
        after: 0,
        body: "They asked us to cover for a therapist on leave. Nice people, reasonable paper, and on page six a sentence that would close us down: treating at home, under Part B, is *all that we do*. Concetta says to send it back with a smiley. I would rather send words.",
      },
      {
        by: "harriet",
        after: 140,
        body: "What do they want to protect? Probably that a patient on their service stays there until discharge. You can promise that in one line, and while somebody is under a home-health plan of care the therapy goes through the agency anyway. Offer the line, and delete the counties.",
        advice: {
          position: "push_back",
          wording:
            "Contractor shall not ask anyone who is under a plan of care of the agency to leave its service. Nothing in this Agreement restricts Contractor’s own practice.",
          why: "It is the true part of their sentence.",
          faced: 2022,
          workedFor: ["concetta"],
        },
      },
      {
        by: "samir",
        after: 700,
        body: "Not lived, only read: between two businesses these are judged in another way than between employer and employee, and your state writes its own rules. I would want a lawyer to say that the *whole* sentence is gone, not that “it would never hold up.”",
        advice: { position: "ask_lawyer" },
      },
      {
        by: "yesenia",
        after: 1400,
        body: "If it stays, go. There are other agencies and there is one of you.",
        advice: { position: "walk_away", why: "A leave of three months is not worth two years." },
      },
    ],
  },
  {
    cohort: "hospital",
    key: "contract-onsite-notes",
    kind: "question",
    title: "On-site clinic at a plant: human resources wants to “review treatment records”",
    topics: ["Contracts", "Compliance"],
    by: "kathleen",
    daysAgo: 58,
    hour: 11.1,
    accepted: 1,
    contract: {
      counterparty: "employer",
      stage: "drafting",
      clauses: ["privacy_data", "records_audit", "scope"],
      decidesIn: -24,
      goal: "The employer learns what it needs for work, and nothing else",
      leverage: ["they_asked", "few_others"],
      lawyer: true,
      excerpt:
        "Provider shall make all records of services rendered under this Agreement available to [the employer] for inspection upon request.",
      outcome: {
        daysAgo: 8,
        result: "got_all",
        moved: ["reasons", "our_wording"],
        words: "Their own counsel was relieved. Nobody there had wanted to know more than who may lift what.",
        wording:
          "Provider gives [the employer] a statement of work capacity and restrictions. Treatment records are Provider’s and are disclosed only on the employee’s written authorization or as the law requires.",
        rounds: 1,
        days: 9,
      },
    },
    posts: [
      {
        by: "kathleen",
        after: 0,
        body: "Two mornings a week in a room beside the tool crib. The supervisor is a delight. The contract came from purchasing, and I think it was written for forklifts: “all records, for inspection.” What do you hand over, and how did you say so without sounding as if we had something to hide?",
      },
      {
        by: "nadine",
        after: 430,
        body: "Give them *one form* and they will never ask for the rest: can work, can work with these limits, look again on this day. Treatment notes stay with us, and move on the employee’s signed authorization. For an injury at work the compensation law has its own path, so name it as the exception and do not try to describe it.",
        advice: {
          position: "push_back",
          wording:
            "Provider furnishes [the employer] a work-capacity statement for each employee. Records of treatment are not furnished except on the employee’s written authorization, or as workers’ compensation or other law requires.",
          why: "People do not come to a room from which their boss can read.",
          faced: 2023,
          workedFor: ["clement", "ruth"],
        },
      },
      {
        by: "terrence",
        after: 900,
        body: "And let them count. What they really want on a slide is how many came and how many were back at full duty. Totals, four times a year, and none for a group so small that one knows who it was.",
        advice: { position: "push_back", faced: 2021, workedFor: ["kathleen"] },
      },
    ],
  },
];
