import type { DemoThread } from "./types.ts";

/** Several disciplines, one roof: physical, occupational and speech therapy side by side. */
export const disciplines: DemoThread[] = [
  {
    cohort: "disciplines",
    key: "co-treating",
    kind: "question",
    title: "PT and OT treat together: how do you write it so that the time adds up?",
    topics: ["Billing", "Compliance"],
    by: "dwayne",
    daysAgo: 23,
    hour: 9.4,
    accepted: 1,
    posts: [
      {
        by: "dwayne",
        after: 0,
        body: `We have adults after stroke who do far better with a physical and an occupational therapist in the room together. Clinically it is an easy call. In the chart it is not: I reviewed six co-treated visits, and in four of them both therapists had recorded the same forty-five minutes.

How do you split this for Medicare Part B, and what does the note have to say?`,
      },
      {
        by: "concetta",
        after: 170,
        body: `The same minutes cannot count twice. Under Part B either one of the two bills the whole of it, or they divide the units between them. It is in the billing scenarios that CMS published for PTs and OTs, which are short and worth printing.

What we ask of each note:

1. **Why two.** One sentence on what could not have been done by one.
2. **Who did what.** Each therapist’s own goals and own part.
3. **Whose minutes.** They agree on the split *before* they leave the house and write the same split.

The third one fixed it. We used to reconcile in the office two days later, from memory.`,
      },
      {
        by: "leopold",
        after: 380,
        body: `A reminder that this is the Medicare view. Two of our commercial plans and the state’s Medicaid read differently, so we keep a small table of payer, rule, source and date checked. I stole the format from someone and cannot remember from whom.`,
      },
      {
        by: "saskia",
        after: 1010,
        body: `Children’s side: we had the same overlap without noticing, because our calendar books *a room* and not *a person*. Once each therapist had their own line for the shared visit, the minutes sorted themselves out.`,
      },
      {
        by: "dwayne",
        after: 3000,
        replyTo: 1,
        body: `We built the three lines into the template, and the split cannot be left empty. I am going back over the last quarter with our biller and our compliance contact to see what has to be corrected. Not the week I had planned, but better that we found it.`,
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "one-deadline",
    kind: "discussion",
    title: "One documentation deadline for three professions?",
    topics: ["Policies", "Compliance"],
    by: "yesenia",
    daysAgo: 49,
    hour: 15.2,
    posts: [
      {
        by: "yesenia",
        after: 0,
        body: `Our occupational therapists finish notes in the room. Our speech therapists say that transcribing a language sample cannot be done with a four-year-old on your lap, and they are right. So we have two deadlines, and each group believes the other has it easier.

Do you have one rule for everybody?`,
      },
      {
        by: "patrick",
        after: 40,
        body: `Speech here, and I work for Yesenia, so take this accordingly. The daily note can be done on the day. The *analysis* cannot. If the policy separated these two, I would sign it tonight.`,
      },
      {
        by: "harriet",
        after: 260,
        body: `That is how we did it. One deadline for what happened today: before you go home, all three professions. A second one for evaluations and re-evaluations: three working days, with time blocked for it on the schedule. A deadline without time to meet it is only a mood.`,
      },
      {
        by: "samir",
        after: 1130,
        body: `As the only occupational therapist in a speech practice I see it from the other side. I have *no* blocked time, because “OT notes are short.” The sensory profile on my desk disagrees. Please count hours and not professions.`,
      },
      {
        by: "beatrix",
        after: 25,
        replyTo: 3,
        body: `Samir, I am reading this in the next room. Come over, and bring the calendar.`,
      },
      {
        by: "yesenia",
        after: 5700,
        body: `Settled. Same day for what happened today. Three working days for evaluations. Two hours a week of blocked writing time for anyone with more than two evaluations that week, whatever the letters behind the name. Patrick signed it. Not tonight, but he signed it.`,
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "sublease",
    kind: "question",
    title: "Subleasing two days a week from us: exclusive hours, or a shared gym?",
    topics: ["Space and equipment", "Contracts"],
    by: "beatrix",
    daysAgo: 31,
    hour: 10.8,
    accepted: 2,
    posts: [
      {
        by: "beatrix",
        after: 0,
        body: `A physical therapist who works alone would like to use our gym on Mondays and Wednesdays. We like her. We would send each other families now and then, because we always have. She proposed that we trade: she gets the room, and we get her in-services for our staff.

My lawyer made a face at “trade.” What did yours want to see, and do you share the gym at the same hours?`,
      },
      {
        by: "leopold",
        after: 320,
        body: `The face is about the anti-kickback statute. Where there are referrals and any federal program, which includes Medicaid, a favor in kind counts like money. An uneven trade between people who refer to each other is the textbook example. Our lawyer made the same face.`,
      },
      {
        by: "harriet",
        after: 1000,
        body: `We sublet to a speech pathologist for five years. Our file, in the order in which counsel asked for it:

- written and signed, with the rooms described, for at least a year
- the exact schedule if it is part-time: days, hours, and no more space than she needs
- rent set in advance at fair market value, and the page that shows *how we know* it is fair
- nothing in it that moves with referrals or with how busy anyone is
- our own landlord’s written consent

Exclusive hours made all of it easier: on her days the room is hers, with her name on the door and her records in her own cabinet. We tried sharing the gym for a month, and nobody could say whose floor a child had slipped on.`,
      },
      {
        by: "pahoua",
        after: 420,
        body: `From the floor: agree on who cleans, who checks the swing, whose incident form is used and who stays until the last family has left. We had a beautiful lease and nobody to lock up.`,
      },
      {
        by: "beatrix",
        after: 11600,
        replyTo: 2,
        body: `Exclusive hours, a year, an outside opinion on the rent, landlord’s consent in hand, and Pa Houa’s four questions as the last page. The in-services are off the table; she will be invited to our lunches like anyone else. She starts in a few weeks.`,
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "home-health-episode",
    kind: "question",
    title: "How do you find out that a patient is under a home health plan before you treat?",
    topics: ["Billing"],
    by: "leopold",
    daysAgo: 3,
    hour: 13.7,
    posts: [
      {
        by: "leopold",
        after: 0,
        body: `Twice this year our Part B claims came back because a home health agency had an open episode. The families had told us that “the nurse stopped coming.” She had; the episode had not. While it is open, therapy belongs to the agency’s bill.

We check eligibility at the first visit. Evidently that is not enough. How often do you check, and who does it?`,
      },
      {
        by: "vernon",
        after: 65,
        body: `This is our whole life, since we treat in homes. We check the Medicare eligibility portal **at intake, the afternoon before the first visit, and every Monday for everybody**. One person, one hour. And the therapist asks at the door, in these words: “Has anyone from an agency been here since I last came, or called to set something up?” People say no to “home health” and yes to “a nice young man who took my blood pressure.”`,
      },
      {
        by: "dwayne",
        after: 1010,
        body: `If an episode turns up, call the agency the same day. We have a short script: are you still open, will you discharge, on what date, can you send it in writing. Mostly they forgot to close. Nobody is a villain.`,
      },
      {
        by: "leopold",
        after: 0,
        minutesAgo: 330,
        replyTo: 1,
        body: `“A nice young man who took my blood pressure.” We had *exactly* that. Mondays it is. Vernon, does your one person do anything about episodes that begin between two Mondays, or do you accept that risk?`,
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "feeding",
    kind: "discussion",
    title: "Feeding: who does the evaluation, the OT or the speech pathologist?",
    topics: ["Policies", "People"],
    by: "pahoua",
    daysAgo: 66,
    hour: 11.1,
    posts: [
      {
        by: "pahoua",
        after: 0,
        body: `We added feeding last year with one occupational therapist and one speech pathologist, both well trained and both sure that the evaluation is theirs. Families get whichever one has an opening. The reports do not look alike, and the pediatricians have noticed.

How do you decide who goes first?`,
      },
      {
        by: "yesenia",
        after: 410,
        body: `We let the **referral question** decide. Swallow safety, coughing, changes in texture: speech first. Posture, utensils, sensory refusal: occupational first. Anything else, or a feeding tube: both, together, for one long visit. The intake form has six questions that sort it, and the desk does not have to know why.

The report has one shape for both. That took longer than the sorting, and it matters more.`,
      },
      {
        by: "beatrix",
        after: 900,
        body: `Check what your state’s two practice acts say, and what each of your payers will recognize from which profession. Ours were fine on paper, and then one plan wanted a particular order for the swallow part. It was better to learn that before the sorting sheet was printed.`,
      },
      {
        by: "anneke",
        after: 3200,
        body: `Owner’s note from the same house as Pa Houa. We copied Yesenia’s six questions and put both therapists in charge of the report’s shape, with a door that closes. They came out after two hours with one page and a plan to present it together at the state meeting.`,
      },
    ],
  },
];
