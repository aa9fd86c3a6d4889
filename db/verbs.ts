// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
import * as acknowledging from "./verbs/acknowledging.ts";
import * as adopting from "./verbs/adopting.ts";
import * as agreeing from "./verbs/agreeing.ts";
import * as applying from "./verbs/applying.ts";
import * as archiving from "./verbs/archiving.ts";
import * as cases from "./verbs/cases.ts";
import * as changingPosts from "./verbs/changing-posts.ts";
import * as changingThreads from "./verbs/changing-threads.ts";
import * as charters from "./verbs/charters.ts";
import * as cohorts from "./verbs/cohorts.ts";
import * as contracts from "./verbs/contracts.ts";
import * as documentPictures from "./verbs/document-pictures.ts";
import * as documentTalk from "./verbs/document-talk.ts";
import * as documents from "./verbs/documents.ts";
import * as evidence from "./verbs/evidence.ts";
import * as files from "./verbs/files.ts";
import * as finding from "./verbs/finding.ts";
import * as findingDocuments from "./verbs/finding-documents.ts";
import * as firstSteps from "./verbs/first-steps.ts";
import * as following from "./verbs/following.ts";
import * as forming from "./verbs/forming.ts";
import * as gaps from "./verbs/gaps.ts";
import * as guard from "./verbs/guard.ts";
import * as handedOn from "./verbs/handed-on.ts";
import * as heldPosts from "./verbs/held-posts.ts";
import * as importing from "./verbs/importing.ts";
import * as invitations from "./verbs/invitations.ts";
import * as looks from "./verbs/looks.ts";
import * as network from "./verbs/network.ts";
import * as networkPlaybook from "./verbs/network-playbook.ts";
import * as notifications from "./verbs/notifications.ts";
import * as outcomes from "./verbs/outcomes.ts";
import * as patientData from "./verbs/patient-data.ts";
import * as pendingPosts from "./verbs/pending-posts.ts";
import * as people from "./verbs/people.ts";
import * as personas from "./verbs/personas.ts";
import * as playbook from "./verbs/playbook.ts";
import * as posting from "./verbs/posting.ts";
import * as powers from "./verbs/powers.ts";
import * as practices from "./verbs/practices.ts";
import * as profiles from "./verbs/profiles.ts";
import * as proposing from "./verbs/proposing.ts";
import * as reading from "./verbs/reading.ts";
import * as replacing from "./verbs/replacing.ts";
import * as reportedDocuments from "./verbs/reported-documents.ts";
import * as reports from "./verbs/reports.ts";
import * as revealing from "./verbs/revealing.ts";
import * as secondFactor from "./verbs/second-factor.ts";
import * as sessions from "./verbs/sessions.ts";
import * as signingIn from "./verbs/signing-in.ts";
import * as suggesting from "./verbs/suggesting.ts";
import * as tellingOutcomes from "./verbs/telling-outcomes.ts";
import * as texts from "./verbs/texts.ts";
import * as thresholds from "./verbs/thresholds.ts";
import * as topics from "./verbs/topics.ts";
import * as upkeep from "./verbs/upkeep.ts";
import * as verdicts from "./verbs/verdicts.ts";
import * as waiting from "./verbs/waiting.ts";
import * as waivers from "./verbs/waivers.ts";
import * as walls from "./verbs/walls.ts";
import * as words from "./verbs/words.ts";
import * as wordsOfThen from "./verbs/words-of-then.ts";
import * as writingTogether from "./verbs/writing-together.ts";

/** What requests may call. */
export const verbs = {
  ...acknowledging.verbs,
  ...adopting.verbs,
  ...agreeing.verbs,
  ...applying.verbs,
  ...archiving.verbs,
  ...cases.verbs,
  ...changingPosts.verbs,
  ...changingThreads.verbs,
  ...charters.verbs,
  ...cohorts.verbs,
  ...contracts.verbs,
  ...documentPictures.verbs,
  ...documentTalk.verbs,
  ...documents.verbs,
  ...files.verbs,
  ...finding.verbs,
  ...findingDocuments.verbs,
  ...firstSteps.verbs,
  ...following.verbs,
  ...forming.verbs,
  ...gaps.verbs,
  ...guard.verbs,
  ...handedOn.verbs,
  ...heldPosts.verbs,
  ...importing.verbs,
  ...invitations.verbs,
  ...looks.verbs,
  ...network.verbs,
  ...networkPlaybook.verbs,
  ...notifications.verbs,
  ...outcomes.verbs,
  ...patientData.verbs,
  ...pendingPosts.verbs,
  ...people.verbs,
  ...personas.verbs,
  ...playbook.verbs,
  ...posting.verbs,
  ...powers.verbs,
  ...practices.verbs,
  ...profiles.verbs,
  ...proposing.verbs,
  ...reading.verbs,
  ...replacing.verbs,
  ...reportedDocuments.verbs,
  ...reports.verbs,
  ...revealing.verbs,
  ...secondFactor.verbs,
  ...sessions.verbs,
  ...signingIn.verbs,
  ...suggesting.verbs,
  ...texts.verbs,
  ...thresholds.verbs,
  ...topics.verbs,
  ...upkeep.verbs,
  ...verdicts.verbs,
  ...waiting.verbs,
  ...waivers.verbs,
  ...walls.verbs,
  ...words.verbs,
  ...wordsOfThen.verbs,
  ...writingTogether.verbs,
};

/** What jobs call, on the owner's connection. */
export const jobs = {
  ...archiving.jobs,
  ...cases.jobs,
  ...documentPictures.jobs,
  ...evidence.jobs,
  ...forming.jobs,
  ...heldPosts.jobs,
  ...importing.jobs,
  ...network.jobs,
  ...outcomes.jobs,
  ...pendingPosts.jobs,
  ...profiles.jobs,
  ...reading.jobs,
  ...tellingOutcomes.jobs,
  ...upkeep.jobs,
  ...verdicts.jobs,
  ...waivers.jobs,
  ...words.jobs,
};
