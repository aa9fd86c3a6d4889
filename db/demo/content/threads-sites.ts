import type { DemoThread } from "./types.ts";

/** Two to three sites: one practice in several buildings. */
export const sites: DemoThread[] = [
  {
    cohort: "sites",
    key: "who-decides",
    kind: "discussion",
    title: "Which decisions stay with the site lead, and which come to you?",
    topics: ["People", "Policies"],
    by: "philippa",
    daysAgo: 27,
    hour: 8.2,
    posts: [
      {
        by: "philippa",
        after: 0,
        body: `On Tuesday a site lead called me on vacation to ask whether she may buy a second step stool. On Wednesday another one had agreed to a Saturday clinic without telling anybody. Both thought they were doing what I want.

I clearly have never said what I want. Have you written it down?`,
      },
      {
        by: "siobhan",
        after: 75,
        body: `The stool made me laugh out loud. We have one page, made with the leads and not for them:

| | Decide | Decide, then tell me | Ask first |
| --- | --- | --- | --- |
| Schedule | swaps, lunch, room use | closing early | new hours or days |
| People | praise, a hard talk | a sick-day plan | hiring, a written warning |
| Buying | anything from the approved list | a repair that cannot wait | everything else |
| Families and patients | apologies, making it right | a complaint | leaving the practice |

The middle column was the discovery. Most of what I thought I had to decide, I only had to *know*.`,
      },
      {
        by: "wade",
        after: 220,
        body: `Ours is shorter. “If it can be undone by Friday, decide it.”`,
      },
      {
        by: "lupe",
        after: 14,
        replyTo: 2,
        body: `I am the one who undoes it by Friday. The sentence is good, but it needs Siobhan’s middle column. I do not mind what they decide. I mind finding out from the landlord.`,
      },
      {
        by: "owen",
        after: 310,
        body: `One thing that we learned the slow way: give the page a date and go through it twice a year *by what happened*. We bring every call that surprised either side and ask which box it belonged in. In two years eleven things have moved to the left and one to the right.`,
      },
      {
        by: "ingrid",
        after: 930,
        body: `May I ask the opposite? My leads know perfectly well what they may decide, and they still call. I think I answer too fast. It is quicker to ask me than to think.`,
      },
      {
        by: "rosalind",
        after: 130,
        replyTo: 5,
        body: `I had that. I started to answer every such call with “What would you do?” and then, nine times out of ten, “Do that.” After a month the calls became texts that said “I did this.” After three months they stopped.

It is hard, by the way. I like being asked.`,
      },
      {
        by: "jerome",
        after: 1250,
        body: `Philippa is too tactful to say that I am the other half of this problem. The leads asked me, and I said “better check with Philippa.” So our page will have a column for me as well.`,
      },
      {
        by: "philippa",
        after: 10020,
        body: `The page exists. We wrote it with all three leads in ninety minutes, and they were *stricter* than I was: they moved hiring an aide to “ask first” when I had it under “tell me.” The stool is in “decide.” It was bought on the spot, with applause.`,
      },
    ],
  },
  {
    cohort: "sites",
    key: "one-phone-line",
    kind: "question",
    title: "One phone line for two sites, or one each?",
    topics: ["Space and equipment", "People"],
    by: "theodora",
    daysAgo: 42,
    hour: 12.6,
    accepted: 2,
    posts: [
      {
        by: "theodora",
        after: 0,
        body: `We opened the second site with its own number, because the phone company made that easy. Now each desk has quiet hours while the other one drowns, and patients call “the wrong one” and are told to hang up and call again. My pelvic health patients in particular do not want to explain themselves twice.

Did anyone go from two lines to one? What broke?`,
      },
      {
        by: "andre",
        after: 180,
        body: `We did, and what broke was local knowledge. “Is there parking by the side door?” The person who picks up sits nine miles away. We wrote twenty answers for each site on a shared page, and that mostly fixed it.`,
      },
      {
        by: "philippa",
        after: 330,
        body: `Three sites, one front office by phone, four years in. My advice is to split the *work* and not the line:

1. **Calls** go to whoever is free, anywhere. Both numbers ring in one queue, so nobody has to learn a new one.
2. **People at the counter** belong to the site. Whoever stands at a counter does not take calls, ever.
3. **First visits** are booked by two people who do only that in the morning. Our days from call to first visit went from nine to five within a quarter.

What broke: on day one the desks felt demoted. I should have talked about that before I talked about software.`,
      },
      {
        by: "camille",
        after: 95,
        body: `From the pelvic side, please let there be a script for what may be said out loud at a counter. “What are you coming in for?” is a fine question on the phone and a terrible one with six people waiting.`,
      },
      {
        by: "theodora",
        after: 6900,
        replyTo: 2,
        body: `Both numbers now ring in one queue, starting last Monday. Counter people no longer answer the phone. The missed calls went from a stack of pink slips to four in a week. And yes, Philippa, I took both desks to lunch *first*.`,
      },
    ],
  },
  {
    cohort: "sites",
    key: "notes-at-two-sites",
    kind: "question",
    title: "Notes done the same day at one site, three days late at the other",
    topics: ["Compliance", "People"],
    by: "andre",
    daysAgo: 13,
    hour: 17.4,
    accepted: 3,
    posts: [
      {
        by: "andre",
        after: 0,
        body: `Same system, same policy, same training. Site A finishes its notes the same day 94 times out of a hundred. Site B is at 58, and has been for a year. I have reminded, I have made a dashboard, I have been disappointed in person.

What would you look at next?`,
      },
      {
        by: "owen",
        after: 200,
        body: `The schedule. Ours turned out to have four evaluations in a row at the slow site, because that is how the desk fills it. Nobody writes four evaluations at six in the evening.`,
      },
      {
        by: "maribel",
        after: 95,
        body: `The room. At our second house the only computer with a door was the one the billers used. Therapists were charting at home, at ten at night, and *there* it shows. We put a desk in a closet, I am not joking, and half of the gap was gone.`,
      },
      {
        by: "lupe",
        after: 890,
        body: `Sit there for a day and write nothing down but the interruptions. I did. At the slow site a therapist was asked something every eleven minutes, mostly “Where is…?” At the fast one there was an aide whose whole talent was that nobody had to ask.

So: (1) four-evaluation rows forbidden in the schedule, (2) ten minutes blocked after each evaluation, (3) one person on the floor who answers “Where is?” We went from 61 to 90 in five weeks, with no speech from anybody.`,
      },
      {
        by: "siobhan",
        after: 40,
        body: `I own the place where Andre has been disappointed in person, and would like to say that I did it too, louder.`,
      },
      {
        by: "andre",
        after: 4200,
        replyTo: 3,
        body: `I sat there on Thursday. It was every nine minutes. The ultrasound gel lives in three places. We have started with the gel, and the blocked ten minutes begin next week.`,
      },
    ],
  },
];
