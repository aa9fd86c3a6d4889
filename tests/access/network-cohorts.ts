import { a } from "./addresses.ts";
import { why } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

const cohort = { name: "New cohort", focus: "", purpose: "", capacity: "10", charter: "Be kind." };
const looking = { reason: "A member reported a post and asked us to look." };

// biome-ignore format: one row a line
export const networkCohorts: Row[] = [
  row("/admin/cohorts", "/admin/cohorts", seenBy("runsNetwork")),
  row("/admin/cohorts/new", "/admin/cohorts/new", seenBy("runsNetwork"), sentBy("runsNetwork"), { ...cohort, slug: "new-cohort" }),
  row("/admin/cohorts/preview", "/admin/cohorts/preview", seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "shown" }), { charter: "Be kind." }),
  row("/admin/cohorts/:cohort", a, seenBy("runsNetwork")),
  row("/admin/cohorts/:cohort/edit", `${a}/edit`, seenBy("runsNetwork"), sentBy("runsNetwork"), { ...cohort, slug: "other-address" }),
  row("/admin/cohorts/:cohort/archive", `${a}/archive`, seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "Few of you are left." }),
  row("/admin/cohorts/:cohort/open-again", `${a}/open-again`, seenBy("runsNetwork"), sentBy("runsNetwork"), { words: "You asked for it." }),
  row("/admin/cohorts/:cohort/charter", `${a}/charter`, seenBy("runsNetwork")),
  row("/admin/cohorts/:cohort/charter/new", `${a}/charter/new`, seenBy("runsNetwork"), sentBy("runsNetwork"), { charter: "Be kind." }),
  row("/admin/cohorts/:cohort/charter/preview", `${a}/charter/preview`, seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "shown" }), { charter: "Be kind." }),
  row("/admin/cohorts/:cohort/look", `${a}/look`, seenBy("runsNetwork"), gets({ signedOut: "wordsBack", runsNetwork: "sentOn", looking: "conflict" }), looking),
  row("/admin/cohorts/:cohort/look/close", `${a}/look/close`, seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/cohorts/:cohort/people/:person/appoint", `${a}/people/{person wendell}/appoint`, seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/cohorts/:cohort/people/:person/step-down", `${a}/people/{person joelle}/step-down`, seenBy("runsNetwork"), pressedBy("runsNetwork")),
  row("/admin/cohorts/:cohort/seats/new", "/admin/cohorts/pediatric-pt-rural/seats/new", seenBy("runsNetwork"), sentBy("runsNetwork"), { practice: "{practice larkmoor}", ...why }),
  row("/admin/cohorts/:cohort/seats/:seat/end", `${a}/seats/{seat of pennycress}/end`, seenBy("runsNetwork"), sentBy("runsNetwork"), why),
];
