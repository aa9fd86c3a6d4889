import { changed } from "./changed.ts";
import { clinicalDirector, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const second = `# Eligibility

We are far away from most of the children we treat. Video is how some of them get any therapy at all, and it is not right for all of them. Before the first visit by video, the therapist answers these six questions in the chart. One “no” means a visit in person first, or a good reason in writing.

- [ ] Has a therapist of {{practice_name}} seen this child in person, or is there a reason not to wait for that?
- [ ] Can what matters most this month be seen and coached on a screen?
- [ ] Is an adult in the room for the whole visit, and do we have that person’s **name**?
- [ ] Is there space to move, and a floor that is safe to fall on?
- [ ] Are the risks ones that the adult in the room can handle? Seizures, airway, fragile bones and new surgery are a reason to drive.
- [ ] Does the payer pay for it, or does the family know that it does not?

We look at the answers again at every re-evaluation. A child who is seen by video is also seen in person at least every {{in_person_weeks}} weeks, at school, at home or here.

Families may say no to video and lose nothing by it.

# Licensure/location check

What counts is where the **child** sits, not where we sit. To treat a child, you nearly always have to be allowed to practice in the state where that child sits.

The first question of every visit is: “Where are you right now?” The town and the state go into the note every time, even when they are the same as last week.

| Therapist | State | License or compact privilege | Good until | Checked by, on |
| --- | --- | --- | --- | --- |
| | {{home_state}} | license | | |
| | | | | |
| | | | | |

1. {{clinical_director}} owns the table and looks at it on the first of each month.
2. A row that has run out means no visit, even in the middle of a series.
3. The Physical Therapy Compact makes a privilege quick to get *if both states belong to it*. Look it up before you promise anything.
4. A family that travels tells us before it leaves. The sentence for the phone:

> “We can go on by video while your child is in a state in which your therapist may practice. If not, we plan a break, give you a home program for it, and keep your place.”

Ask your state board what it wants to see. Some have rules for video that go beyond the license.

# Consent

We ask once in writing, before the first visit, in the language that is spoken at home. At each visit we ask again in one sentence. The written consent says, in these plain words:

1. What video is good for, and what it cannot do.
2. That you may stop it at any time and come in person.
3. Who else may be on our side of the screen, and that you tell us who is on yours.
4. That nobody records. Not we, and not you without asking.
5. What happens when the picture goes: we call the phone in the room and make sure that everyone is safe. After {{freeze_minutes}} minutes without a picture the visit is over, and we tell you what comes next.
6. What it costs you, if anything, as far as we know before the visit.

At school, the consent of the parent is on file **with us** before the first visit. The school’s own permission is not the same thing.

# Platform

| We ask of it | Why |
| --- | --- |
| A signed business associate agreement | without it, no visit |
| A link for each visit, and a waiting room | so that no one walks in on another child |
| Recording switched off for everyone | what does not exist cannot leak |
| It works on an old phone | that is what many families have |
| A number to dial into | for the days on which the line is thin |

We use {{platform}}. Nothing else, however handy it was last year. Therapists sit in a room with a door, with headphones, with nobody’s chart in view behind them.

# Emergency plan

Your own 911 does not help a child two counties or a state away. So at the start of each visit we write down three things before anything else happens:

1. **The address** where the child is now. A school has several doors: which one?
2. **The adult’s name** and the number of a phone that is in that room.
3. **The emergency number for that place**, which is the ten-digit line of its dispatch. We keep the numbers of our schools and towns on a card beside the camera.

If something happens on the screen:

- Say the adult’s name, and tell them the one thing to do first:
  - a seizure: on the side, nothing in the mouth, look at the clock
  - choking: what you would do, in words for their hands
  - a fall: do not move the child, talk to the child
- If somebody else is in the room, they call 911 from there. If not, you call that dispatch from your own phone. Stay on the screen.
- When help is there, say who you are and what you saw.
- Call {{clinical_director}}, then fill in the incident form, the same as for a fall in the gym.

If the **picture freezes**:

1. Wait for half a minute. Say out loud that you are waiting; they may still hear you.
2. Call the phone in the room. An adult answers, not the child.
3. Note the time at which it froze and the time at which it went on.
4. If there is no picture after {{freeze_minutes}} minutes, the visit is over. Use the phone to see that everyone is safe.
5. Whoever books calls before noon of the next day to find another time.

# Documentation

The note of a visit by video has what every note has, and these lines:

| Line | Example |
| --- | --- |
| Where the child was | town and state |
| Where the therapist was | clinic, home office |
| Who was in the room | the adult, by name and role |
| How | video; or phone, and why |
| Consent today | “Mother agreed at the start.” |
| Began, froze, went on, ended | with times |
| What was **seen** | and what was not |

Write what you saw until it stopped. Do not fill in the rest from last week, and never write what was only planned. If half of what you meant to look at could not be seen, that is the finding.

# Billing review

Whether video is paid, under which codes and at which place of service, is a different question for each payer, and the answers go out of date. Medicare’s permission for therapists to bill for it has been temporary, has been renewed several times, and has lapsed in between. Look at what holds **on the day of the visit**, not at what held when this was written.

| Payer | Video | Phone | Place and modifiers | Until | Source, date |
| --- | --- | --- | --- | --- | --- |
| Medicare | | | | | |
| Medicaid, home state | | | | | |
| Medicaid, next state | | | | | |
| Other plans, one row each | | | | | |
| Schools | by contract | by contract | | | |

Every three months somebody who did not bill them looks at {{review_count}} visits by video:

- [ ] The location is in the note, and the therapist could practice there on that day.
- [ ] The time billed is the time on the screen, without the minutes in which it froze.
- [ ] A phone call is billed as a phone call, or not at all.
- [ ] The payer’s row in the table is not older than three months.

What is wrong gets corrected and, if money has to go back, it goes back. If the same thing is wrong twice, we change the template and not only the note.
`;

const first = changed(second, [
  [
    "What happens when the picture goes: we call the phone in the room and make sure that everyone is safe. After {{freeze_minutes}} minutes without a picture the visit is over, and we tell you what comes next.",
    "What happens when the picture goes: after {{freeze_minutes}} minutes without a picture we call by phone, make sure that everyone is safe, and tell you what comes next.",
  ],
  [
    "Is an adult in the room for the whole visit, and do we have that person’s **name**?",
    "Is an adult in the room for the whole visit?",
  ],
  [
    "If the **picture freezes**:\n\n1. Wait for half a minute. Say out loud that you are waiting; they may still hear you.\n2. Call the phone in the room. An adult answers, not the child.\n3. Note the time at which it froze and the time at which it went on.\n4. If there is no picture after {{freeze_minutes}} minutes, the visit is over. Use the phone to see that everyone is safe.\n5. Whoever books calls before noon of the next day to find another time.\n",
    "If the **picture freezes**, try again for {{freeze_minutes}} minutes. Then call, and find another time.\n",
  ],
  [
    "Write what you saw until it stopped. Do not fill in the rest from last week, and never write what was only planned. If half of what you meant to look at could not be seen, that is the finding.",
    "If the visit was cut short, write when and why.",
  ],
]);

/** Visits by video for children who live far from their therapist. */
export const telehealth: DemoDocument = {
  key: "telehealth",
  title: "Telehealth Services",
  kind: "policy",
  topics: ["Telehealth", "Technology", "Emergencies"],
  states: ["NV", "UT"],
  practice: "juniperstead",
  steward: "dallin",
  sharedWith: [{ cohort: "rural", since: 3 }],
  reviewIn: -16,
  reviewReason: "Every half year: what payers say about video goes out of date",
  licence: "network",
  fields: [
    practiceName,
    { name: "home_state", label: "State in which your practice is", type: "text" },
    clinicalDirector,
    {
      name: "platform",
      label: "Video program that you use",
      type: "text",
      help: "One, with a signed business associate agreement.",
    },
    {
      name: "in_person_weeks",
      label: "Weeks after which a child is seen in person at the latest",
      type: "number",
      default: "8",
    },
    {
      name: "freeze_minutes",
      label: "Minutes without a picture that end a visit",
      type: "number",
      default: "5",
    },
    { name: "review_count", label: "Visits to look at every three months", type: "number", default: "5" },
  ],
  versions: [
    {
      by: "dallin",
      daysAgo: 198,
      change: "major",
      summary: "Written when the second school asked for video.",
      body: first,
    },
    {
      by: "dallin",
      daysAgo: 1,
      change: "minor",
      summary:
        "What to do when the picture freezes, in five steps that a colleague lent us, and the name of an adult beforehand.",
      body: second,
    },
  ],
};
