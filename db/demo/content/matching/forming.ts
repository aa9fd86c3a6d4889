import { charter } from "../charter.ts";
import { site } from "./say.ts";
import type { DemoCase, DemoGroup } from "./types.ts";

/** A group out of the pool whose practices have read each other's names, and have ten days to object. */
export const group: DemoGroup = {
  slug: "pediatric-pt-plains-and-coast",
  name: "Pediatric PT, plains and coast",
  focus: "Owners of children’s physical therapy practices with three to twenty-five therapists",
  purpose:
    "Six practices from six states that treat children and never each other’s. We begin with policies and with how to lead people.",
  charter: charter({
    opening:
      "Six practices, six states, and nobody here who could treat a child of yours. So we can ask each other what we ask nobody at home.",
    meets: "We meet by video on the third Tuesday of each month at noon Central.",
    ours: `- **The first year is for policies and people.** Each of us brings one policy a quarter.
- **New at this table is new for everyone.** Nobody has to know how it works yet.`,
  }),
  capacity: 8,
  practices: ["plumwick", "oakhush", "sandwhistle", "hollowfern", "brackenfold", "moonpetal"],
  objection: {
    by: "petra",
    about: "plumwick",
    words:
      "Plumwick’s owner and I once ran a clinic together, and we parted in a dispute. I could not speak freely.",
  },
};

/** A practice opens a site near another of its cohort, so that a case is open between the two. */
export const openCase: DemoCase = {
  practice: "wexbarrow",
  owner: "philippa",
  site: site("400 De Pere Bridge Road, De Pere", "54115"),
  near: "greenshank",
  note: "Wexbarrow took over a small balance clinic near Green Bay this week. I want to know whom it treats before I talk with Greenshank.",
};
