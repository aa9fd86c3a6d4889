import type { DemoThread } from "./types.ts";

/** Pediatric PT: what everyone has to have practiced before it happens. */
export const pediatricTraining: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "mandated-reporter",
    kind: "question",
    title: "Mandated-reporter training: every year, or at hire only?",
    topics: ["Compliance", "People"],
    by: "imani",
    daysAgo: 26,
    hour: 8.6,
    events: [{ after: 6, minutes: 25, kind: "closed", by: "imani" }],
    posts: [
      {
        by: "imani",
        after: 0,
        body: `We do it at hire, with a certificate, and then never again. A therapist with nine years here asked me last week whether she calls the state herself or tells me and I call. She has had the certificate for nine years.

Do you repeat it? And what does the repetition look like, so that it is not the same slide show with a new date?`,
      },
      {
        by: "graham",
        after: 95,
        body: `Yearly. In our state those who are licensed have it tied to renewal anyway, but the aides and the desk are not licensed, and they are the ones who *hear* things. So everyone does it in the same week.

On your therapist’s question: ours is printed on the inside of the cupboard door. You call yourself. You tell me afterwards. Nobody asks permission.`,
      },
      {
        by: "ruth",
        after: 210,
        body: `At hire and yearly, and in homes it is not theoretical. The yearly one has no slides. We sit down for an hour with three situations that one of us has really had, with everything changed that could be recognized, and each person says aloud what they would do in the next ten minutes. Then we read the state’s page together and compare.

People are surprised how often they would have waited for somebody else.`,
      },
      {
        by: "anneke",
        after: 840,
        body: `The law differs by state on who must report, to whom and how fast, and some states let an employer be told *in addition* and never *instead*. Put your state’s hotline and the exact sentence of the statute on the card, with the date when you looked it up. We found that ours had changed, and the poster in the break room had not.`,
      },
      {
        by: "marguerite",
        after: 55,
        body: `From the desk, please add one line on what I say to the parent who is standing in front of me when I have just seen something. I was taught whom to call. Nobody had taught me what to do with my face.`,
      },
      {
        by: "joelle",
        after: 300,
        replyTo: 4,
        body: `That belongs in every one of these trainings, and it is in none that I have bought. Ours now: “Thank you, somebody will be right with you,” and then you leave the counter. The counter is never where it gets decided.`,
      },
      {
        by: "imani",
        after: 1500,
        body: `I have what I need, and no single one of these is *the* answer, so I am closing this as settled instead of choosing. Yearly, for everyone, three situations, the card with a date on it, and ten minutes on what to do with your face. The first hour is on the calendar.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "tabletop",
    kind: "discussion",
    title: "A breach exercise for people who hate exercises",
    topics: ["Compliance", "Technology"],
    by: "ingrid",
    daysAgo: 38,
    hour: 19.4,
    posts: [
      {
        by: "ingrid",
        after: 0,
        body: `Lena told me that we need to *practice* a privacy breach. I told her that I would rather practice a fire. She put it on the calendar anyway, and it was the best hour of the month, so here is our script. Take it.

**Minute 0.** Read aloud: “It is Thursday, four o’clock. A therapist calls from a parking lot. Her car was broken into, and her bag is gone. In it: a tablet, a paper schedule for tomorrow, and her badge.”

**Minute 5.** Everyone writes down, alone, the first three things they would do. No talking.

**Minute 10.** Read them out. Ours were eleven different things. Nobody had “find out whether the tablet was locked.”

**Minute 20.** “It is now five. The tablet was locked. The paper schedule had first names and times.” What changes?

**Minute 40.** Who decides whether it is a breach, who writes that down, and which clock has started?

**Minute 55.** Each person names one thing to fix by Friday.`,
        files: [{ name: "breach-exercise.pptx" }],
        edits: [
          {
            minutes: 7,
            was: `Lena told me that we need to *practice* a privacy breach. I told her that I would rather practice a fire. She put it on the calendar anyway, and it was the best hour of the month. Script to follow when I find it.`,
          },
          {
            minutes: 1180,
            was: `Lena told me that we need to *practice* a privacy breach. I told her that I would rather practice a fire. She put it on the calendar anyway, and it was the best hour of the month, so here is our script. Take it.\n\n**Minute 0.** Read aloud: “A therapist’s car was broken into, and her bag is gone. In it: a tablet, a paper schedule for tomorrow, and her badge.”\n\n**Minute 5.** Everyone writes down the first three things they would do.\n\n**Minute 20.** “The tablet was locked.” What changes?\n\n**Minute 40.** Who decides whether it is a breach, and which clock has started?`,
          },
        ],
      },
      {
        by: "lena",
        after: 20,
        body: `My one thing by Friday was the paper schedule. We no longer print it.`,
      },
      {
        by: "wendell",
        after: 130,
        body: `We ran yours this morning over bagels. Our low point was minute 5: four of seven wrote “call Imani,” and Imani wrote “call Wendell.”`,
      },
      { by: "imani", after: 6, body: `We have since agreed on a number.` },
      {
        by: "graham",
        after: 400,
        body: `Two things to have in the room before you start: the contact of your cyber insurer, because several policies want to be called **first** and within a set time, and the HHS page on the breach rule. The four factors for the risk assessment are all there: what was in it, who got it, whether it was really looked at, and what you did about it afterwards. We print the page. You knew that.`,
      },
      {
        by: "clement",
        after: 1300,
        body: `And keep the sheet that you filled in during the exercise, with names and the date. Our compliance contact calls it the cheapest evidence in the building.`,
      },
      {
        by: "tobias",
        after: 2800,
        body: `We did ours in the van on the way to a school. I can report that “find out whether the tablet was locked” is now shouted by four people at once.`,
      },
    ],
  },
];
