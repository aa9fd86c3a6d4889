import { changed } from "./changed.ts";
import { practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# Inventory

Everything at {{practice_name}} that hangs, carries or moves a child has a number. No number, no child. That includes what a parent donated, what a therapist brought from home, and the hammock from the last place.

The number is on the piece, in paint marker, with the month and year in which it was put up. Hooks in the ceiling have numbers of their own, on a plan that hangs beside the door.

| No. | What | Maker, model | Put up | Load limit on the tag | Good until | Hook |
| --- | --- | --- | --- | --- | --- | --- |
| *S1* | *platform swing* | *from the label* | *month, year* | *from the maker* | *from the maker* | *7* |
| | | | | | | |
| | | | | | | |
| | | | | | | |

Rules for the list:

1. {{equipment_owner}} keeps it. {{equipment_deputy}} does it when {{equipment_owner}} is away.
2. Straps, carabiners, swivels and ropes are pieces of their own and have lines of their own. They have a service life. **Ask the maker, and go by the date**, not by the look of them.
3. Climbing hardware from a store may be excellent, and may not be made for turning. Every swing that spins hangs on a swivel.
4. The maker’s manual is in the folder. If there is no manual, write to the maker. If there is no maker, it does not hang.
5. Whoever put the ceiling anchors in has said **in writing** what each of them carries. So has a person who understands the beam above.

# Inspection

| When | Who | What | Where it is noted |
| --- | --- | --- | --- |
| Every morning, before the first child | whoever opens | hands on the strap, eyes on the carabiner, one hard pull at each hook in use | one tick on the opening sheet, next to lights and alarm |
| Before each use | the therapist | gate locked, rope not twisted, mat below, nothing within reach of the swing’s circle | nowhere |
| First Monday of the month | {{equipment_owner}} | every swivel, strap, hook and plate, with a flashlight and the list below | signed sheet |
| Every year, next by {{service_on}} | the installer | anchors, beam, everything above the ceiling tile, with photographs | report in the folder |
| After a fall, a jerk or a move | {{equipment_owner}} | that piece and its hook, as in a month | signed sheet, linked to the incident form |

The monthly list:

- [ ] Strap or rope: fraying, cuts, glazing, stiff places, stitches that are white instead of colored
- [ ] Carabiner: gate closes by itself, lock turns, no groove where the rope lies, no rust
- [ ] Swivel: turns without grinding, no play sideways, bolt marked and mark unbroken
- [ ] Hook and plate: no gap to the ceiling, no crack in the paint around it, no dust below
- [ ] Swing: seams, wood, edges, caps on all screws
- [ ] Tags can be read: number, load limit, date
- [ ] Nothing is past its date
- [ ] Mats: under the whole circle, no gaps, covers closed
- [ ] Climbing wall, ladders, scooter boards, balls: as the maker says
- [ ] The red tags are in the drawer by the door, at least {{red_tags}} of them

Something that you do not like is enough. You do not have to be able to say why.

# Load limits

The weight that a piece may carry is **written on the piece**, not only in a binder. It is the lowest of these four: swing, hardware, anchor, beam.

1. Weigh what counts: child *and* therapist, if the therapist gets on. Then remember that a moving weight pulls harder than one that sits still.
2. Use the maker’s number for movement, where there is one. Where there is only one for hanging still, ask the maker, and until then do not swing.
3. Limits are checked at booking for children above {{weigh_above}} pounds: the therapist sees the number in the chart and picks the piece.
4. Two children on one swing only where the maker allows two.
5. An adult is on a child’s swing only to treat. Owners at parties are no exception.

# Supervision ratios

| Situation | Adults | Children | Distance |
| --- | --- | --- | --- |
| First time on a piece, or a child who may let go | 1 therapist | 1 | hands on |
| Swing in motion | 1 therapist or assistant | 1 | within an arm’s length |
| Climbing wall, above the child’s own head | 1 therapist or assistant | 1 | below and within reach |
| Group on the floor, nothing hanging in use | 1 therapist and 1 aide | up to {{group_size}} | in the same room, eyes on |
| Crossing the gym to the toilet | 1 adult | 1 | hand or eyes |
| Before and after the session | caregiver or 1 adult | their own | gate closed |

- Only one swing moves in each bay. The circle on the floor is the bay.
- An aide may be a second pair of hands. An aide is never the only adult beside moving equipment.
- Siblings and visitors stay on the bench side of the yellow line. They are not on a swing, not even for one push.
- A therapist who has to leave the room takes the child along, or stops the swing and hands over with a sentence: “She is yours.” “She is mine.”
- Shoes off in the gym, hair tied, strings and scarves in the locker.
- If a child falls asleep in the cocoon, somebody stays. Every time.

# Lock-out

**Anyone may hang a red tag.** Therapist, receptionist, student, parent with a good eye. A red tag means that nobody uses it, and there is no discussion.

1. Hang the tag where hands would go.
2. Take the swing down if you can do it from the floor. Otherwise close the bay with the chain.
3. Write on the tag
   - the date and the hour
   - your name
   - what you saw, or that you only did not like it
4. Tell {{equipment_owner}} before you go home.
5. Only {{equipment_owner}} takes it off, or {{equipment_deputy}} if {{equipment_owner}} is away. Not the therapist whose next child loves that swing.
6. Say thank you to whoever hung it, even when nothing was wrong.

What comes down and does not go up again is **cut through** and then thrown away. A strap in a trash can looks like a perfectly good strap to somebody. Only a part that was in an incident stays as it is, and is kept.

At night and on days when we rent out the room, the hooks are empty and the closet is locked. The key is with {{equipment_owner}} and in the office.

| Tag no. | Piece | Hung by, on | What was seen | What was done | Off, by |
| --- | --- | --- | --- | --- | --- |
| | | | | | |
| | | | | | |

# Incident link

A fall, a jerk, a part that gave way, a child who got off a moving swing alone, and anything that only *almost* happened: fill in the incident form as always, and then do three things more.

1. **Red tag first**, before anybody tries out whether it will happen again.
2. **Keep the part.** Put it into a bag, with the number, date and name, in the locked closet. Do not send it to the maker or the installer before the carrier has agreed.
3. **Write the number of the piece on the form**, and the number of the form on the monthly sheet.

{{equipment_owner}} looks at the last monthly sheet and at the date of the part. If the maker has sent out a recall, we stop every piece of that model on the same day, at every site.

Once a quarter somebody reads the forms and the sheets side by side. The same hook twice is a ceiling problem. The same hour twice is a staffing problem. The same child twice is a plan-of-care problem, and none of these is a reason to scold anyone.
`;

const second = changed(third, [
  [
    "\nWhat comes down and does not go up again is **cut through** and then thrown away. A strap in a trash can looks like a perfectly good strap to somebody. Only a part that was in an incident stays as it is, and is kept.\n",
    "",
  ],
  ["\nSomething that you do not like is enough. You do not have to be able to say why.\n", ""],
  ["- If a child falls asleep in the cocoon, somebody stays. Every time.\n", ""],
]);

const first = changed(second, [
  ["one tick on the opening sheet, next to lights and alarm", "signature on the sheet beside the swing"],
  [
    "| Every year, next by {{service_on}} | the installer | anchors, beam, everything above the ceiling tile, with photographs | report in the folder |",
    "| Every year, next by {{service_on}} | the installer | anchors | invoice in the folder |",
  ],
  [
    "5. Only {{equipment_owner}} takes it off, or {{equipment_deputy}} if {{equipment_owner}} is away. Not the therapist whose next child loves that swing.\n6. Say thank you to whoever hung it, even when nothing was wrong.\n",
    "5. {{equipment_owner}} or the therapist who needs it looks at it and takes it off.\n",
  ],
  [
    "2. **Keep the part.** Put it into a bag, with the number, date and name, in the locked closet. Do not send it to the maker or the installer before the carrier has agreed.\n",
    "2. **Call the maker** and ask for a new part.\n",
  ],
]);

/** Everything that hangs: numbered, looked at, and taken down in time. */
export const equipment: DemoDocument = {
  key: "equipment",
  title: "Equipment & Suspended-Swing Safety",
  kind: "procedure",
  topics: ["Equipment safety", "Incident reporting"],
  states: "all",
  practice: "kestrelgate",
  steward: "ingrid",
  sharedWith: [
    { cohort: "pediatric", since: 90 },
    { cohort: "sites", since: 60 },
  ],
  reviewIn: 21,
  reviewReason: "The installer comes next month",
  licence: "free",
  fields: [
    practiceName,
    {
      name: "equipment_owner",
      label: "Who owns the equipment list",
      type: "text",
      help: "One person by name, never “the team”.",
    },
    { name: "equipment_deputy", label: "Deputy", type: "text" },
    {
      name: "service_on",
      label: "Day by which the installer comes again",
      type: "date",
      help: "The day of the last report, and a year.",
    },
    { name: "red_tags", label: "Red tags in the drawer", type: "number", default: "6" },
    {
      name: "weigh_above",
      label: "Pounds above which the limit is checked at booking",
      type: "number",
      help: "Well below the lowest tag in your gym.",
    },
    { name: "group_size", label: "Children in a group on the floor", type: "number", default: "4" },
  ],
  versions: [
    {
      by: "ingrid",
      daysAgo: 520,
      change: "major",
      summary: "Numbers on everything, a list, and a deputy.",
      body: first,
    },
    {
      by: "ingrid",
      daysAgo: 88,
      change: "required",
      summary:
        "A broken part is kept and not sent away, and only the owner of the list takes a red tag off. The daily check is a tick on the opening sheet.",
      body: second,
    },
    {
      by: "ingrid",
      daysAgo: 4,
      change: "minor",
      summary:
        "Cut it through before you throw it away. Two sentences that our receptionist asked for, and a line about the cocoon.",
      body: third,
    },
  ],
};
