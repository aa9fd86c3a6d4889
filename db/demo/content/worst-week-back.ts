import type { DemoPost } from "./types.ts";

/** Nine days later: what came of it, and whether to close a list. */
export const worstWeekBack: DemoPost[] = [
  {
    by: "imani",
    after: 12960,
    body: `Back after our second round of first looks. Numbers, since I asked you all for yours: twelve families, two started the same week, six can wait safely and know why, three belonged with somebody else, and one needs a hip looked at and was seen by the right person within four days. That one would have been number forty on our list.

I do not want to hear “it is only twenty minutes” from my own staff ever again.`,
  },
  { by: "graham", after: 65, body: `That last line should be printed.` },
  { by: "tobias", after: 5, replyTo: 65, body: `He has already printed it.` },
  { by: "graham", after: 11, body: `I have already printed it.` },
  {
    by: "marguerite",
    after: 180,
    body: `Nineteen days of “I say the week and call the day before.” No double bookings. Two families told me that they liked hearing a voice the day before, because it let them say “actually, no” without feeling bad. I gave both slots away within the hour from the list of those who live close.`,
  },
  { by: "maribel", after: 75, body: `The “can be here in twenty minutes” list! We should start a club.` },
  {
    by: "clement",
    after: 300,
    body: `A setback, to be fair to both sides. Our list’s owner was ill for a week and the deputy turned out to be a name on a page. She had never opened it. We did not lose anyone, but five families heard nothing for nine days.

The deputy now *runs* it every fourth week, while the owner is in the building and keeps quiet.`,
  },
  {
    by: "joelle",
    after: 42,
    replyTo: 70,
    body: `A deputy who has never done it is a decoration. I have three policies with decorations in them, I realize as I type this.`,
  },
  {
    by: "wendell",
    after: 130,
    body: `Same trick for the Monday report, the alarm code and the label printer. Every fourth week the second person does it. The label printer has had a rough month.`,
  },
  {
    by: "pahoua",
    after: 2880,
    body: `May I bring in the *occupational* end of it? When we went to one line for each child, the physical therapists began to pull children forward whom they knew from the gym. Nobody meant harm. But the ones who wait only for us have nobody in the gym who knows them.

Anneke and I now have a rule that the person who sorts does not treat any of them first.`,
  },
  { by: "anneke", after: 25, body: `I was one of those who pulled. It felt like kindness each time.` },
  {
    by: "ruth",
    after: 240,
    replyTo: 73,
    body: `I have been chewing on this for a day. It is the best argument against a list in one’s head that I have heard, and I say that as the head.`,
  },
  {
    by: "lena",
    after: 410,
    body: `Question about closing. Has anyone ever **closed** the list, I mean told referrers “nobody new until further notice”? We are at a point where the honest answer to a new family is seven months, and I do not know if it is kinder to take the name or to say no.`,
  },
  {
    by: "joelle",
    after: 95,
    body: `We did it once, for six weeks. What I learned:

- Referrers do not hear “for six weeks.” They hear “closed,” and it took until the following year for two offices to send anyone.
- Families had nowhere to stand. On a list of seven months you are at least *somewhere*.
- What would have helped is an honest list of others nearby, with phone numbers that we had tried ourselves.

I would not close again. I would say the true number and hand over the other names first.`,
  },
  {
    by: "tobias",
    after: 50,
    replyTo: 77,
    body: `We say the number, and then “Here are three others, and it is fine to be on all the lists. Call us when you start with somebody.” About half of them do call. That alone takes two hours of phone off our week.`,
  },
  {
    by: "graham",
    after: 620,
    body: `Before anyone writes a rule for whom to take while it is full: have your lawyer look at it next to your plan contracts. Some say how new members must be accepted, and “closed to one plan and open to another” is a sentence that I would not want to find in our email.`,
  },
  {
    by: "joelle",
    after: 30,
    body: `Seconded, as facilitator and as somebody with a drawer full of contracts. And each of us decides that alone. This conversation is about how to run a list, and it is a good one.`,
  },
  {
    by: "lena",
    after: 85,
    body: `Heard. I am going with the true number and the names of others. I called four clinics this afternoon to ask what theirs is. Two were shorter than ours, and one was delighted that anybody had asked.`,
  },
  { by: "imani", after: 15, body: `That is such a simple thing, and I have never done it in eleven years.` },
  {
    by: "desmond",
    after: 380,
    body: `I promised Clement a number. Last month the top of our list moved by eleven places, and I wrote down why for each: six by an opening, three had started elsewhere, two were on the list twice. I can explain every one of these to a parent, and twice I had to.`,
  },
  {
    by: "maribel",
    after: 28,
    body: `I overheard one of these two calls. He said, “Here is what would change your place, and here is what would not.” There was a long silence and then she said thank you.`,
  },
  {
    by: "tamsin",
    after: 1440,
    body: `A small one. Our monthly note used to go out by mail and come back to us in a bag. Since we ask “text, email or paper?” on the first call, eight come back instead of forty. I lick fewer stamps.`,
  },
  { by: "wendell", after: 40, replyTo: 85, body: `You still have stamps you lick?` },
  { by: "tamsin", after: 6, body: `Erie is a traditional place.` },
  { by: "graham", after: 22, body: `I like how they hold.` },
  {
    by: "marguerite",
    after: 310,
    body: `I tried Wendell’s line for a week: “If something opened at ten on a weekday before anything opens after three, would you like to hear about it?” I asked 23 families. Nine yes, eight no, and six who said “Wait, you have *mornings*?”`,
  },
  {
    by: "wendell",
    after: 17,
    body: `“Wait, you have mornings” is what it sounds like everywhere. I should have warned you.`,
  },
  { by: "ruth", after: 55, body: `In fairness to us, we hide them well.` },
  {
    by: "clement",
    after: 480,
    body: `Summary, second edition, while I still can. It fits on one page, which was the goal:

> **Getting on:** one list, one line for each child, three questions (which place, which hours, what else).
> **Being on it:** a note each month, in the family’s way and language; the same page of general advice; what would change your place.
> **Moving:** evaluation slots are protected; one opening in four is for those who return; who sorts does not treat first.
> **Coming off:** three ways on three days; names of others; a reason written beside each.
> **Who:** an owner, and a deputy who does it every fourth week.

Please tell me what is wrong with it.`,
  },
];
