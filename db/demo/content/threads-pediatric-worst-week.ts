import type { DemoThread } from "./types.ts";
import { worstWeekBack } from "./worst-week-back.ts";
import { worstWeekLately } from "./worst-week-lately.ts";
import { worstWeekMeanwhile } from "./worst-week-meanwhile.ts";
import { worstWeekShown } from "./worst-week-shown.ts";

/** Pediatric PT: the long conversation, 120 posts over two months. */
export const pediatricWorstWeek: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "worst-week",
    kind: "discussion",
    title: "Show us your worst waitlist week, and what you changed",
    topics: ["Scheduling", "Policies"],
    by: "clement",
    daysAgo: 61,
    hour: 12.2,
    events: [
      { after: 2, minutes: 48, kind: "retitled", by: "joelle", detail: "Waitlists" },
      { after: 2, minutes: 49, kind: "sorted", by: "joelle", detail: "Policies, Scheduling" },
    ],
    posts: [...worstWeekShown, ...worstWeekMeanwhile, ...worstWeekBack, ...worstWeekLately],
  },
];
