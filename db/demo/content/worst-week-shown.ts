import type { DemoPost } from "./types.ts";

/** Everyone shows their worst week. */
export const worstWeekShown: DemoPost[] = [
  {
    by: "clement",
    after: 0,
    body: `Our list has been on my mind, so here is a proposal. Everyone shows **one** week, the worst you can remember, with nothing prettied up:

1. How many families were waiting, and how long had the one at the top waited?
2. What made that week the worst?
3. What is the one thing you changed because of it?
4. Did it work? “No” is a fine answer.

Ours is below. I will keep a summary on one page and post it here when this runs dry.`,
  },
  {
    by: "clement",
    after: 6,
    body: `Bramblewick, two years ago, first week after a holiday. 71 families on a list that lived in Ruth’s head, in my spreadsheet and on a yellow pad in the car. Two of the three had the same child at three different places in line.

What we changed: one list, one owner, and the yellow pad was buried with honors. It worked for four months. Then we learned that a list with one owner goes on vacation when she does.`,
    edits: [
      {
        minutes: 9,
        was: `Bramblewick, two years ago, first week after a holiday. 71 families on a list that lived in Ruth’s head, in my spreadsheet and on a yellow pad in the car. Two of the three had the same child at three different places in line.\n\nWhat we changed: one list, one owner. It worked for four months.`,
      },
    ],
  },
  { by: "ruth", after: 31, body: `I object to “in Ruth’s head.” It was in my head *in order*.` },
  {
    by: "marguerite",
    after: 118,
    body: `Ottermill. A Monday with nineteen inches of snow, so no clinic and no schools. Everybody rebooked into the same week as everybody from the list whom I had promised that very week. By Wednesday I had given one slot to three families. They met in the waiting room and were nicer about it than I would have been.

Changed: nothing promised from the list is promised for a *day* any more. I say the week, and I call the day before.`,
  },
  {
    by: "tobias",
    after: 22,
    replyTo: 3,
    body: `She is leaving out that she served them all cocoa and that two of those families now carpool.`,
  },
  {
    by: "graham",
    after: 140,
    body: `Wrenhollow. Two therapists out in the same month, one planned, one not. 58 waiting, the top one for seven months. The worst of it was not the number. It was that nobody had told the families anything in between, so each of them called once a week, and my desk spent its mornings saying “I don’t know yet” to people who were being very patient.

Changed: a note on the first of every month to everyone who waits, even if it says only “You are still on the list, and here is roughly where.” Calls went down in the first month. It is taped to the printer, so that we remember.`,
  },
  {
    by: "imani",
    after: 320,
    body: `Quillbrook. We had 64 waiting *and* eleven empty slots in the same week. I found that out on a Friday and could not sleep. The slots were at ten and eleven in the morning, and the list said “after school” for nearly everyone.

Then Wendell asked each of them on the phone, and nineteen said “morning is fine, nobody offered.” We had written down what they wished for on day one and treated it as a condition ever since.`,
  },
  {
    by: "wendell",
    after: 12,
    replyTo: 6,
    body: `For the record, this took two afternoons. The script was one line: “If something opened at ten on a weekday before anything opens after three, would you like to hear about it?”`,
  },
  {
    by: "lena",
    after: 210,
    body: `I am going to need that line, Wendell.

Kestrelgate: my worst was the week I took over the list. I printed it. It was eleven pages. On page four there was a family whose child I knew, because he had been coming to us *for a year* through his brother’s referral. Nobody had ever taken him off.`,
  },
  {
    by: "ingrid",
    after: 14,
    body: `It is worse than that. I had written “call back soon!!” next to it. With two exclamation marks and no date.`,
  },
  { by: "pahoua", after: 95, body: `At least it did not say “soon” in two languages.` },
  {
    by: "anneke",
    after: 430,
    body: `Larkmoor, and I am not proud. We had three lists, one for each discipline. A child who needed physical *and* occupational therapy was on two of them, came up on one after four months, and started. When he came up on the other five months later, the desk offered him an evaluation time that was in the middle of his standing slot. With us. In the next room.

Changed: one line for each child, with columns for what they wait for.`,
  },
  {
    by: "joelle",
    after: 160,
    body: `Pennycress. I like a policy, so naturally ours was a policy problem. We had a beautiful waitlist procedure, four pages, review date and all. It said *how to put a family on*. It did not say one word about how anyone came off. 103 on the list. I audited it over a weekend, and 38 were duplicates, had moved, had started elsewhere or had grown up.`,
  },
  { by: "tobias", after: 40, replyTo: 12, body: `“Had grown up” made my evening.` },
  { by: "joelle", after: 25, replyTo: 12, body: `One of them drives. His mother was very kind about it.` },
  {
    by: "maribel",
    after: 610,
    body: `Saltwillow. Two houses, half an hour apart, and each house kept its own list *because the drive is long*. Corvallis had a wait of fourteen weeks, and the north house five. It took a new mother to ask on the phone, “Is there anywhere I could drive to?” In three years nobody had asked the families, because we had decided for them that half an hour is far.

Changed: one list, one question, “Which of the two, or either?” About a third say either.`,
  },
  {
    by: "desmond",
    after: 18,
    body: `One list also ended an argument between the two houses about whose turn it was. I had been losing that argument in both of them.`,
  },
  {
    by: "tamsin",
    after: 75,
    body: `Assistant’s view. In our worst week I had three openings in my own schedule, and I could not fill them, because everyone on the list needed an evaluation first and the two therapists who evaluate were the ones who were out. So I cleaned the equipment closet. It has never looked better. That is not what I am for.`,
  },
  {
    by: "graham",
    after: 20,
    replyTo: 17,
    body: `That one still stings. It is why we now protect four evaluation slots a week that nobody may fill with anything else until the Friday before. An assistant without new plans of care is a closet with a flashlight.`,
  },
  {
    by: "imani",
    after: 200,
    replyTo: 18,
    body: `How do you defend the four slots when a regular family begs for a make-up visit?`,
  },
  {
    by: "graham",
    after: 55,
    replyTo: 19,
    body: `Badly, for the first two months. Then I moved the decision away from whoever is on the phone. They may offer a make-up only from the Friday list. “I am not able to use that one” is much easier to say when it is true.`,
  },
  {
    by: "lena",
    after: 380,
    body: `Counting openings for *evaluation* separately from openings for *treatment* is the thing I am writing down tonight. Ours are in one color.`,
  },
  {
    by: "clement",
    after: 870,
    body: `This is going better than I dared to hope. What I have so far, in the order in which it was said:

- one list for everything, with one line for each child
- an owner **and** a deputy
- the question “What else would you take?” asked again, not only on day one
- a note every month
- evaluation slots counted and protected
- a way *off* the list

Who has not shown theirs yet? I am looking at nobody in Erie.`,
  },
  { by: "tamsin", after: 14, body: `Graham showed his. I showed mine. Erie is clean.` },
  { by: "clement", after: 9, body: `I withdraw the remark.` },
  {
    by: "wendell",
    after: 240,
    body: `I pulled what ours looked like before and after the two afternoons, since I had it open anyway:

| | The Friday before | Six weeks later |
| --- | ---: | ---: |
| On the list | 64 | 37 |
| Of those, reached by phone | 41 | 37 |
| Empty slots that week | 11 | 2 |
| Days from call to first visit | 96 | 51 |

Sixteen of the twenty-seven who came off had never needed to be on it.`,
  },
  {
    by: "marguerite",
    after: 33,
    replyTo: 25,
    body: `“Reached by phone” is an honest row. I would be afraid of mine.`,
  },
  { by: "wendell", after: 21, body: `I was too. That is why there is a row.` },
  {
    by: "ruth",
    after: 520,
    body: `A word of care about taking people off. Our first purge was a letter: answer within ten days, or we remove you. It was very efficient. It removed the family that had moved in with a grandmother, the one whose mail went to an ex, and the one that reads Spanish. Those three were the reason I do this work.

Now nobody comes off for silence until we have tried **three ways on three different days**, one of them in the family’s language and one of them through whoever referred them.`,
  },
  { by: "clement", after: 26, body: `I wrote that letter. I have thought about it often.` },
  { by: "ruth", after: 7, body: `You also drove out to find two of them. Tell the whole story, dear.` },
  {
    by: "joelle",
    after: 300,
    replyTo: 28,
    body: `Taking this over word for word for our procedure: three ways, three days. May I credit Bramblewick?`,
  },
  { by: "ruth", after: 45, body: `You may. Please credit the grandmother.` },
];
