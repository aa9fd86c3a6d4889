import { changed } from "./changed.ts";
import { practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const second = `# Written lease reference

This procedure is for the people who work in the rooms. The lease is another document, and it stands above this one. Everything here describes how two practices that like each other share a floor without getting each other into trouble.

| | |
| --- | --- |
| Whose rooms | {{practice_name}} |
| Who rents | {{tenant_name}} |
| Lease signed on | {{lease_signed_on}} |
| Ends, or is renewed | |
| Rooms and shared areas, as the lease names them | |
| Our landlord’s written consent | where it is filed |
| Where the lease is | |

Why so formal, among friends? Because we send each other families now and then. Where there are referrals and any federal program pays, Medicaid included, *anything of value* that passes between us can count as payment for them: money, a room, a favor. So there is a written lease, it is at fair market value, and **nothing on these pages may change it**. If you are about to be generous, talk to {{space_contact}} first.

- [ ] In writing, signed by both, the rooms described
- [ ] For at least one year
- [ ] Part-time: exact days, hours and their length, and the rent for them
- [ ] No more space than is reasonably needed
- [ ] Rent set in advance, at fair market value
- [ ] Nothing that moves with referrals, visits or income; no share, no amount for each patient
- [ ] It would make sense if nobody referred anybody

A lawyer who knows health care in your state has read it. Check your state’s law: some have rules of their own on rent and referrals.

# Schedule

| Day | Hours | Room | Whose |
| --- | --- | --- | --- |
| Monday | {{tenant_hours}} | gym, room 2 | {{tenant_name}} |
| Monday | after that | gym | {{practice_name}} |
| Wednesday | {{tenant_hours}} | gym, room 2 | {{tenant_name}} |
| other days | all day | all | {{practice_name}} |

1. In those hours the rooms are **exclusively** theirs. We do not “just quickly” use the swing. They do not stay on for a late family.
2. Hours are not swapped by text message. A change that lasts is a change of the lease, in writing, signed *before* it begins.
3. If somebody needs the room once outside their hours, {{space_contact}} says yes or no, writes it down, and charges it at the rate in the lease. Once is an exception. Twice is a schedule.
4. Unused hours are paid for. That sounds unkind and is the point.
5. Closed for snow or holidays: the lease says what happens with the rent.

Others have shared a gym at the same hours. After a month nobody could say on whose floor a child had slipped.

# Records separation

- Two practices, two record systems, two sets of passwords. Nobody has a login to the other’s.
- Each locks its paper into a cabinet of its own. The keys are not on the same ring.
- Two networks for computers, and a third one for families.
- Two phones, two answering machines, two voices. “You have reached the practice next door, I will give you their number.” We do not take messages about patients for each other.
- Mail that lands in the wrong place is handed over unopened.
- A family that sees both signs **two** consents. Information goes from one practice to the other in the same way as it would across town.
- What is heard through a wall stays there. A sound machine stands outside each door.

| If this happens | Do this |
| --- | --- |
| A chart of the other practice lies on the copier | turn it over, hand it to them, note the time, tell {{space_contact}} |
| A parent asks us about their appointment next door | the number, with a smile |
| Somebody needs a second pair of hands | in an emergency, always; otherwise their own staff |

# Signage

- Their name is on the door in their hours, as large as ours is in ours. The sign turns around.
- The sign in the waiting room says, for everyone: “Two independent practices work here. You may choose either, or neither.”
- Each has its own cards, forms, badges and website. No shared logo, no “partners”, no “our” speech therapist.
- We put no stack of their cards beside the chair, and they put none of ours. When a family asks whom we know, we name at least two.
- Letters, bills and voicemail say clearly who is sending them.

# Cleaning

Whoever uses it last leaves it as they would like to find it. Since nobody has ever agreed what that means, here it is:

- [ ] Mats and balls wiped, left wet for as long as the label says
- [ ] Anything that was in a mouth is in the red bin, and the red bin is empty
- [ ] Hooks empty, swings in the closet, closet locked
- [ ] Floor clear, tables where the tape marks are
- [ ] Diapers out of the building
- [ ] Lights, heat, windows, alarm

| What | Who | How it is paid |
| --- | --- | --- |
| Wiping in one’s own hours | each | part of the work |
| Evening cleaning | {{cleaning_by}} | in the rent, as the lease says |
| Ball pit and soft covers | {{practice_name}} | in the rent, or not lent |
| Supplies: gloves, wipes, paper | each their own, two shelves | not shared, not even the paper |
| Checking the swing before the first child | whoever uses it, in their own hours | part of the work |

If it was not clean: a photograph without people, to {{space_contact}}, the same day. Three in a month, and we sit down with coffee.

# Insurance

Each practice sends the other a certificate before the first day and at every renewal. {{space_contact}} has the dates in the calendar.

| Kind | Theirs | Ours | Runs out on |
| --- | --- | --- | --- |
| Professional liability | | | |
| General liability, the other named as additional insured | | | |
| Workers’ compensation, if there is staff | | | |
| Property: their things, our things | | | |
| Cyber | | | |
| License of each person who treats here | | | |

No certificate, no key. We have said this once, to a friend, and she thanked us later.

Equipment that goes with the rooms is named in the lease, with its number and with who looks after it. What is not named there is not lent.

# Incident duties

Whoever has the hours has the floor. They lead, whoever’s name is on the deed.

1. The child first, 911 if needed. Anyone helps.
2. The practice whose patient it is fills in **its own** form and talks to its own family.
3. The other practice is told on the same day *that* something happened and with which equipment, without names.
4. Red tag: anyone, on anything. {{practice_name}} looks after what hangs from its ceiling and says when it may be used again.
5. Each calls its own carrier. Nobody talks about whose fault it was, and no one repairs anything before both carriers know.
6. A witness from the other practice writes down what she saw, on one page, for her own practice’s file.

The last one out, of either practice: looks into each room, the toilet and the cocoon, waits until the last family has been picked up, and sets the alarm. A child who is waiting is never “theirs”.

# FMV file

A folder that shows, to somebody who has never met us, that the rent was fair **when it was set** and had nothing to do with who refers whom. {{space_contact}} keeps it. {{review_rhythm}} it is opened, read and dated.

1. The signed lease, every amendment, our landlord’s consent
2. How we know that the rent is fair: {{fmv_source}}, with
   - the date
   - the name of whoever did it
   - what it was compared with
3. The floor plan with the square feet of each room, and how common areas were divided
4. The schedule, and what it comes to in hours
5. Proof that the rent was billed and paid on time every month, even when somebody was short
6. The list of one-time uses, with what was charged for each
7. A page that says what else passes between us. Best is “nothing”. A lunch to which everyone is invited goes on it as well
8. Notes from counsel, if counsel wants them here

What does **not** belong in it: how many families each of us sent to the other. We do not count them. Nobody here has ever been asked to, and nobody will be.

*We are therapists and not lawyers. This is how we do it; have yours looked at.*
`;

const first = changed(second, [
  [
    "2. Hours are not swapped by text message. A change that lasts is a change of the lease, in writing, signed *before* it begins.\n",
    "2. Hours can be swapped if both agree.\n",
  ],
  ["4. Unused hours are paid for. That sounds unkind and is the point.\n5. Closed", "4. Closed"],
  [
    "- We put no stack of their cards beside the chair, and they put none of ours. When a family asks whom we know, we name at least two.\n",
    "",
  ],
  [
    "\nThe last one out, of either practice: looks into each room, the toilet and the cocoon, waits until the last family has been picked up, and sets the alarm. A child who is waiting is never “theirs”.\n",
    "",
  ],
]);

/** Two practices on one floor, with a lease above everything else. */
export const sharedSpace: DemoDocument = {
  key: "shared-space",
  title: "Shared-Space & Sublease Operating Procedure",
  kind: "procedure",
  topics: ["Shared space", "Cleaning", "Privacy and security"],
  states: "all",
  practice: "lanternfield",
  steward: "beatrix",
  sharedWith: [{ cohort: "disciplines", since: 18 }],
  reviewIn: 345,
  reviewReason: "Before the lease is renewed",
  licence: "credit",
  adaptedFrom: {
    practice: "mossgrove",
    title: "Our file, in the order in which counsel asked for it",
    says: "The file in the last section is theirs, used as they allowed. The rest we wrote around it.",
  },
  fields: [
    practiceName,
    { name: "tenant_name", label: "Who rents from you", type: "text" },
    { name: "lease_signed_on", label: "Day on which the lease was signed", type: "date" },
    {
      name: "space_contact",
      label: "Who answers for the rooms",
      type: "text",
      help: "One person in your practice. The tenant names one as well.",
    },
    { name: "tenant_hours", label: "Hours of the tenant", type: "text", default: "8 to 4" },
    {
      name: "cleaning_by",
      label: "Who cleans in the evening",
      type: "text",
      default: "the cleaning company",
    },
    {
      name: "review_rhythm",
      label: "How often the file is opened",
      type: "choice",
      choices: ["Each year", "Every six months"],
      default: "Each year",
    },
    {
      name: "fmv_source",
      label: "How you know that the rent is fair",
      type: "choice",
      choices: [
        "an opinion of a broker who has nothing to do with either of us",
        "a written appraisal",
        "three comparable leases, with where they were found",
      ],
      help: "No numbers here. They stand in the lease and in the file.",
    },
  ],
  versions: [
    {
      by: "beatrix",
      daysAgo: 18,
      change: "major",
      summary: "Written in the week in which the lease was signed.",
      body: first,
    },
    {
      by: "samir",
      daysAgo: 6,
      change: "required",
      summary:
        "Hours are no longer swapped by agreement, and unused hours are paid for: our lawyer asked for both. Who is last out looks into every room.",
      body: second,
    },
  ],
};
