import type { DemoThread } from "./types.ts";

/** Pediatric PT: therapists who leave, rest, and come home safely. */
export const pediatricPeople: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "lead-leaving",
    kind: "discussion",
    title: "Lead therapist leaving to open nearby: the first 48 hours",
    topics: ["People"],
    by: "lena",
    daysAgo: 4,
    hour: 6.4,
    posts: [
      {
        by: "lena",
        after: 0,
        body: `At ten past five yesterday my lead for the south site gave notice. She is opening her own practice across town. She has been with us for six years, she is loved, and she told me herself and with decency. Ingrid is abroad and hard to reach.

I have a team meeting at eight tomorrow and no idea in which order to do things. What would you do in the first 48 hours, and what did you do that you wish you had not?`,
      },
      {
        by: "ruth",
        after: 38,
        body: `Breathe first. She told you to your face, and that is half of it.

Call your families yourself, that day. Not a letter, not the portal. “She is leaving, here is who will see your child, here is what stays the same. And if you would rather follow her, we will send the records wherever you ask.” Say that last part out loud. They have the choice anyway, and they remember who said so.`,
      },
      {
        by: "graham",
        after: 75,
        body: `My list, from the time it happened to me. It is taped somewhere, naturally.

1. Agree with her on **one sentence** that you both use with families and staff.
2. Agree on the last day, and on whether she treats until then. If there is trust, yes.
3. Read your own agreement with her before anybody talks about it. Then ask a lawyer in your state, before and not after you say a word about obligations.
4. Keys, passwords, shared drive: on the last day, the same as for anyone.
5. Meet the two people who work closest with her, one at a time, the same day.`,
      },
      {
        by: "tobias",
        after: 50,
        body: `What I wish I had not done: I went through the schedule at midnight counting how many families might leave. I got a number, it was wrong by a factor of three, and I ran the next month on it.`,
      },
      {
        by: "anneke",
        after: 130,
        body: `The team meeting: let her tell them herself if she will, with you beside her. Rumor grows in the gap between “something is going on with her” and the fact.

And have the caseload sheet ready *before* the meeting. The first question from the therapists will not be about her. It will be “who gets her kids, and when do I write my notes?”`,
      },
      {
        by: "lena",
        after: 310,
        body: `Thank you. She and I had coffee. The sentence is: “She is starting her own practice; we wish her well; your child’s care goes on without a gap.” She treats until the end of the month and tells the team with me in the morning.

I am still furious for about four minutes of every hour.`,
      },
      {
        by: "joelle",
        after: 25,
        replyTo: 5,
        body: `Four minutes is good going.

A facilitator’s footnote, so that nobody has to say it later: what she may or may not do under her agreement is between the two of you, your lawyer and your state’s law. Let us keep this thread to the families, the team and the handover, where we can help.`,
      },
      {
        by: "imani",
        after: 1210,
        body: `Handover, then. For each child, one half page from her: what works, what does not, the song, the snack, who picks up. It is not for the chart, it is for the hands. And one joint visit wherever you can manage it. We did eleven in two weeks, and ten of those families never asked about leaving.

Be careful where the half page lives. We kept it inside the record system, not in a shared document.`,
      },
      {
        by: "wendell",
        after: 45,
        body: `From the office: release-of-records forms printed and on the counter before the first family asks. Someone who has to hunt for that form looks like someone who does not want to find it.`,
      },
      {
        by: "lena",
        after: 1490,
        body: `The meeting is behind us. There were tears, then a very practical hour. Two therapists asked to move to the south site, which I had not even thought to ask for. The caseload sheet was the right thing to have in my hand, Anneke.

We have called thirty-one families. Four want to follow her. I had braced for half.`,
      },
      {
        by: "ingrid",
        after: 85,
        body: `Landed, read all of this, and cried a little in a taxi. I started this practice by leaving someone else’s. I wrote him a letter last night, nineteen years late.`,
      },
      {
        by: "ruth",
        after: 0,
        minutesAgo: 185,
        replyTo: 9,
        body: `Four out of thirty-one. Put that number in a drawer for the next one of us who wakes up at midnight with the schedule.

One more, for week three: take the two who moved to the south site out to lunch. They did you a favor, and everyone will be looking at the ones who left.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "blackout-weeks",
    kind: "discussion",
    title: "PTO blackout weeks around school breaks",
    topics: ["People", "Policies"],
    by: "graham",
    daysAgo: 15,
    hour: 13.25,
    posts: [
      {
        by: "graham",
        after: 0,
        body: `Every December the same spreadsheet, the same four people who asked in January, and the same two who never ask and then resent it. I am close to writing blackout weeks into the policy: no time off in the week before and the week after winter break, because that is when families with a long list want to come.

Talk me out of it, or tell me how you word it.`,
      },
      {
        by: "lena",
        after: 90,
        body: `I will talk you out of the *word*. “Blackout” reads as punishment. We have **full-team weeks**: four a year, announced by the first of June, with a reason beside each one.`,
      },
      {
        by: "marguerite",
        after: 150,
        body: `Our families are away in the week before Christmas. I have the cancellations to prove it. Look at last year’s schedule before you forbid anything; I bet your full week is the second week of January.`,
      },
      {
        by: "graham",
        after: 205,
        replyTo: 2,
        body: `Looked. You are right, and I have been wrong for six years. The week before break was our third emptiest of the year. The fullest was the week after Labor Day.`,
      },
      {
        by: "tobias",
        after: 20,
        body: `Framed on my wall: “Look at last year’s schedule before you forbid anything.” M. Lavallee.`,
      },
      {
        by: "imani",
        after: 880,
        body: `We do a draft, like in sports. Once a year everyone picks one week in turn, in an order drawn from a hat, and then a second week in the reverse order. It takes forty minutes and there is pie. Requests after that are first come. Nobody has complained about the order since the hat.`,
      },
      {
        by: "tamsin",
        after: 240,
        body: `May I say how it looks from below? I do not mind a full-team week. I mind when owners take it off.`,
      },
      {
        by: "graham",
        after: 35,
        replyTo: 6,
        body: `Noted, in front of everybody, by my own lead assistant. I will be there.`,
      },
      {
        by: "joelle",
        after: 1540,
        body: `Wording, if you want it:

> Four weeks a year we need the whole team. They are named by the first of June, with the reason. In all other weeks, up to two therapists may be away at a time. Ask by the first of the month before; you have an answer within five working days, and no answer means yes.

“No answer means yes” keeps *me* honest. Check your state’s sick-leave law before you print anything: protected leave is not vacation, and a full-team week cannot touch it.`,
      },
      {
        by: "graham",
        after: 2710,
        body: `Done. Two full-team weeks instead of the four I wanted, the hat, the pie, and “no answer means yes.” The policy is eleven lines, down from two pages.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "lone-worker",
    kind: "question",
    title: "Lone-worker safety for home visits: what do you do when a therapist does not check out?",
    topics: ["People", "Policies"],
    by: "maribel",
    daysAgo: 1,
    hour: 9.25,
    posts: [
      {
        by: "maribel",
        after: 0,
        body: `We have started early-intervention visits in homes, two therapists, up to five houses a day between them. They text the desk when they go in and when they come out. Yesterday one forgot the second text, the desk closed, and nobody noticed until she walked in this morning. She was fine. I was not.

What does your check-out look like, and what happens, minute by minute, when it does not come?`,
      },
      {
        by: "tobias",
        after: 160,
        body: `For a Vermont winter: keys, boots, a charged phone, and somebody who knows the *order* of the houses, not just the list. A list does not tell you which ditch to look in.`,
      },
      {
        by: "ruth",
        after: 0,
        minutesAgo: 205,
        body: `Fifteen years of home visits. Here is our ladder, on one card in every car and one at the desk:

| After the planned end | Who | Does what |
| --- | --- | --- |
| 15 minutes | desk | texts “All good?” |
| 25 minutes | desk | calls twice |
| 35 minutes | on-call lead | calls the family’s number |
| 45 minutes | on-call lead | calls the police for a welfare check, with address and car |

Three things make it hold. The last visit of the day checks out with a **person** who is still awake, never with the desk. The therapist has a phrase that means “call me with an excuse to leave.” And everyone may end any visit, for any feeling, without explaining it to me.

OSHA’s guide on workplace violence for healthcare and social services is free, and its checklists are at the back. We took half of them.`,
      },
    ],
  },
];
