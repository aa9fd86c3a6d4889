import { applying } from "./applying.ts";
import { cases } from "./cases.ts";
import { cohorts } from "./cohorts.ts";
import { contracts } from "./contracts.ts";
import { documents, manual } from "./documents.ts";
import { adopting, updating } from "./documents-adopting.ts";
import { documentsReading } from "./documents-reading.ts";
import { documentsSharing } from "./documents-sharing.ts";
import { documentsWord } from "./documents-word.ts";
import { documentsWriting } from "./documents-writing.ts";
import { drafts } from "./drafts.ts";
import { files } from "./files.ts";
import { formingGroups, groups } from "./groups.ts";
import { home } from "./home.ts";
import { inbox } from "./inbox.ts";
import { moderation } from "./moderation.ts";
import { network } from "./network.ts";
import { networkCohorts } from "./network-cohorts.ts";
import { networkPeople } from "./network-people.ts";
import { networkPractices } from "./network-practices.ts";
import { people } from "./people.ts";
import { playbook } from "./playbook.ts";
import { posts } from "./posts.ts";
import { practice } from "./practice.ts";
import { reading } from "./reading.ts";
import type { Row } from "./row.ts";
import { secondFactor } from "./second-factor.ts";
import { settings } from "./settings.ts";
import { signingIn } from "./signing-in.ts";
import { threads } from "./threads.ts";
import { topics } from "./topics.ts";

/** What happens inside a cohort. */
export const insideCohorts = [
  threads,
  contracts,
  posts,
  topics,
  moderation,
  drafts,
  reading,
  cohorts,
  documents,
  playbook,
  adopting,
].flat();

/** What is one's own, and what one sees of others. */
export const ownThings = [
  ...[
    home,
    inbox,
    people,
    practice,
    applying,
    groups,
    manual,
    updating,
    documentsWriting,
    documentsWord,
    documentsReading,
    documentsSharing,
    settings,
    secondFactor,
    files,
  ],
].flat();

/** Ways in, and what only the network's staff reach. */
export const waysInAndStaff = [
  signingIn,
  network,
  networkCohorts,
  networkPeople,
  networkPractices,
  cases,
  formingGroups,
].flat();

/** Every address of the site, with what each kind of viewer gets of it. */
export const table: Row[] = [...insideCohorts, ...ownThings, ...waysInAndStaff];
