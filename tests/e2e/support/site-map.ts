import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Who looks: names of the demonstration, and nobody. */
export const people = {
  stranger: null,
  member: "Maribel Ostrander",
  facilitator: "Joelle Haverty",
  newcomer: "Sanne Wexcombe",
  moderator: "Noor Haddadin",
  administrator: "Everett Sandoval-Pike",
} as const;

export type Who = keyof typeof people;

/** A page to open: whose, and where; `{…}` stands for an address that is found on the way. */
export type Visit = [who: Who, path: string, status?: number];

const inCohort = "/c/pediatric-pt";
const staffCohort = "/admin/cohorts/pediatric-pt";

/** Every page of the site map by its module, with whom it is opened as. A page that is missing here fails the tests. */
export const siteMap: Record<string, Visit[]> = {
  "_shell._index": [
    ["member", "/"],
    ["newcomer", "/"],
    ["moderator", "/"],
  ],
  "_shell.admin": [
    ["moderator", "/admin"],
    ["administrator", "/admin"],
  ],
  "_shell.admin_.audit": [
    ["moderator", "/admin/audit"],
    ["administrator", "/admin/audit?group=looks&from=2020-01-01&to=2020-01-02"],
  ],
  "_shell.admin_.cohorts": [["moderator", "/admin/cohorts"]],
  "_shell.admin_.cohorts_.$cohort": [["moderator", staffCohort]],
  "_shell.admin_.cohorts_.$cohort_.charter": [["moderator", `${staffCohort}/charter`]],
  "_shell.admin_.cohorts_.$cohort_.charter_.new": [["moderator", `${staffCohort}/charter/new`]],
  "_shell.admin_.cohorts_.$cohort_.charter_.preview": [["moderator", `${staffCohort}/charter/preview`]],
  "_shell.admin_.cohorts_.$cohort_.edit": [["moderator", `${staffCohort}/edit`]],
  "_shell.admin_.cohorts_.$cohort_.look": [["moderator", `${staffCohort}/look`]],
  "_shell.admin_.cohorts_.$cohort_.look_.close": [["moderator", `${staffCohort}/look/close`]],
  "_shell.admin_.cohorts_.$cohort_.people_.$person_.appoint": [
    ["moderator", `${staffCohort}/people/{person}/appoint`],
  ],
  "_shell.admin_.cohorts_.$cohort_.people_.$person_.step-down": [
    ["moderator", `${staffCohort}/people/{person}/step-down`],
  ],
  "_shell.admin_.cohorts_.$cohort_.seats_.$seat_.end": [["moderator", "{end of a seat}"]],
  "_shell.admin_.cohorts_.$cohort_.seats_.new": [
    ["moderator", `${staffCohort}/seats/new`],
    ["moderator", `${staffCohort}/seats/new?q=nobody+is+called+this`],
  ],
  "_shell.admin_.cohorts_.new": [["moderator", "/admin/cohorts/new"]],
  "_shell.admin_.cohorts_.preview": [["moderator", "/admin/cohorts/preview"]],
  "_shell.admin_.handed-on": [["moderator", "/admin/handed-on"]],
  "_shell.admin_.invitations_.$invitation_.again": [["moderator", "{staff invitation}/again"]],
  "_shell.admin_.invitations_.$invitation_.revoke": [["moderator", "{staff invitation}/revoke"]],
  "_shell.admin_.mail": [["administrator", "/admin/mail"]],
  "_shell.admin_.people": [
    ["moderator", "/admin/people"],
    ["administrator", "/admin/people?q=nobody+is+called+this"],
  ],
  "_shell.admin_.people_.$person": [
    ["moderator", "/admin/people/{person}"],
    ["administrator", "/admin/people/{person}"],
  ],
  "_shell.admin_.people_.$person_.disable": [["administrator", "/admin/people/{person}/disable"]],
  "_shell.admin_.people_.$person_.enable": [["administrator", "/admin/people/{person}/enable"]],
  "_shell.admin_.people_.$person_.factors": [["administrator", "/admin/people/{person}/factors"]],
  "_shell.admin_.people_.invite": [["administrator", "/admin/people/invite"]],
  "_shell.admin_.practices": [
    ["moderator", "/admin/practices"],
    ["moderator", "/admin/practices?q=nobody+is+called+this"],
  ],
  "_shell.admin_.practices_.$practice": [["moderator", "/admin/practices/{practice}"]],
  "_shell.admin_.practices_.$practice_.edit": [["moderator", "/admin/practices/{practice}/edit"]],
  "_shell.admin_.practices_.$practice_.invite": [["moderator", "/admin/practices/{practice}/invite"]],
  "_shell.admin_.practices_.$practice_.people_.$person": [
    ["moderator", "/admin/practices/{practice}/people/{person}"],
  ],
  "_shell.admin_.practices_.$practice_.people_.$person_.remove": [
    ["moderator", "/admin/practices/{practice}/people/{person}/remove"],
  ],
  "_shell.admin_.practices_.new": [["moderator", "/admin/practices/new"]],
  "_shell.ask": [
    ["member", "/ask"],
    ["moderator", "/ask"],
  ],
  "_shell.c.$cohort._index": [
    ["member", inCohort],
    ["facilitator", inCohort],
    ["member", `${inCohort}?show=unanswered&before=1.1`],
    ["stranger", inCohort],
  ],
  "_shell.c.$cohort.ask": [
    ["member", `${inCohort}/ask`],
    ["facilitator", `${inCohort}/ask`],
  ],
  "_shell.c.$cohort.ask_.preview": [["member", `${inCohort}/ask/preview`]],
  "_shell.c.$cohort.charter": [["member", `${inCohort}/charter`]],
  "_shell.c.$cohort.charter_.accept": [["member", `${inCohort}/charter/accept`]],
  "_shell.c.$cohort.people": [
    ["member", `${inCohort}/people`],
    ["facilitator", `${inCohort}/people`],
  ],
  "_shell.c.$cohort.queue": [
    ["facilitator", `${inCohort}/queue`],
    ["member", `${inCohort}/queue`, 403],
  ],
  "_shell.c.$cohort.queue_.$item.ask": [["facilitator", "{report}/ask"]],
  "_shell.c.$cohort.queue_.$item.hand-on": [["facilitator", "{report}/hand-on"]],
  "_shell.c.$cohort.queue_.$item.hide": [["facilitator", "{report}/hide"]],
  "_shell.c.$cohort.queue_.$item.keep": [["facilitator", "{report}/keep"]],
  "_shell.c.$cohort.threads.$thread": [
    ["member", `${inCohort}/threads/1`],
    ["facilitator", `${inCohort}/threads/2?reply=2&quote=2`],
    ["member", `${inCohort}/threads/9999`, 404],
  ],
  "_shell.c.$cohort.threads.$thread_.change": [
    ["facilitator", `${inCohort}/threads/1/change`],
    ["facilitator", `${inCohort}/threads/2/change`],
  ],
  "_shell.c.$cohort.threads.$thread_.lock": [["facilitator", `${inCohort}/threads/1/lock`]],
  "_shell.c.$cohort.threads.$thread_.unlock": [["facilitator", `${inCohort}/threads/1/unlock`]],
  "_shell.c.$cohort.threads.$thread_.pin": [["facilitator", `${inCohort}/threads/1/pin`]],
  "_shell.c.$cohort.threads.$thread_.unpin": [["facilitator", `${inCohort}/threads/1/unpin`]],
  "_shell.c.$cohort.threads.$thread_.settle": [["facilitator", `${inCohort}/threads/{open question}/settle`]],
  "_shell.c.$cohort.threads.$thread_.unsettle": [
    ["facilitator", `${inCohort}/threads/{settled question}/unsettle`],
  ],
  "_shell.c.$cohort.threads.$thread_.split": [["facilitator", `${inCohort}/threads/1/split?from=2`]],
  "_shell.c.$cohort.threads.$thread_.posts.$post._index": [
    ["member", `${inCohort}/threads/1/posts/2`],
    ["facilitator", `${inCohort}/threads/1/posts/2`],
    ["member", `${inCohort}/threads/{settled question}/posts/1`],
    ["facilitator", `${inCohort}/threads/{settled question}/posts/1`],
  ],
  "_shell.c.$cohort.threads.$thread_.posts.$post.edit": [
    ["facilitator", `${inCohort}/threads/1/posts/2/edit`],
    ["member", `${inCohort}/threads/{open question}/posts/1/edit`],
  ],
  "_shell.c.$cohort.threads.$thread_.posts.$post.edit_.preview": [
    ["facilitator", `${inCohort}/threads/1/posts/2/edit/preview`],
  ],
  "_shell.c.$cohort.threads.$thread_.posts.$post.history": [
    ["member", `${inCohort}/threads/{settled question}/posts/1/history`],
    ["facilitator", `${inCohort}/threads/{settled question}/posts/1/history?view=side`],
  ],
  "_shell.c.$cohort.threads.$thread_.posts.$post.delete": [
    ["member", `${inCohort}/threads/{open question}/posts/1/delete`],
  ],
  "_shell.c.$cohort.threads.$thread_.posts.$post.hide": [
    ["facilitator", `${inCohort}/threads/1/posts/2/hide`],
  ],
  "_shell.c.$cohort.threads.$thread_.posts.$post.restore": [
    ["facilitator", `${inCohort}/threads/{settled question}/posts/1/restore`],
  ],
  "_shell.c.$cohort.topics": [["facilitator", `${inCohort}/topics`]],
  "_shell.c.$cohort.topics_.add": [["facilitator", `${inCohort}/topics/add`]],
  "_shell.c.$cohort.topics_.$topic.rename": [["facilitator", "{topic}/rename"]],
  "_shell.c.$cohort.topics_.$topic.retire": [["facilitator", "{topic}/retire"]],
  "_shell.c.$cohort.topics_.$topic.bring-back": [["facilitator", "{topic}/bring-back"]],
  "_shell.c.$cohort.threads.$thread_.posts.$post.report": [
    ["member", `${inCohort}/threads/1/posts/2/report`],
  ],
  "_shell.c.$cohort.threads.$thread_.print": [["member", `${inCohort}/threads/2/print`]],
  "_shell.c.$cohort.threads.$thread_.preview": [["member", `${inCohort}/threads/1/preview`]],
  "_shell.cohorts": [
    ["member", "/cohorts"],
    ["moderator", "/cohorts"],
  ],
  "_shell.drafts": [
    ["member", "/drafts"],
    ["newcomer", "/drafts"],
  ],
  "_shell.c.$cohort.drafts.$place_.throw-away": [["member", `${inCohort}/drafts/new/throw-away`]],
  "_shell.c.$cohort.sent.$key": [["member", `${inCohort}/sent/none`, 404]],
  "_shell.c.$cohort.take-back": [["member", `${inCohort}/take-back`]],
  "_shell.inbox": [
    ["member", "/inbox"],
    ["moderator", "/inbox"],
  ],
  "_shell.people.$person": [["member", "/people/{person}"]],
  "_shell.practice": [
    ["member", "/practice"],
    ["moderator", "/practice"],
  ],
  "_shell.practice_.edit": [["member", "/practice/edit"]],
  "_shell.practice_.invitations_.$invitation_.again": [["member", "{own invitation}/again"]],
  "_shell.practice_.invitations_.$invitation_.revoke": [["member", "{own invitation}/revoke"]],
  "_shell.practice_.invite": [["member", "/practice/invite"]],
  "_shell.practice_.people_.$person": [["member", "{colleague}"]],
  "_shell.practice_.people_.$person_.remove": [["member", "{colleague}/remove"]],
  "_shell.practice_.seats_.$seat": [["member", "{own seat}"]],
  "_shell.practices.$practice": [["member", "/practices/{practice}"]],
  "_shell.settings._index": [
    ["member", "/settings"],
    ["administrator", "/settings"],
  ],
  "_shell.settings.close": [["member", "/settings/close"]],
  "_shell.settings.email": [["member", "/settings/email"]],
  "_shell.settings.export": [["member", "/settings/export"]],
  "_shell.settings.password": [["member", "/settings/password"]],
  "_shell.settings.profile": [["member", "/settings/profile"]],
  "_shell.settings.second-factor": [
    ["newcomer", "/settings/second-factor"],
    ["member", "/settings/second-factor"],
    ["administrator", "/settings/second-factor"],
  ],
  "_shell.settings.second-factor_.app": [["member", "/settings/second-factor/app"]],
  "_shell.settings.second-factor_.app_.remove": [["administrator", "/settings/second-factor/app/remove"]],
  "_shell.settings.second-factor_.codes": [
    ["newcomer", "/settings/second-factor/codes"],
    ["administrator", "/settings/second-factor/codes"],
  ],
  "_shell.settings.second-factor_.passkeys.$passkey": [["member", "{passkey}"]],
  "_shell.settings.second-factor_.passkeys.$passkey_.remove": [["member", "{passkey}/remove"]],
  "_shell.settings.second-factor_.passkeys.keep": [["member", "/settings/second-factor/passkeys/keep"]],
  "_shell.settings.second-factor_.passkeys.new": [["member", "/settings/second-factor/passkeys/new"]],
  "_shell.settings.sessions": [["member", "/settings/sessions"]],
  "email-change": [["stranger", "/email-change", 404]],
  "email-undo": [["stranger", "/email-undo", 404]],
  forgotten: [["stranger", "/forgotten"]],
  invitation: [
    ["stranger", "/invitation?token=no-such-invitation-at-all", 404],
    ["stranger", "{invitation}"],
  ],
  "invitation_.join": [["stranger", "/invitation/join", 404]],
  reset: [["stranger", "/reset", 404]],
  setup: [["stranger", "/setup", 404]],
  "sign-in": [["stranger", "/sign-in"]],
  "sign-in_.factor": [["stranger", "/sign-in/factor"]],
  "sign-in_.link": [["stranger", "/sign-in/link"]],
  "sign-in_.open": [["stranger", "/sign-in/open", 404]],
  "sign-in_.recovery": [["stranger", "/sign-in/recovery"]],
};

