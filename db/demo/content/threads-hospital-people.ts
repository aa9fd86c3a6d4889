import type { DemoThread } from "./types.ts";

/** First hospital contracts: who owns whom, and the first weeks inside. */
export const hospitalPeople: DemoThread[] = [
  {
    cohort: "hospital",
    key: "same-system",
    kind: "question",
    title: "Who tells the moderators when a hospital of ours is bought?",
    topics: ["Contracts"],
    by: "kathleen",
    daysAgo: 16,
    hour: 9.1,
    posts: [
      {
        by: "kathleen",
        after: 0,
        body: `We read in the paper that our hospital is to become part of a larger system. Nobody there can tell us what that means for the contract. Ours has nothing about a change of *their* ownership, only of ours.

Has anyone been through this from our side of the table?`,
      },
      {
        by: "terrence",
        after: 180,
        body: `Once. Three things, and we wish we had done the first one sooner: (1) ask in writing who will be the party to the contract, and from which day; (2) look for **assignment**, because in ours they could assign to “an affiliate or successor” without asking us; (3) make copies of everything you would need if the logins change overnight. They changed overnight.`,
      },
      {
        by: "hobart",
        after: 240,
        body: `I am a little worried now that somebody else here may soon sit across from the same system, a state away. I have heard one name, and I think that I know which of us it is. Perhaps it is nothing.`,
        reports: [
          {
            by: "nadine",
            minutes: 45,
            reason: "confidential",
            note: "If two of us end up with the same system, that is for the moderators and not for a guess in the open.",
          },
        ],
        decided: {
          by: "odessa",
          minutes: 120,
          verdict: "handed_on",
          words:
            "Two seats may come to face the same hospital system. That is a question about seats, which I cannot judge and should not. Please speak with both practices.",
        },
      },
      {
        by: "odessa",
        after: 150,
        body: `I have passed this on to the moderators, which is what the charter asks of all of us when ownership changes anywhere. Nobody has done anything wrong. Please do not guess at names here. Kathleen’s question is a good one, so let us stay with that.`,
      },
      {
        by: "curtis",
        after: 700,
        body: `What we now ask for at signing: if *they* change hands, the agreement stays as it is until its end, and either side may leave on ninety days’ notice during the first half year after. They gave it to us without a word. I think nobody had ever asked for it.`,
      },
    ],
  },
  {
    cohort: "hospital",
    key: "first-month",
    kind: "discussion",
    title: "Your first month inside: what would you tell yourself?",
    topics: ["People", "Scheduling"],
    by: "marisol",
    daysAgo: 24,
    hour: 20.6,
    events: [{ after: 1, minutes: 20, kind: "sorted", by: "odessa", detail: "People, Scheduling" }],
    posts: [
      {
        by: "marisol",
        after: 0,
        body: `Signed, badges made, we begin in two weeks. I have read the contract nine times and know nothing about Monday. If you could send a note to yourself before the first month inside the building, what would be on it?`,
      },
      {
        by: "jonas",
        after: 130,
        body: `Find the charge nurse on day one and ask what the last therapist did that drove her crazy. Write it down. Do not do it.`,
      },
      {
        by: "bridget",
        after: 260,
        body: `Speaking as one of those going in: please come with us on the first morning, Marisol. Not to help, only to be *seen* with us. In the last place nobody knew whose we were until somebody needed to complain.`,
      },
      { by: "marisol", after: 15, replyTo: 2, body: `I will be there, with doughnuts.` },
      {
        by: "delphine",
        after: 800,
        body: `My list: parking badge before everything. A second charger. The name of one person in registration, medical records and pharmacy each, and a birthday card for whichever is first. Where to cry. How you reach *me* in one call, because from inside you will feel very far from your own practice.`,
      },
      {
        by: "kathleen",
        after: 45,
        body: `“Where to cry” should be in the orientation packet. Ours is the linen room on two.`,
      },
      {
        by: "terrence",
        after: 2900,
        body: `A ten-minute call every day at four during the first two weeks, you and them, the same three questions: what surprised you, what is in your way, who was kind. The third one is how you find out who runs the place.`,
      },
    ],
  },
];
