import type { DemoThread } from "./types.ts";

/** First hospital contracts: how a contract ends, rolls over and who carries the risk. */
export const hospitalTerms: DemoThread[] = [
  {
    cohort: "hospital",
    key: "posting-clauses",
    kind: "announcement",
    title: "Before you post a clause: five checks",
    topics: ["Contracts"],
    by: "odessa",
    daysAgo: 286,
    hour: 10,
    events: [{ after: 0, minutes: 4, kind: "pinned", by: "odessa" }],
    posts: [
      {
        by: "odessa",
        after: 0,
        body: `Read this once, then it becomes a habit.

1. **May you?** Many drafts have a confidentiality clause that covers the draft itself. If yours does, tell us what the clause is *about* and leave its words at home.
2. **No names.** Not the hospital, not the system, not the town, not the lawyer. Write [the hospital].
3. **No amounts.** Nothing about what is paid, in any form, and nothing one could compute it from. Days of notice, hours on site and insurance requirements are fine to discuss.
4. **Say where you stand:** first draft, countered once, signed, or living with it.
5. **Ask one question.** “Thoughts?” gets thoughts. “How do you make this mutual?” gets answers.

And the reason we are careful: we share what words turned out to mean. Whether to sign is decided in your own office, by you.`,
      },
    ],
  },
  {
    cohort: "hospital",
    key: "after-twelve-months",
    kind: "question",
    title: "“Termination only after 12 months”: has anyone moved this?",
    topics: ["Contracts"],
    by: "marisol",
    daysAgo: 6,
    hour: 14.2,
    accepted: 3,
    posts: [
      {
        by: "marisol",
        after: 0,
        body: `First draft. We would run an outpatient clinic in their building. The clause, with names taken out:

> Either party may terminate this Agreement without cause upon one hundred twenty (120) days’ written notice, provided that no such notice shall be given prior to the first anniversary of the Effective Date.

So for sixteen months there is no way out unless somebody is at fault. I have two therapists. If one of them moves away in month three, I cannot staff it, and *I* am the one in breach. How have you moved this?`,
      },
      {
        by: "delphine",
        after: 130,
        body: `Read it next to the cure clause. Ours had the same wall, but “for cause” with thirty days to fix it included *their* failure to provide the room and the schedule. That turned out to be the door we needed. It does not help with your own staffing, though.`,
      },
      {
        by: "hobart",
        after: 870,
        body: `I have only read this one, not lived it. Our lawyer said to ask *why* the year is there. In our case somebody in facilities was writing off the remodeling over twelve months. That is a different conversation from “we do not trust you.”`,
      },
      {
        by: "curtis",
        after: 260,
        body: `Lived it. We left the year alone and asked for three ways out inside it:

- **loss of key staff:** if fewer than a named number of our therapists are available for sixty days, either side may end it on thirty days’ notice, and it is not a breach
- **change of law or payer rules** that makes the service impossible to provide as described
- **regulatory or safety concern** that has been raised in writing and not fixed

They struck the second and kept the other two. After the first year it went from 120 days to 90, in exchange for our promise to help hand over the schedule.

The argument that worked: a hospital does not want a clinic run by someone who cannot staff it. Put that way, the first one protects *them*.`,
      },
      {
        by: "marisol",
        after: 1200,
        replyTo: 3,
        body: `“It protects them” is exactly the sentence I needed. I have sent the key-staff wording through my lawyer and left the year as it is. I will tell you what comes back.`,
      },
      {
        by: "marisol",
        after: 0,
        minutesAgo: 960,
        body: `It came back. They took the key-staff exit with one change: we have to tell them within five days of learning that someone leaves. I can live with that, I would want to know too. Signing is still my own Sunday-night question, but this clause no longer is.`,
      },
    ],
  },
  {
    cohort: "hospital",
    key: "coverage-guarantee",
    kind: "question",
    title: "They want guaranteed coverage, and guarantee nothing back",
    topics: ["Contracts", "People"],
    by: "hobart",
    daysAgo: 29,
    hour: 20.4,
    accepted: 2,
    posts: [
      {
        by: "hobart",
        after: 0,
        body: `Countered once. They want two therapists on site five days a week, replacements within 24 hours, and a penalty if a shift goes uncovered. In return we are used “as census requires.” If census is low, my people sit in a hallway, or they go home.

I understand why they want to be covered. How do you describe the other half without sounding like a vending machine?`,
      },
      {
        by: "terrence",
        after: 700,
        body: `We staff two small hospitals and learned this one slowly. Ask them to define **coverage** first. In our first contract it meant “a therapist answers within an hour.” The hospital thought it meant “a therapist stands here.” Both sides had signed the same word.`,
      },
      {
        by: "odessa",
        after: 95,
        replyTo: 1,
        body: `What Terrence is too polite to say is that I wrote that contract.

The pair that works for us is *mutual notice*. They commit to a base schedule in hours, set a quarter ahead. They may lower it with thirty days’ notice, and raise it with thirty days’ notice, and we say what we can do. Inside the base schedule we guarantee coverage; outside of it we promise best efforts. Low census inside the base is their risk, an uncovered shift inside the base is ours. One clause, two halves, and either half makes the other one reasonable.

As for penalties, we asked for a remedy ladder in place of one: a call, a plan, a meeting, and then the cure clause.`,
      },
      {
        by: "delphine",
        after: 1400,
        body: `And write down what your people *do* when census is low. Ours do in-services and chart review for the unit. It is in the scope, so nobody gets sent home, and the nurses fight to keep us.`,
      },
      {
        by: "hobart",
        after: 8850,
        body: `An update. They accepted a base schedule, set each quarter, and the ladder. They did *not* accept best efforts outside of it, so that sentence now says “shall use reasonable efforts and respond within one business day.” My lawyer says the difference is worth having and not worth dying for.`,
      },
      {
        by: "odessa",
        after: 310,
        body: `That is a good lawyer. Tell us in six months how often you used the ladder. We have used the first rung twice and never the second.`,
      },
    ],
  },
  {
    cohort: "hospital",
    key: "auto-renewal",
    kind: "discussion",
    title: "Auto-renewal: how do you track notice windows?",
    topics: ["Contracts"],
    by: "nadine",
    daysAgo: 57,
    hour: 8.6,
    posts: [
      {
        by: "nadine",
        after: 0,
        body: `I went through our drawer. Fourteen agreements, nine renew by themselves, and the windows to object run from 30 to 180 days before the term ends. One closed while I was reading it.

I now keep one sheet with five columns: *what, ends on, last day to give notice, how it must be given, who decides.* The fourth surprised me most. Two accept only certified mail to an address that no longer exists.

How do you make sure somebody looks at the sheet?`,
        files: [{ name: "notice-windows.csv" }],
      },
      {
        by: "clement",
        after: 240,
        body: `Two calendar entries for each contract: one 60 days before the window opens, called “Do we still want this?”, and one 14 days before it closes, called “Last chance.” Both go to two people. An entry that goes to one person goes on vacation with that person.`,
      },
      {
        by: "kathleen",
        after: 1180,
        body: `When ours rolled over, nobody on the *other* side knew either. I now send a friendly note when the window opens: “We are reviewing this and look forward to going on. Anything you would change?” Twice they had something, and both times it was good for us.`,
      },
      {
        by: "jonas",
        after: 95,
        body: `Therapist here, not a contracts person. Could the sheet have a sixth column, “who works under this”? I learned that my Thursdays had been renewed for two years from a colleague in their cafeteria.`,
      },
      {
        by: "nadine",
        after: 1370,
        replyTo: 3,
        body: `It has one as of this morning. Fair point, Jonas.`,
      },
    ],
  },
];
