import { changed } from "./changed.ts";
import { officeLead, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const second = `# Hand hygiene

Children lick things. That is the whole problem in three words, and everything below follows from it.

Everyone at {{practice_name}} washes hands or uses the rub:

1. on coming in, before anything else
2. before and after each child
3. after a diaper, a nose, a toilet, blood or vomit: **soap and water**, not the rub
4. after taking off gloves
5. before eating, which happens in the break room and nowhere else

Families wash on the way in as well. The step stool and the towels are on the left, behind the front door, and the therapist washes with the child as the first thing that they do together. It counts as bilateral coordination.

Rub hangs on the wall above the reach of a child of five, at {{rub_places}}. {{hygiene_lead}} fills it on Mondays. If a bottle is empty on a Thursday, tell {{hygiene_lead}}, and do not write it on the board as a joke.

Nails are short. Rings and bracelets stay in the locker, for the sake of skin and of hair that gets caught.

# Toys/mats

Things are sorted by **how they are cleaned**, and not by what they are:

| Bin | What goes in | When it is cleaned | Who |
| --- | --- | --- | --- |
| Green | mats, balls, bolsters, benches | wiped after each child | the therapist, with the child helping |
| Yellow | small toys, pegs, puzzles | into the bin after use, washed at close | whoever closes |
| Red | anything that was in a mouth | straight into the sink bin, not back on the shelf | whoever sees it |
| Monthly | ball pit, fabric swings, soft covers | last Friday, the schedule is blocked from two o’clock | everyone, with music |

How to wipe a mat so that it counts:

1. First clean it, if you can see something on it. Disinfectant does not work through banana.
2. Spray until it is wet, and **leave it wet** for as long as the label says. Ours: {{contact_minutes}} minutes. This is the step that everybody skips.
3. Wipe anything that goes into a mouth with water afterwards.
4. Let it dry with no child on it.

- The product is one that is registered for the purpose, kept locked, and in its own labeled bottle. Its safety sheet hangs beside it.
- Nothing made of plush lives in the gym. A child’s own bear is welcome and goes home again.
- Sand, rice, beans and dough: one box for each child, with a date on it, thrown away after {{sensory_days}} days or after a sneeze.
- The ball pit is small. Two hundred balls fit into four mesh bags, and four bags fit into a dishwasher. I have found what is at the bottom of a large one, and I will not describe it.

If your state’s child-care rules apply to your gym, look up what they say about products and contact times before you print this.

# Exclusion rules

The desk hears these on the phone and does not have to weigh them. If it is in the table, the table decides. If it is not in the table, the child comes.

| What the family says | When the child may come again |
| --- | --- |
| Fever | 24 hours without it, without medicine that hides it |
| Vomiting or diarrhea | 24 hours after the last time |
| New rash | when a clinician has said what it is, or it is gone |
| Red, sticky eyes | 24 hours without, or when a clinician says that it is not catching |
| Chickenpox | when every spot has a crust |
| Head lice | after the first treatment |
| Sores in the mouth with drooling | when they have healed |
| Whooping cough, measles, or anything the health department calls about | when the health department says so |
| Runny nose, old cough, asthma, allergies | **comes** |

Tell us once about a condition that looks like one of these and is not. We write it in the chart.

The same table holds for staff, and more strictly for home visits: a therapist who was sick last night does not walk into somebody’s kitchen this morning. A visit missed for illness is never counted against a family, and a day missed for it is never held against an employee.

When a child becomes ill **here**: an adult stays with them on the green chair near the door, we call the family, and the therapist cleans before the next child comes.

# Exposure

**Blood, a bite that broke the skin, a needle, a splash in the eye:**

1. Wash, before you tell anyone.
   - skin: soap and water
   - eyes and mouth: water, for several minutes
2. Tell {{office_lead}} or the owner **now**. Some treatments help only in the first hours.
3. Go to {{exposure_clinic}}. We pay, and it is confidential.
4. Fill in the incident form when you are back.

Anyone whose work may bring them into contact with blood is offered the hepatitis B vaccine within ten working days of starting, at no cost to them. To say no, one signs, and may say yes later. OSHA asks for a written exposure control plan that is read again each year, and for training before such work begins and once a year. This section and the one on PPE belong to ours, and they do not replace it.

**A contagious illness in the gym:**

- We tell the families who were there on that day that there was *a case of* whatever it was. Never who.
- Children with weak immune systems are on a list at the desk that has first names only, and those families get a call and not a letter.
- Some illnesses have to be reported to the health department. Your state has the list. It hangs inside the cupboard, with the phone number and the date on which somebody last looked it up.

# PPE

| For | Gloves | Mask | Gown or apron | Eyes |
| --- | --- | --- | --- | --- |
| Diapers, toilets, noses in bulk | yes | | if it is going to be that kind of day | |
| Blood, vomit | yes | yes | yes | yes |
| Hands in a child’s mouth | yes | yes | | if there is coughing |
| Tracheostomy, suction | yes | yes | | yes |
| You have a cold and are well enough to work | | yes | | |
| The family asks you to | | yes | | |

- New gloves for each child. Gloves are not a reason to skip washing.
- Sizes S to L are at {{rub_places}}, and in the bag of everyone who goes into homes and schools.
- A mask frightens some children. Show your face first, from the door, and then put it on where they can see.

A spill kit hangs beside the fire extinguisher: gloves, apron, something that soaks it up, two bags, disinfectant, tongs. Whoever used it tells {{hygiene_lead}} before they go home.

# Cleaning log

We sign for what is done once a day or less often. Nobody signs for each mat, because that teaches people to sign and not to wipe.

| | Mon | Tue | Wed | Thu | Fri |
| --- | --- | --- | --- | --- | --- |
| Yellow and red bins washed | | | | | |
| Floors, toilets, door handles | | | | | |
| Sink, step stool, water fountain | | | | | |
| Closed by (initials) | | | | | |

| Month | Ball pit and balls | Fabric swings | Covers | Rub and gloves counted | By |
| --- | --- | --- | --- | --- | --- |
| | | | | | |
| | | | | | |
| | | | | | |

{{hygiene_lead}} looks at the sheet on Fridays. An empty box is not a crime. Two in a row mean that the job is in the wrong place on the schedule, and then we move the job. If it is not on the schedule, it is a wish.

Sheets are kept for a year, in the blue folder, under the cake tin.
`;

const first = changed(second, [
  [
    "2. Spray until it is wet, and **leave it wet** for as long as the label says. Ours: {{contact_minutes}} minutes. This is the step that everybody skips.\n",
    "2. Spray and wipe. The contact time is {{contact_minutes}} minutes.\n",
  ],
  [
    "- Sand, rice, beans and dough: one box for each child, with a date on it, thrown away after {{sensory_days}} days or after a sneeze.\n",
    "- Sand, rice, beans and dough are thrown away after {{sensory_days}} days or after a sneeze.\n",
  ],
  [
    "We sign for what is done once a day or less often. Nobody signs for each mat, because that teaches people to sign and not to wipe.",
    "We sign for everything. Mats are signed for by the hour, on the sheet behind the door.",
  ],
  ["| Head lice | after the first treatment |\n", ""],
]);

/** Clean hands, clean mats, and a list that can be heard on the phone. */
export const infection: DemoDocument = {
  key: "infection",
  title: "Infection Control for Pediatric Gyms",
  kind: "procedure",
  topics: ["Infection control", "Cleaning", "Workplace safety"],
  states: "all",
  practice: "ottermill",
  steward: "marguerite",
  sharedWith: [{ cohort: "pediatric", since: 52 }],
  reviewIn: 118,
  reviewReason: "Once a year, with OSHA’s exposure control plan",
  licence: "credit",
  adaptedFrom: {
    practice: "pennycress",
    title: "Bins and days",
    says: "The four bins are theirs, used as they allowed. What we found at the bottom of the ball pit was ours.",
  },
  fields: [
    practiceName,
    {
      name: "hygiene_lead",
      label: "Who looks after cleaning",
      type: "text",
      help: "One name. This person also orders the gloves.",
    },
    officeLead,
    {
      name: "rub_places",
      label: "Where rub and gloves are",
      type: "text",
      default: "the front door, the gym and both treatment rooms",
    },
    {
      name: "contact_minutes",
      label: "Minutes for which your disinfectant stays wet",
      type: "number",
      help: "It stands on the label, in small print.",
    },
    {
      name: "sensory_days",
      label: "Days until sand, rice and dough are thrown away",
      type: "number",
      default: "14",
    },
    {
      name: "exposure_clinic",
      label: "Where somebody goes after contact with blood",
      type: "text",
      help: "A clinic that is open when you are, and a second one for evenings.",
    },
  ],
  versions: [
    {
      by: "marguerite",
      daysAgo: 52,
      change: "major",
      summary: "Written after the ball pit.",
      body: first,
    },
    {
      by: "marguerite",
      daysAgo: 25,
      change: "minor",
      summary: "Leave it wet. Head lice got a line of their own, and mats are no longer signed for.",
      body: second,
    },
  ],
};
