import type { DemoPost } from "./types.ts";

/** Three weeks on, and lately. */
export const worstWeekLately: DemoPost[] = [
  {
    by: "joelle",
    after: 130,
    replyTo: 92,
    body: `It is very good. Two edits. “A reason written beside each” should name who wrote it. And under “moving,” say *how you know that it works*: days from first call to first visit, looked at once a month. A list can get shorter because you are doing well or because nobody bothers to call you.`,
  },
  {
    by: "ruth",
    after: 20,
    body: `Put in “who to call when you are angry.” We have one such person, and she is a gift.`,
  },
  {
    by: "anneke",
    after: 75,
    body: `Add the language line to “getting on,” please. We found out at the *evaluation* that a family needed an interpreter, and sent them home for two more weeks. I would rather have been told off by a spreadsheet on day one.`,
  },
  {
    by: "pahoua",
    after: 12,
    body: `And which language, and which person in the family reads it. In mine the grandmother makes the appointments and the cousin reads the mail.`,
  },
  {
    by: "tobias",
    after: 95,
    body: `I would add nothing. I have framed a few things from this table, and I am running out of wall.`,
  },
  {
    by: "graham",
    after: 23040,
    body: `Sixteen days without a post here, so somebody has to spoil it. It happened again: one therapist is out for at least two months, and last Monday we had 49 on the list and no evaluation slot before the middle of next month.

What is different from last time: they all had a note by Tuesday noon. Not one call on Wednesday. I sat beside the phone like a fool.`,
  },
  {
    by: "ruth",
    after: 14,
    replyTo: 98,
    body: `Oh, Graham. I am sorry about the two months, and I love the phone.`,
  },
  {
    by: "imani",
    after: 38,
    body: `What did the note say? I would like to have it in a drawer before I need it.`,
  },
  {
    by: "graham",
    after: 62,
    body: `Here it is. Tamsin made me take out a paragraph about how sorry I am.

> One of our therapists is away for some weeks. You are still on our list, and your place has not changed. We expect your first visit to be about five weeks later than we told you. If your child loses a skill, has surgery planned or is in pain, call us, because that changes your place. If you would like the names of others nearby who may be sooner, answer with “names” and we will send them today.`,
  },
  { by: "tamsin", after: 5, body: `It was two paragraphs.` },
  {
    by: "lena",
    after: 44,
    replyTo: 101,
    body: `Nine families answered “names” to ours when we borrowed this idea. Seven of them stayed on our list as well. I find that comforting and cannot say why.`,
  },
  {
    by: "wendell",
    after: 110,
    replyTo: 101,
    body: `Because they were told that they had a choice, and they chose you. Nobody feels kept who has been shown the door politely.`,
  },
  { by: "lena", after: 9, body: `All right, that is it. That is exactly why.` },
  {
    by: "maribel",
    after: 1260,
    body: `We have a disaster of a cheerful kind. A swim school opened next door and took our parking on Tuesdays and Thursdays after three. No-shows from the list for *first* visits: four in two weeks. Each of them had circled the block and gone home.

So: the call on the day before now says where to park. I record this as a waitlist measure, and you may laugh.`,
  },
  {
    by: "marguerite",
    after: 12,
    replyTo: 106,
    body: `I do not laugh. Mine begins with “the door is on the *other* side of the mill.” It should have been the first thing we ever wrote down.`,
  },
  {
    by: "ingrid",
    after: 33,
    body: `Our second site is behind a tire shop. The first sentence of our welcome letter is “You are not lost.”`,
  },
  { by: "tobias", after: 8, body: `That is going on the wall after all.` },
  {
    by: "joelle",
    after: 4320,
    body: `Seven weeks of list-keeping, and I have something to hand back. Our count, done the way Clement’s page says: 103 at the audit, 61 when this thread began, 44 this morning. Days from first call to first visit: 88, then 70, now 57. The change that did most was the dullest, namely asking again what people would take.`,
  },
  {
    by: "clement",
    after: 25,
    replyTo: 110,
    body: `May I put these into the third edition? With Quillbrook’s they make two practices, and then I can stop saying “in our experience.”`,
  },
  {
    by: "joelle",
    after: 6,
    body: `You may. Put a question mark behind the 57 until it has held for three months.`,
  },
  {
    by: "anneke",
    after: 1440,
    body: `Tenth-visit talks, five weeks in: thirty-one talks, eleven children with a date to finish that the family chose, two who stay longer than planned *and we now know why*. One therapist told me she had wanted someone to ask her for two years.`,
  },
  { by: "ruth", after: 60, replyTo: 113, body: `Two years! What did you say?` },
  {
    by: "anneke",
    after: 27,
    body: `I said that I wished she had told me, and then I went home and wondered which of my doors looks closed.`,
  },
  {
    by: "pahoua",
    after: 11,
    body: `Not mine. Mine does not close. It is the feeding group’s high chair, it is in the way again.`,
  },
  {
    by: "imani",
    after: 0,
    minutesAgo: 290,
    body: `Reading this from the top again before our retreat. I counted: eight practices, and not one of us had the same *worst* thing, and six of us made the same change first. I think that says more about lists than any course I have paid for.`,
  },
  {
    by: "clement",
    after: 0,
    minutesAgo: 205,
    body: `Third edition goes up with the policies next week, with the grandmother credited. Graham, how is the phone?`,
  },
  { by: "graham", after: 0, minutesAgo: 48, replyTo: 118, body: `Quiet. I have gone back to treating.` },
];
