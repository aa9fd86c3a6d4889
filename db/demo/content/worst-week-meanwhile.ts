import type { DemoPost } from "./types.ts";

/** The second week: what to do for those who wait, and how to be done. */
export const worstWeekMeanwhile: DemoPost[] = [
  {
    by: "desmond",
    after: 4320,
    body: `I have a question that belongs here, I think. What do you do *for* the families in the meantime? Ours get a letter and then fourteen weeks of nothing. Part of me wants to send something useful, and part of me hears a lawyer.`,
  },
  {
    by: "anneke",
    after: 110,
    body: `We send one page, and it is the same page for everyone: play on the floor, time on the tummy, shoes that bend, when to call the pediatrician and not us. It was read by our lawyer and by two mothers. The mothers changed more.

It gives no advice about *this* child, because we have not seen this child. It says so in the first line.`,
  },
  {
    by: "graham",
    after: 75,
    body: `Ours said that, too, and then a therapist who meant well answered one email with exercises. Be clear with your staff that a page for everybody is information, and an answer to one family before an evaluation is something else.`,
  },
  { by: "tamsin", after: 15, body: `It was me. I was told. I still think about that family.` },
  {
    by: "imani",
    after: 260,
    body: `We tried a **first look**. Every other Friday, six families, twenty minutes each, with one therapist who only sorts: start now, can wait safely, belongs elsewhere, does not need us. Before we began I asked our lawyer and our biller what such a visit *is* in our state, because “a quick look” is a word that both of them hate. We settled on a proper short evaluation or nothing, and we document it like one.

About one family in five did not need us at all. They had waited months to hear it.`,
  },
  {
    by: "desmond",
    after: 35,
    replyTo: 37,
    body: `One in five is more than I would have guessed, and at the same time exactly what my therapists have been saying in the kitchen.`,
  },
  {
    by: "pahoua",
    after: 50,
    replyTo: 37,
    body: `Who is the one therapist? Ours would have to be somebody whom nobody overrules afterwards, and that person also has the fullest schedule.`,
  },
  {
    by: "imani",
    after: 80,
    body: `Two of them take turns. The rule is that the one who looked decides and the other does not comment until lunch.`,
  },
  {
    by: "lena",
    after: 900,
    body: `We have groups for those who wait: two Saturdays a month, eight families, one therapist and one aide, free play with things to climb. It is not treatment, nobody is examined, and a sign says so. Parents come for the other parents.`,
  },
  {
    by: "lena",
    after: 11,
    body: `I should add what went wrong. The first time, I had four therapists dropping by “just to say hello,” and by ten o’clock each of them was kneeling beside a child and *assessing*. Now only people who can sit on their hands may come.`,
  },
  {
    by: "tobias",
    after: 120,
    replyTo: 42,
    body: `I cannot sit on my hands, and know it. I would have to be the one who cuts the fruit.`,
  },
  { by: "ruth", after: 95, body: `Fruit matters.` },
  {
    by: "marguerite",
    after: 1320,
    body: `Tell me honestly how many of you have the waitlist inside the record system, and how many in a spreadsheet that one person can open.`,
  },
  {
    by: "wendell",
    after: 14,
    body: `Spreadsheet. It is inside our secured drive and has a log of who opened it. Still a spreadsheet.`,
  },
  {
    by: "joelle",
    after: 31,
    body: `Record system, since the weekend with the 38. The spreadsheet lived on a laptop that goes home, and I did not care to write that sentence into our risk assessment a second time.`,
  },
  { by: "lena", after: 20, body: `Both. I am told that this is the wrong answer.` },
  {
    by: "graham",
    after: 40,
    body: `Record system and, for when it is down, a printed page on Mondays, in a locked drawer, shredded the next Monday. Nobody is surprised.`,
  },
  {
    by: "maribel",
    after: 55,
    body: `Spreadsheet, since the system’s own waitlist can only sort by the day on which somebody was added. I asked the vendor for a second column. They sent me a survey.`,
  },
  { by: "marguerite", after: 17, body: `Thank you. I feel less alone and slightly more worried.` },
  {
    by: "clement",
    after: 150,
    body: `For the summary, then: wherever it lives, it holds health information about people who are not patients yet, so it gets the same lock as the charts. The yellow pad in my car had the first names of eleven children on it. I had a shredder day of my own.`,
  },
  {
    by: "anneke",
    after: 2880,
    body: `I have been putting off this confession. Our wait got longer because our **discharges** got later. No therapist wants to be the one who lets go, and at a table with two other disciplines there is always somebody who sees one more goal. I looked at how many visits a child had beyond the plan they came with, and it was eye-opening.

We did not set a number. We put the question on the schedule: at every tenth visit there are ten minutes with somebody *else’s* therapist, and one question, “What would have to be true for this child to be done?”`,
  },
  {
    by: "ruth",
    after: 140,
    body: `“What would have to be true for this child to be done” goes over my desk. I have been asking “Are we done?” for fifteen years, and the answer to that is always no.`,
  },
  {
    by: "imani",
    after: 22,
    body: `I will say the uncomfortable part. Some of mine are not done because the *parents* are not done. It is the only hour in their week when somebody knows what they are talking about.`,
  },
  {
    by: "ruth",
    after: 31,
    replyTo: 55,
    body: `Yes. And then the plan should be to find them another hour like it, before ours ends.`,
  },
  {
    by: "desmond",
    after: 410,
    body: `We have begun to say it on day one: “Most children come for a stretch, then practice at home, then come back when something changes. You keep a place with us, and it does not begin at the bottom.” The second half is what makes the first half possible.`,
  },
  {
    by: "joelle",
    after: 35,
    replyTo: 57,
    body: `How do you keep that promise? Do families who come back go ahead of those who wait?`,
  },
  {
    by: "desmond",
    after: 90,
    body: `Beside them. One opening in four is for families who come back. In practice that is about two a month, and so far nobody has waited longer than three weeks to return.`,
  },
  {
    by: "tamsin",
    after: 18,
    body: `One in four is how we keep our slow list moving, too. I begin to think that it is the answer to everything.`,
  },
  {
    by: "ingrid",
    after: 600,
    body: `Somebody has to say something about the *evenings*. We opened two evenings until seven, as everyone wanted them. Within a month the evenings were full, the mornings were emptier, and the list was as long as before. We had not added hours. We had moved them to where I wanted to be at home.`,
  },
  { by: "lena", after: 12, body: `She means that we moved them to where *I* wanted to be at home.` },
  { by: "ingrid", after: 4, body: `That is what I mean.` },
];
