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
    key: "after-three",
    kind: "discussion",
    title: "Families no-showing after 3 pm: does a standing-slot policy help?",
    topics: ["Policies"],
    by: "imani",
    daysAgo: 74,
    hour: 12.3,
    posts: [
      {
        by: "imani",
        after: 0,
        body: `Everyone wants after school. Everyone who has it misses it. Our mornings are steady; from three o’clock on, about one visit in five does not happen, and I have a waitlist for exactly those hours.

We are thinking about a standing slot that a family keeps only as long as they come. Has anyone done this without turning the front desk into the police?`,
      },
      {
        by: "wendell",
        after: 22,
        body: `I pulled the last quarter, so that we talk about the same thing:

| Start of visit | Kept | Canceled in time | No call |
| --- | ---: | ---: | ---: |
| 8 to noon | 91 | 6 | 3 |
| noon to 3 | 88 | 8 | 4 |
| 3 to 6 | 79 | 9 | 12 |

Per hundred scheduled. It is the last column that hurts.`,
      },
      {
        by: "graham",
        after: 260,
        body: `We have had standing slots for three years. Three missed without a call and the slot is released, and the family gets the next free time. What makes it work is that **the therapist** has a talk with the family after the second one. By the third, nobody is surprised.`,
      },
      {
        by: "ruth",
        after: 900,
        body: `I will disagree a little. We released slots by the letter for a year, and the families we lost were the ones with two jobs and one car. The ones with the color-coded calendar kept theirs. That is not the practice I set out to run.

Now we ask one question at the second miss: “What gets in the way?” Half the time the answer is a bus, a sibling’s pickup or a shift that changed. Those you can schedule around.`,
      },
      {
        by: "marguerite",
        after: 640,
        replyTo: 3,
        body: `Both of you are right, and the desk has to do both. What helped me: a text the evening before that asks for a **yes**, not one that only reminds. If there is no yes by eight in the morning, I may offer the time to somebody on the short list for the day. Nobody loses a standing slot over it, and the hour is not empty.`,
      },
      {
        by: "maribel",
        after: 1500,
        body: `Stealing the yes-text. We keep a “can be here in twenty minutes” list of families who live close and like surprises. It is the most cheerful list in the building.`,
      },
      {
        by: "imani",
        after: 60480,
        body: `Here is what happened, six weeks in. We did three things: the yes-text, “What gets in the way?” at the second miss, and standing slots that are released at the third *after* a phone call.

We went from twelve no-calls in a hundred to five. Two families moved to mornings, and one told us they had been too embarrassed to say that the car was gone. We released one single slot. The waitlist is shorter than it has been all year.`,
      },
      {
        by: "ruth",
        after: 190,
        replyTo: 6,
        body: `One slot. That is a policy I can like.`,
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
  {
    cohort: "pediatric",
    key: "waitlist",
    kind: "discussion",
    title: "Waitlist fairness: first come, or by urgency?",
    topics: ["Policies"],
    by: "desmond",
    daysAgo: 21,
    hour: 10.4,
    posts: [
      {
        by: "desmond",
        after: 0,
        body: `Our list is at fourteen weeks. Today it is strictly first come, and that has the charm of being explainable. But an infant whose head shape is changing by the week should not wait behind a referral for clumsiness, and every therapist here knows it and quietly works around the list. A rule that good people work around is not a rule.

How do you sort yours?`,
      },
      {
        by: "tamsin",
        after: 180,
        body: `We have two lists. “Time matters” is for babies under six months, for anyone within eight weeks of surgery, for new equipment that does not fit, and for loss of a skill the child had. Everyone else is on “in order.” Of every four openings, three go to the first list and one to the second, so that the second keeps moving.`,
      },
      {
        by: "clement",
        after: 95,
        body: `The one in four is what matters there. We once had a pure urgency list, and the bottom of it never moved at all. A family called after ten months to ask whether we had closed.`,
      },
      {
        by: "graham",
        after: 840,
        body: `Whatever you choose, write down **who sorts** and let it be a clinician. We gave it to the desk at first and they sorted by who called most often, because nobody had told them anything better. Now my lead looks at new referrals twice a week, for ten minutes. It is on her schedule like a visit.`,
      },
      {
        by: "joelle",
        after: 1400,
        body: `And tell the families. We send a note with the place on the list and what would change it: “If your child loses a skill or has surgery scheduled, call us; that changes your place.” The calls asking “How much longer?” dropped to almost none.

One check before you adopt a sorting rule: look at it next to your non-discrimination policy. Sorting by clinical need is fine. Sorting by who pays is not something you want to find yourself doing by accident.`,
      },
      {
        by: "desmond",
        after: 3200,
        body: `Two lists, three to one, sorted by me on Mondays and Thursdays, with Joelle’s sentence in the letter. Maribel has signed off. We start on the first of the month, and I will report back how far “in order” really moves.`,
      },
    ],
  },
];
