import type { DemoThread } from "./types.ts";

/** Pediatric PT: how a rule is worded so that families and staff can live with it. */
export const pediatricPolicies: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "supervision",
    kind: "question",
    title: "Who needs to be in the building when a PTA treats? Updating our supervision policy",
    topics: ["Compliance", "Policies"],
    by: "imani",
    daysAgo: 17,
    hour: 9.7,
    accepted: 3,
    posts: [
      {
        by: "imani",
        after: 0,
        body: `Our supervision policy still says a PT must be in the clinic whenever a PTA treats. Since January 1, 2025, Medicare asks only for general supervision of assistants in private practice, so that sentence is stricter than it has to be. Our state act and two Medicaid plans read differently again.

How have you written this so that it stays true when one of the three changes? I would rather not rewrite the manual every spring.`,
      },
      {
        by: "tobias",
        after: 145,
        body: `Same boat. We ended up with one sentence per payer, and nobody on the floor could recite it. When in doubt my lead PTA simply calls me, which tells you how well the policy works.`,
      },
      {
        by: "lena",
        after: 1280,
        body: `Start from your state practice act. Ours says how many assistants one PT may supervise and how the PT has to be reachable. Where the act is stricter than the payer, the payer’s rule never matters, and you can stop reading there.`,
      },
      {
        by: "graham",
        after: 410,
        body: `Don’t write the rule into the policy. Ours says:

> The strictest of the rules in the supervision table applies.

The table is an appendix with four columns:

- who treats: PTA, aide or student
- whose rule it is: state act, Medicare, each Medicaid plan
- what it asks, in one line, with a link to the source
- who checked it, and when

The appendix has its own review date in January, and a second one whenever a payer sends an amendment. The policy itself has not changed in two years.`,
      },
      {
        by: "imani",
        after: 830,
        replyTo: 3,
        body: `This is what I was missing. The review date belongs to the appendix, not to the policy. I have rebuilt ours this way over two evenings, and it came out at one page instead of six.`,
      },
      {
        by: "tamsin",
        after: 1470,
        body: `From the assistant’s side: please add one line that says what I do when I *cannot* reach my PT. Ours is “finish what is safe, start nothing new, call the second name on the door.” In nine years I have used it twice, and both times I was glad not to be inventing it.`,
      },
      {
        by: "desmond",
        after: 0,
        minutesAgo: 1130,
        body: `Late to this, and about to build the table. One of our plans answered in writing that “general supervision” still means a PT on the phone within minutes. Do you put that letter into the table, or only the published rule?`,
      },
      {
        by: "graham",
        after: 0,
        minutesAgo: 12,
        replyTo: 6,
        body: `Both. The letter gets its own line with its date, because the published rule will be quoted back to you and the letter is what you will need that day. We print the table and tape it inside the cupboard door.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "sick-child",
    kind: "question",
    title: "Sick-child rule: how do you word “24 hours symptom-free”?",
    topics: ["Policies"],
    by: "anneke",
    daysAgo: 11,
    hour: 8.5,
    accepted: 4,
    posts: [
      {
        by: "anneke",
        after: 0,
        body: `Our sheet says “Children must be symptom-free for 24 hours.” Last week alone we had these calls at the desk:

1. The runny nose that has been there for a month.
2. The cough that sounds dreadful and is asthma.
3. The fever that is gone, because of the medicine at breakfast.

My front desk is tired of playing doctor. What words do you use?`,
      },
      {
        by: "marguerite",
        after: 65,
        body: `I am the front desk. Give us a list of things we can *hear on the phone*. Fever, vomiting, diarrhea, new rash, eyes stuck shut. If it is not on the list, the child comes. I do not want to weigh a cough.`,
      },
      {
        by: "ruth",
        after: 210,
        body: `“Without medicine that hides it.” Those five words settled the breakfast question for us.

For home visits it goes the other way around as well: the therapist who was sick last night does not walk into somebody’s kitchen this morning.`,
      },
      {
        by: "tobias",
        after: 340,
        body: `We tried a color chart. Nobody could agree what color green snot is. Lists are better.`,
      },
      {
        by: "joelle",
        after: 760,
        body: `Here is ours. Take it:

> **Please keep your child at home** with a fever, vomiting or diarrhea, a new rash, or eyes that are red and sticky, until 24 hours have passed without symptoms and without medicine that hides them.
>
> **A runny nose or an old cough is fine.** If your child has a long-standing condition that looks like one of these, tell us once. We write it in the chart, and nobody will ask you again.
>
> A visit missed for illness is never counted against you.

The last sentence did more than the rest. Before it, families came in sick so as not to lose their slot.`,
      },
      {
        by: "anneke",
        after: 95,
        replyTo: 4,
        body: `“Tell us once, we write it in the chart” is the piece I could not find. Thank you. It goes into the welcome packet on Monday.`,
      },
      {
        by: "lena",
        after: 1380,
        body: `One caution about the never-counted sentence. We had it, and a handful of families became very ill on Fridays. We kept the sentence and added a phone call after the third one in a season. It is a friendly call, “Is this time still good for you?”, and it nearly always turns out to be the time and not the child.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "caregiver-present",
    kind: "question",
    title: "Caregiver in the session: required, invited, or optional?",
    topics: ["Policies"],
    by: "ruth",
    daysAgo: 34,
    hour: 19.2,
    posts: [
      {
        by: "ruth",
        after: 0,
        body: `In the home there is no question: the caregiver is the session. In the clinic we have drifted. Some therapists want parents in the room, some wave them to the waiting area, and I have a new graduate who does not dare to ask either way.

I want one sentence in the policy and room for judgment. What is yours, and what do you do about siblings?`,
      },
      {
        by: "lena",
        after: 810,
        body: `Ours: “A caregiver is in the room for the first three visits, and for the last ten minutes of every visit after that.” The ten minutes are where the home program is shown and tried out, not told. Therapists may ask for more, never for less.`,
      },
      {
        by: "anneke",
        after: 300,
        body: `We say *invited*, and mean it. Required fell apart within a month: newborns, night shifts, a grandfather who faints.

For safety we do require that an adult stays **in the building** for children under six, and for anyone with a seizure plan or a tracheostomy. That is a different rule for a different reason, and it helped to write it as its own section.`,
      },
      {
        by: "tobias",
        after: 1010,
        body: `In the schools we have no caregiver at all, so I send a thirty-second voice note to the family through the school’s own system. Teachers tell me it is played at dinner.

Siblings: one bin of toys by the door, marked “for helpers.” They are not in the swing, ever.`,
      },
      {
        by: "ruth",
        after: 1620,
        body: `I did not expect the answer to be two rules, one for learning and one for safety, but of course it is. I am trying Lena’s ten minutes in the clinic from next week and will come back here in three months. If anyone has a kind sentence for the parent who stays and *corrects*, I will take that too.`,
      },
    ],
  },
];
