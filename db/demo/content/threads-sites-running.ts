import type { DemoThread } from "./types.ts";

/** Two to three sites: keys, names and people who stay. */
export const sitesRunning: DemoThread[] = [
  {
    cohort: "sites",
    key: "keys-and-codes",
    kind: "discussion",
    title: "After a lost key ring: who opens, who closes, who knows the code",
    topics: ["Space and equipment", "Policies"],
    by: "lupe",
    daysAgo: 20,
    hour: 11.6,
    posts: [
      {
        by: "lupe",
        after: 0,
        body: `Last Friday somebody left a ring with the keys to *three* buildings on the roof of a car. It has not been found. We rekeyed everything over the weekend, and I learned that nobody could tell me who has a key. I got answers like “Well, there was the summer student.”

How do you run this with more than one site?`,
      },
      {
        by: "jerome",
        after: 90,
        body: `A ring for each site, a number on each key, and a page that I sign when I hand one out. No ring opens two buildings, mine included. I carry three rings and look like a jailer.`,
      },
      {
        by: "rosalind",
        after: 140,
        body: `We went to codes for the staff door, one for each **person**, and that changed things for the better: someone leaves, the code goes the same day, nobody is embarrassed. Keep two real keys in a sealed envelope, because batteries die on the coldest morning of the year. They did.`,
      },
      {
        by: "owen",
        after: 16,
        replyTo: 2,
        body: `In Tucson, so it was 41 degrees. It was still the coldest morning of the year.`,
      },
      {
        by: "theodora",
        after: 310,
        body: `Do not forget the *alarm company’s* list of whom to call. Ours had my ex-husband and a therapist who had left us for nursing school. The alarm went off at two in the morning, and they called both.`,
      },
      { by: "siobhan", after: 25, body: `Did either of them come?` },
      {
        by: "theodora",
        after: 7,
        replyTo: 5,
        body: `She did. She is a wonderful person, and I should have tried harder to keep her.`,
      },
      {
        by: "lupe",
        after: 4300,
        body: `One ring for each building, codes for people, an envelope, and a page with a date that Wade signs on the first of the quarter. The alarm company’s list had a fax number on it.`,
      },
    ],
  },
  {
    cohort: "sites",
    key: "second-name",
    kind: "question",
    title: "Does the second site get its own name?",
    topics: ["Marketing"],
    by: "philippa",
    daysAgo: 33,
    hour: 16.4,
    accepted: 4,
    posts: [
      {
        by: "philippa",
        after: 0,
        body: `The third site, in our case. It is in a neighborhood with a strong sense of itself, and everyone tells me to call it something local. Jerome says one name, always, or the phone will drive us mad. Who has done which, and are you glad?`,
      },
      { by: "wade", after: 35, body: `One name. I can spell it.` },
      {
        by: "camille",
        after: 210,
        body: `We gave the bakery its own name, since everyone called it the bakery anyway. A year later: two websites, two sets of reviews, one of them with the wrong hours, and referral pads that name a place our fax cover sheet does not. I loved the name.`,
      },
      {
        by: "theodora",
        after: 20,
        body: `I signed off on the name. I love it as well. We are changing it in spring.`,
      },
      {
        by: "andre",
        after: 640,
        body: `One name plus **the place**, always in the same order: the practice, then the street or the neighborhood, on the sign, the voicemail, the maps listing and the referral pad. People say the second half among themselves and find us by the first half. What decides it is who must be able to look you up, which is to say referral offices, payers and someone in a car, and all three want it boring.

Before you print anything, check that the name on your enrollment with each payer matches. We had one location listed under a name that we had dropped.`,
      },
      {
        by: "ingrid",
        after: 95,
        body: `Boring for the sign, and let the *staff* have the local name. Ours have T-shirts.`,
      },
      {
        by: "philippa",
        after: 2600,
        body: `Boring it is, with the neighborhood second and T-shirts for everyone. Jerome has been gracious about it for almost a day.`,
      },
    ],
  },
  {
    cohort: "sites",
    key: "losing-to-hospital",
    kind: "discussion",
    title: "Losing therapists to the hospital down the road: what made them stay?",
    topics: ["People"],
    by: "rosalind",
    daysAgo: 7,
    hour: 10.2,
    posts: [
      {
        by: "rosalind",
        after: 0,
        body: `Two this year, both good, both in their fourth year. In the exit talk each said the same: it was not one big thing. I do not want to talk about money here, and we may not. What *else* made someone stay with you who had a foot out of the door?`,
      },
      {
        by: "andre",
        after: 80,
        body: `A say in the schedule. I mean the real kind: two mornings each that are theirs to fill, block or start late. One of ours has used hers to take her son to school for three years and would walk through fire for those mornings.`,
      },
      {
        by: "owen",
        after: 190,
        body: `For us it was the other site. Someone in year four has seen everything at site one. We let her build the vestibular program at site two, with her name on the door of it. She had been reading job ads at lunch; I had seen the screen and said nothing for a month. I should have said something.`,
      },
      {
        by: "wade",
        after: 55,
        body: `We found out what the hospital had offered the last one and went just past it. She stayed. So there is that.`,
        reports: [
          {
            by: "camille",
            minutes: 70,
            reason: "rates",
            note: "No amount, but it says how they set a wage. The charter says not even as a hint.",
          },
        ],
        asked: {
          by: "siobhan",
          minutes: 310,
          words:
            "Wade, no harm meant, I know. But how you set someone’s pay is what we leave out here, even without a number. Could you reword it so that it is about what you did besides?",
        },
      },
      {
        by: "camille",
        after: 400,
        body: `Someone to ask. In pelvic health you are alone with hard things all day. We have a closed door and an hour on Wednesdays for nothing but that. Two people have told me since that they would have gone without it.`,
      },
      {
        by: "mateo",
        after: 0,
        minutesAgo: 1650,
        body: `From the side that gets the offers: nobody at the hospital has ever asked me what I want to be good at in two years. Here Lena asked me in my first month, wrote it down, and got the paper out again a year later. I am still here.`,
      },
    ],
  },
];
