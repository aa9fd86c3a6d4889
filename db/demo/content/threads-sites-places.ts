import type { DemoThread } from "./types.ts";

/** Two to three sites: leases, distances and the day in person. */
export const sitePlaces: DemoThread[] = [
  {
    cohort: "sites",
    key: "restricted-use",
    kind: "question",
    title: "The landlord’s hospital restricts “rehabilitation services” in the building",
    topics: ["Contracts", "Space and equipment"],
    by: "wade",
    daysAgo: 9,
    hour: 9.9,
    posts: [
      {
        by: "wade",
        after: 0,
        body: `We found the perfect space for the site that is too small now, same street, more parking. On page 31 of the lease, in an exhibit, there is a recorded restriction in favor of a hospital that used to own the land: no “physical therapy, rehabilitation, imaging or laboratory services” without its consent. The agent says that nobody has enforced it in years.

Has anyone gotten past one of these?`,
      },
      {
        by: "siobhan",
        after: 260,
        body: `“Nobody has enforced it” is what they told us, until somebody did. If it is recorded, it runs with the land, and the landlord cannot waive it for the hospital. We asked for one thing only: a **signed consent from the party that benefits**, by name, for our use, recorded like the restriction. The landlord got it in seven weeks. Until then we signed nothing and moved nothing.`,
      },
      {
        by: "rosalind",
        after: 1340,
        body: `We did not get the consent, and found out in month two of asking. I am glad we had asked for the right to walk away with the deposit if it did not come. Put *that* into the letter of intent. It costs the landlord nothing if he believes his own agent.`,
      },
      {
        by: "wade",
        after: 2890,
        replyTo: 1,
        body: `Consent requested in writing, walk-away sentence in the letter of intent, a real-estate lawyer reading the exhibit. The agent is less cheerful than last week. I will tell you how it ends.`,
      },
    ],
  },
  {
    cohort: "sites",
    key: "in-person",
    kind: "announcement",
    title: "Our day in person: two sites to walk through, one hot seat each",
    topics: ["People"],
    by: "siobhan",
    daysAgo: 8,
    hour: 13,
    posts: [
      {
        by: "siobhan",
        after: 0,
        body: `Rosalind has offered to host us in Tucson a few months from now. The plan: both of her sites in the morning, with the people who work there; lunch; then one hot seat each of us, thirty-five minutes, with questions first and advice second.

Please send me two things by the end of the week: dates you *cannot*, and the question for your hot seat in one sentence. A guest from your practice is welcome for the morning and signs the same promise we did.`,
      },
      {
        by: "rosalind",
        after: 190,
        body: `My staff have already begun to tidy. They would like you to know that it always looks like this.`,
      },
      {
        by: "lupe",
        after: 75,
        body: `Our sentence: “Why does everything new we start work at two sites and never at three?”`,
      },
    ],
  },
  {
    cohort: "sites",
    key: "sick-day-two-sites",
    kind: "question",
    title: "Covering a sick day across two sites: who moves, and who tells the patients?",
    topics: ["People", "Policies"],
    by: "mateo",
    daysAgo: 0,
    hour: 6,
    posts: [
      {
        by: "mateo",
        after: 0,
        minutesAgo: 410,
        body: `A therapist at the south site called in at six this morning with nine children on the schedule. North had two openings and somebody willing to drive. It took four of us forty minutes on the phone to work out who goes, which families come, and who calls them.

Does anyone have a one-page order of steps for this? I am after things like: who decides by what time, do you move the therapist or the patients, and what do you say to the ones you cannot see?`,
      },
    ],
  },
];