/** Forms sent wrong, so that their pages come back with what is to be mended. */
export const wrongForms: [who: Who, path: string, fields: Record<string, string>][] = [
  ["stranger", "/sign-in", { email: "nobody@nowhere.example", password: "wrong", to: "/" }],
  ["stranger", "/sign-in/link", { email: "not an address" }],
  ["stranger", `${inCohort}/threads/1`, { body: "Typed before the session ended.", key: "" }],
  ["stranger", "{invitation page}", { name: "", timeZone: "Mars", password: "short" }],
  ["member", `${inCohort}/ask`, { kind: "rumour", title: "", body: "", key: "" }],
  ["member", `${inCohort}/threads/1`, { body: "", key: "" }],
  ["member", `${inCohort}/threads/1/posts/2/report`, { reason: "" }],
  ["member", `${inCohort}/charter/accept`, { version: "none" }],
  ["facilitator", `${inCohort}/threads/1/posts/2/edit`, { body: "Other words", seen: "7", reason: "Why" }],
  ["facilitator", `${inCohort}/threads/1/posts/2/edit/preview`, { body: "Other **words**", seen: "0" }],
  ["facilitator", `${inCohort}/threads/1/posts/2/hide`, { reason: "" }],
  ["facilitator", `${inCohort}/threads/1/change`, { title: "", kind: "" }],
  ["facilitator", `${inCohort}/threads/1/split`, { title: "", key: "" }],
  ["facilitator", `${inCohort}/topics/add`, { name: "" }],
  ["facilitator", "{report}/ask", { words: "" }],
  ["facilitator", "{report}/hide", { reason: "" }],
  ["member", "/practice/edit", { name: "", zip: "1", website: "nonsense" }],
  ["member", "/practice/invite", { email: "nobody", role: "" }],
  ["member", "/settings/profile", { name: "", timeZone: "" }],
  ["member", "/settings/email", { email: "nobody" }],
  ["member", "/settings/password", { password: "short" }],
  ["member", "/settings/close", { confirm: "" }],
  ["member", "/settings/second-factor/app", { code: "000000", setup: "" }],
  ["moderator", "/admin/practices/new", { name: "" }],
  ["moderator", "/admin/cohorts/new", { name: "", capacity: "99", charter: "" }],
  ["moderator", `${staffCohort}/charter/new`, { charter: "" }],
  ["moderator", `${staffCohort}/seats/new`, { reason: "" }],
  ["moderator", `${staffCohort}/look`, { reason: "why not" }],
  ["administrator", "/admin/people/invite", { email: "nobody", role: "" }],
  ["administrator", "/admin/people/{person}", { role: "king" }],
  ["administrator", "/admin/people/{person}/disable", { reason: "" }],
];

/** The modules in app/routes that show a page. */
export function pagesOfTheSite(): string[] {
  const folder = join(import.meta.dirname, "../../../app/routes");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsx") && file !== "_shell.tsx")
    .filter((file) => /^export default /m.test(readFileSync(join(folder, file), "utf8")))
    .map((file) => file.replace(/\.tsx$/, ""));
}
