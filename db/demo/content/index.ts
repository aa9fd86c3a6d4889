import { cohorts } from "./cohorts.ts";
import { contractThreads } from "./contracts/index.ts";
import { library } from "./documents/index.ts";
import type { DemoLibrary } from "./documents/types.ts";
import { drafts } from "./drafts.ts";
import { otherApplicants } from "./matching/applicants-others.ts";
import { pediatricApplicants } from "./matching/applicants-pediatric.ts";
import { facts } from "./matching/facts.ts";
import { group, openCase } from "./matching/forming.ts";
import { reviewNotes } from "./matching/review-notes.ts";
import type { DemoPool } from "./matching/types.ts";
import { people, staff } from "./people.ts";
import { playbookEntries } from "./playbook/index.ts";
import type { DemoEntry } from "./playbook/types.ts";
import { practices } from "./practices.ts";
import { disciplines } from "./threads-disciplines.ts";
import { disciplinesDesk } from "./threads-disciplines-desk.ts";
import { hospitalPeople } from "./threads-hospital-people.ts";
import { hospitalRisk } from "./threads-hospital-risk.ts";
import { hospitalTerms } from "./threads-hospital-terms.ts";
import { pediatricCompliance } from "./threads-pediatric-compliance.ts";
import { pediatricGrowing } from "./threads-pediatric-growing.ts";
import { pediatricGym } from "./threads-pediatric-gym.ts";
import { pediatricIncidents } from "./threads-pediatric-incidents.ts";
import { pediatricNews } from "./threads-pediatric-news.ts";
import { pediatricOutside } from "./threads-pediatric-outside.ts";
import { pediatricPeople } from "./threads-pediatric-people.ts";
import { pediatricPolicies } from "./threads-pediatric-policies.ts";
import { pediatricSchedule } from "./threads-pediatric-schedule.ts";
import { pediatricStarting } from "./threads-pediatric-starting.ts";
import { pediatricTraining } from "./threads-pediatric-training.ts";
import { pediatricWorstWeek } from "./threads-pediatric-worst-week.ts";
import { rural } from "./threads-rural.ts";
import { ruralRoad } from "./threads-rural-road.ts";
import { sites } from "./threads-sites.ts";
import { sitePlaces } from "./threads-sites-places.ts";
import { sitesRunning } from "./threads-sites-running.ts";
import type { DemoContent } from "./types.ts";

const threads = [
  ...pediatricNews,
  ...pediatricPolicies,
  ...pediatricSchedule,
  ...pediatricPeople,
  ...pediatricStarting,
  ...pediatricGym,
  ...pediatricCompliance,
  ...pediatricWorstWeek,
  ...pediatricTraining,
  ...pediatricIncidents,
  ...pediatricOutside,
  ...pediatricGrowing,
  ...sites,
  ...sitePlaces,
  ...sitesRunning,
  ...hospitalTerms,
  ...hospitalRisk,
  ...hospitalPeople,
  ...disciplines,
  ...disciplinesDesk,
  ...rural,
  ...ruralRoad,
  ...contractThreads,
  ...library.threads,
];

/** Everything the demonstration network starts with. */
export const demo: DemoContent & { library: DemoLibrary; playbook: DemoEntry[]; matching: DemoPool } = {
  practices,
  people,
  staff,
  cohorts,
  threads,
  drafts,
  library,
  playbook: playbookEntries,
  matching: { facts, applicants: [...pediatricApplicants, ...otherApplicants], reviewNotes, group, openCase },
};
