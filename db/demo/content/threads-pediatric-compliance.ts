import type { DemoThread } from "./types.ts";

/** Pediatric PT: privacy, records and the compliance plan. */
export const pediatricCompliance: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "custody-chart",
    kind: "question",
    title: "A parent asks for the full chart before a custody hearing. Who do you call first?",
    topics: ["Compliance"],
    by: "wendell",
    daysAgo: 0,
    hour: 6,
    posts: [
      {
        by: "wendell",
        after: 0,
        minutesAgo: 175,
        body: `Asking in general, because it will happen to all of us. A parent requests the complete record, mentions a hearing, and wants it this week. There are two parents, and we do not know what the court has ordered so far.

I know the federal clock: we have up to thirty days, and most of the time a parent is the child’s personal representative. What I do not know is the order of the phone calls. Our malpractice carrier? A health lawyer? The other parent, or precisely not? And does anyone have a written checklist for the desk, so that the answer is the same on a Friday afternoon?`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "texting",
    kind: "question",
    title: "Texting caregivers from personal phones: what does your policy allow?",
    topics: ["Compliance", "Policies"],
    by: "maribel",
    daysAgo: 3,
    hour: 16.6,
    posts: [
      {
        by: "maribel",
        after: 0,
        body: `Ours says “never,” and I know for a fact that it happens daily. “Running ten minutes late.” “Bring the braces!” A rule that everyone breaks worries me more than the texts do.

What does yours allow, and how did you get the therapists to follow it?`,
      },
      {
        by: "anneke",
        after: 75,
        body: `We gave them something better before we forbade anything: an app with the practice’s number, on their own phone, that keeps the messages on our side. *Then* we said no personal texting. It took a month.

Three lines in the policy:

1. Schedule and logistics may be texted from the practice’s number, if the family has agreed in writing.
2. Nothing about how the child is doing. For that we call.
3. If a family texts your own phone, answer once: “Please write to our office number, I will see it there.”`,
      },
      {
        by: "clement",
        after: 640,
        body: `On the “agreed in writing”: a family may choose ordinary texting after you have told them that it is not secure, and you should be able to show that you told them. Ours is a checkbox with two plain sentences in the intake packet, renewed each year with the rest.

Ask about photos, too. Ours said “no texting” for years while the home-program pictures went out from six personal phones and stayed in six personal clouds.`,
      },
      {
        by: "maribel",
        after: 960,
        replyTo: 2,
        body: `The photos! I had not even thought of those. I asked at lunch today, and yes, all of them. We are looking at an app this week. If you have a checklist of what to ask its vendor beyond a business associate agreement, I would be grateful.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "compliance-plan",
    kind: "question",
    title: "First compliance plan for a small clinic: where do I start?",
    topics: ["Compliance"],
    by: "anneke",
    daysAgo: 46,
    hour: 20.1,
    accepted: 1,
    posts: [
      {
        by: "anneke",
        after: 0,
        body: `A plan wants to see our compliance program “document.” We do most of the right things, and none of them is called that. I found templates of sixty pages that were plainly written for hospitals.

What does a real one look like with nine people?`,
      },
      {
        by: "joelle",
        after: 805,
        body: `Use the seven elements from the Office of Inspector General as seven headings. Under each, write **what you already do**, then what is missing. Ours began as this one page:

| Element | What we had | What we added |
| --- | --- | --- |
| Written policies | a manual, unreviewed | a review date on each |
| Leadership and oversight | “ask Joelle” | a named compliance contact who is *not* me |
| Training | at hire | yearly, one hour, signed |
| Lines of communication | an open door | a second door: somebody outside the practice |
| Enforcement and incentives | nothing in writing | four steps, the same for owners |
| Risk assessment, auditing, monitoring | a biller with good instincts | five charts per therapist per quarter |
| Responding, correcting | we fixed things quietly | a log: what, when, what we changed |

The OIG’s general guidance from November 2023 has a section for small entities. It says outright that a small practice may have a compliance *contact* instead of a department. Read that section first, and the sixty pages never.`,
      },
      {
        by: "graham",
        after: 140,
        body: `Add exclusion screening and put it on a calendar. The OIG’s list is updated monthly, so we check everyone monthly: staff, students who touch a chart, the cleaning company. It takes twelve minutes, and I print the result, because of course I do.`,
      },
      {
        by: "lena",
        after: 650,
        replyTo: 1,
        body: `On “five charts per therapist”: decide *before* you look what you do with what you find. We audited, found a pattern in one therapist’s timed codes, and then sat for two weeks not knowing what came next. The last element has to be written first.`,
      },
      {
        by: "anneke",
        after: 10800,
        body: `One page, seven rows, sent. The plan’s reviewer called to say it was the first one she had ever read to the end. We found two empty boxes on the way: nobody outside the practice to talk to, and nothing written about consequences. Both are filled now. Thank you, Joelle.`,
      },
    ],
  },
];
