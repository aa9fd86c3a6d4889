import { charter } from "./charter.ts";
import type { DemoCohort } from "./types.ts";

/** Five cohorts; no two practices of one share a town or its surroundings. */
export const cohorts: DemoCohort[] = [
  {
    key: "pediatric",
    slug: "pediatric-pt",
    name: "Pediatric PT",
    focus:
      "Owners of children’s physical therapy practices with three to ten therapists, and a few just past that",
    purpose:
      "Eight practices that treat children and never each other’s. We trade policies, talk through people and contracts, and tell each other how it went.",
    charter: charter({
      opening:
        "Eight practices, eight states, one kind of work. We sit at this table because nobody in our own towns can hear these questions without a stake in the answer.",
      meets:
        "We meet by video on the second Tuesday of each month at noon Eastern, for an hour and a quarter.",
      ours: `- **Families in small towns are easy to recognize.** We leave out the diagnosis when the question does not need it.
- **Policies are lent, not sold.** Whatever you share in Word may be taken over and changed, with credit to the practice it came from.
- **We report back.** Whoever takes advice from the table tells us three months later what became of it.`,
    }),
    capacity: 8,
    seatedSince: 960,
    facilitator: "joelle",
    seats: [
      { practice: "saltwillow", attendees: ["maribel", "desmond"], since: 960 },
      { practice: "quillbrook", attendees: ["imani", "wendell"], since: 960 },
      { practice: "ottermill", attendees: ["tobias", "marguerite"], since: 960 },
      { practice: "wrenhollow", attendees: ["graham", "tamsin"], since: 960 },
      { practice: "pennycress", attendees: ["joelle"], since: 960 },
      { practice: "bramblewick", attendees: ["ruth", "clement"], since: 730 },
      { practice: "larkmoor", attendees: ["anneke", "pahoua"], since: 540 },
      {
        practice: "marrowstone",
        attendees: ["callum"],
        since: 960,
        until: 150,
        reason:
          "A regional group bought a majority of the practice. A seat does not travel with a change of ownership; Marrowstone may apply again as it is owned now.",
      },
      { practice: "kestrelgate", attendees: ["lena", "ingrid"], since: 112 },
    ],
  },
  {
    key: "sites",
    slug: "two-to-three-sites",
    name: "Two to three sites",
    focus: "Practices of any specialty that run a second or third site",
    purpose:
      "The second site is a different business from the first. We compare how we lead, schedule and keep one way of working when nobody can be in both buildings.",
    charter: charter({
      opening:
        "The first site taught us to be therapists who own something. The second is teaching us to be owners. This table is for the second lesson.",
      meets:
        "We meet by video on the first Thursday of every other month at 1 pm Eastern, and in person once a year.",
      ours: `- **Bring one number about yourself, never about money paid or received:** days to a first visit, share of notes done the same day, staff who stayed.
- **A plan for a new site is told to the moderators first,** before it is told here. Telling them costs nothing and commits you to nothing.
- **Failures get the first half hour.**`,
    }),
    capacity: 8,
    seatedSince: 610,
    facilitator: "siobhan",
    seats: [
      { practice: "saltwillow", attendees: ["maribel"], since: 610 },
      { practice: "wexbarrow", attendees: ["philippa", "jerome"], since: 610 },
      { practice: "curlewfield", attendees: ["rosalind", "owen"], since: 610 },
      { practice: "tarrowdale", attendees: ["wade", "lupe"], since: 610 },
      { practice: "fallowmere", attendees: ["siobhan", "andre"], since: 610 },
      { practice: "bellmarsh", attendees: ["theodora", "camille"], since: 340 },
      { practice: "kestrelgate", attendees: ["ingrid", "mateo"], since: 200 },
      { practice: "greenshank", attendees: ["jonas"], since: 60 },
    ],
  },
  {
    key: "hospital",
    slug: "first-hospital-contracts",
    name: "First hospital contracts",
    focus: "Practices that are negotiating, or have just signed, their first contract with a hospital",
    purpose:
      "We read clauses together, say what they turned out to mean, and go back to our own tables to decide alone.",
    charter: charter({
      opening:
        "A hospital has lawyers for this and we have evenings. This table exists so that none of us reads a forty-page draft for the first time alone.",
      meets: "We meet by video on the third Wednesday of each month at 5 pm Central.",
      ours: `- **Check your own confidentiality clause before you post wording.** Some drafts forbid showing the terms to anyone but advisers. Then describe the clause in your own words, or do not post it.
- **No names of hospitals, systems or the people in them,** and no amounts of any kind, also not as a share of something published.
- **We never act together toward a hospital.** We do not compare whether to sign, and nobody asks another to hold out.
- **Say whether you lived it or read it.** Both are useful, and they are not the same.`,
    }),
    capacity: 8,
    seatedSince: 290,
    facilitator: "odessa",
    seats: [
      { practice: "lintwell", attendees: ["odessa", "terrence"], since: 290 },
      { practice: "amberlough", attendees: ["curtis", "nadine"], since: 290 },
      { practice: "greenshank", attendees: ["delphine", "jonas"], since: 290 },
      { practice: "bramblewick", attendees: ["ruth", "clement"], since: 290 },
      { practice: "saltwillow", attendees: ["maribel"], since: 260 },
      { practice: "copperleigh", attendees: ["marisol", "bridget"], since: 175 },
      { practice: "stonewether", attendees: ["hobart", "kathleen"], since: 80 },
    ],
  },
  {
    key: "disciplines",
    slug: "several-disciplines",
    name: "Several disciplines, one roof",
    focus: "Practices that offer two or three of physical, occupational and speech therapy",
    purpose:
      "One front desk, two or three professions, and rules written for each of them alone. We work out how they live together.",
    charter: charter({
      opening:
        "Most rules in our field were written for one profession at a time. We run two or three, and the gaps between them are ours to fill.",
      meets: "We meet by video on the last Friday of each month at 11 am Central, and we stop on time.",
      ours: `- **Say which discipline you are speaking about.** Half of our misunderstandings come from the word “therapist”.
- **State rules differ by profession and by state.** Name the state and the date you looked it up.
- **Children and adults sit together here.** Tell us which you treat when it matters.`,
    }),
    capacity: 8,
    seatedSince: 420,
    facilitator: "harriet",
    seats: [
      { practice: "mossgrove", attendees: ["harriet", "dwayne"], since: 420 },
      { practice: "fernhithe", attendees: ["yesenia", "patrick"], since: 420 },
      { practice: "harrowgate", attendees: ["leopold"], since: 420 },
      { practice: "windlestraw", attendees: ["concetta", "vernon"], since: 420 },
      { practice: "larkmoor", attendees: ["anneke", "pahoua"], since: 380 },
      { practice: "lanternfield", attendees: ["beatrix", "samir"], since: 240 },
      { practice: "ebbstone", attendees: ["saskia", "nephi"], since: 95 },
      { practice: "greenshank", attendees: ["jonas"], since: 60 },
    ],
  },
  {
    key: "rural",
    slug: "pediatric-pt-rural",
    name: "Pediatric PT, rural",
    focus: "Pediatric physical therapy practices of one or two therapists, far from the next one",
    purpose:
      "Five practices, five states, and more miles than colleagues. A place to ask someone who also drives to work on gravel.",
    charter: charter({
      opening:
        "Each of us is the pediatric department of a county or three. We cannot send a hard question down the hall, so we send it here.",
      meets:
        "We meet by video on the first Monday of each month at 8 pm Eastern, after the children are in bed. A telephone is fine where the signal is thin.",
      ours: `- **In a county like ours there is no such thing as an anonymous child.** We leave out age, diagnosis and town, always.
- **Silence is not absence.** If you have been on the road for a week, nobody minds.
- **Three seats are open.** If you know a practice that should sit here, tell the moderators, not the practice.`,
    }),
    capacity: 8,
    seatedSince: 4,
    facilitator: "abigail",
    seats: [
      { practice: "fennelgarth", attendees: ["sanne"], since: 4 },
      { practice: "sorrelbank", attendees: ["eero", "kaisa"], since: 4 },
      { practice: "yarrowmead", attendees: ["graciela", "trudy"], since: 4 },
      { practice: "tidewrack", attendees: ["abigail"], since: 4 },
      { practice: "juniperstead", attendees: ["dallin"], since: 4 },
    ],
  },
];
