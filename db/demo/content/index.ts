import { cohorts } from "./cohorts.ts";
import { people, staff } from "./people.ts";
import { practices } from "./practices.ts";
import { disciplines } from "./threads-disciplines.ts";
import { hospitalRisk } from "./threads-hospital-risk.ts";
import { hospitalTerms } from "./threads-hospital-terms.ts";
import { pediatricCompliance } from "./threads-pediatric-compliance.ts";
import { pediatricGym } from "./threads-pediatric-gym.ts";
import { pediatricNews } from "./threads-pediatric-news.ts";
import { pediatricPeople } from "./threads-pediatric-people.ts";
import { pediatricPolicies } from "./threads-pediatric-policies.ts";
import { pediatricSchedule } from "./threads-pediatric-schedule.ts";
import { pediatricStarting } from "./threads-pediatric-starting.ts";
import { rural } from "./threads-rural.ts";
import { sites } from "./threads-sites.ts";
import { sitePlaces } from "./threads-sites-places.ts";
import type { DemoContent } from "./types.ts";

const threads = [
  ...pediatricNews,
  ...pediatricPolicies,
  ...pediatricSchedule,
  ...pediatricPeople,
  ...pediatricStarting,
  ...pediatricGym,
  ...pediatricCompliance,
  ...sites,
  ...sitePlaces,
  ...hospitalTerms,
  ...hospitalRisk,
  ...disciplines,
  ...rural,
];

/** Everything the demonstration network starts with. */
export const demo: DemoContent = { practices, people, staff, cohorts, threads };
