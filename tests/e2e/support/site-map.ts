import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Who looks: names of the demonstration, and nobody. */
export const people = {
  stranger: null,
  member: "Maribel Ostrander",
  facilitator: "Joelle Haverty",
  newcomer: "Sanne Wexcombe",
  /** Back after three weeks, in three cohorts. */
  returning: "Jonas Aldritch",
  /** Owns a practice for which an update waits, with a conflict. */
  adopter: "Tobias Renwick",
  author: "Wendell Pruitt",
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
  home: [
    ["member", "/"],
    ["newcomer", "/"],
    ["moderator", "/"],
    ["returning", "/"],
  ],
  "attaching/files": [["member", "/c/pediatric-pt/attach/6f1c7e1a-3b1d-4c57-9a55-0d8f1a2b3c4d"]],
  "guard/check": [["member", "/check"]],
  "search/found": [
    ["member", "/search"],
    ["member", "/search?q=school+contract"],
    ["member", "/search?q=swing+log+is:open"],
    ["member", "/search?q=zyzzyva"],
    ["newcomer", "/search?q=school"],
  ],
  "documents/shelf": [
    ["member", "/c/pediatric-pt/documents"],
    ["member", "/c/pediatric-pt/documents?part=Clinical&kind=form"],
    ["adopter", "/c/pediatric-pt/documents"],
    ["facilitator", "/c/pediatric-pt/documents"],
  ],
  "documents/document": [["member", "{document}"]],
  "manual/list": [
    ["member", "/practice/manual"],
    ["moderator", "/practice/manual"],
  ],
  "documents/discussion": [["member", "{document}/discussion"]],
  "manual/suggest": [["adopter", "{copy}/suggest"]],
  "manual/suggestion": [["author", "{suggestion}"]],
  "documents/adopt": [["adopter", "{document}/adopt"]],
  "manual/document": [["member", "{own document}"]],
  "documents/changes": [
    ["member", "{document}/changes"],
    ["member", "{document}/changes?from=1&to=2"],
    ["member", "{document}/changes?from=1&to=2&view=side"],
  ],
  "manual/new": [["member", "/practice/manual/new"]],
  "manual/edit": [["member", "{brought document}/edit"]],
  "manual/publish": [["member", "{brought document}/publish"]],
  "manual/describe": [["member", "{own document}/describe"]],
  "manual/discard": [["member", "{brought document}/discard"]],
  "manual/changes": [["member", "{own document}/changes"]],
  "manual/restore": [["member", "{own document}/restore?version=1"]],
  "manual/share": [["member", "{own document}/share"]],
  "manual/withdraw": [["member", "{own document}/withdraw"]],
  "manual/replace": [["member", "{own document}/replace"]],
  "manual/gaps": [["member", "/practice/manual/gaps"]],
  "to-share/list": [
    ["member", "/to-share"],
    ["moderator", "/to-share"],
  ],
  "to-share/document": [["moderator", "{document to share}"]],
  "to-share/send-back": [["moderator", "{document to share}/send-back"]],
  "manual/blanks": [["member", "{own document}/blanks"]],
  "manual/readers": [["member", "{own document}/readers"]],
  "manual/all-readers": [["member", "/practice/manual/readers"]],
  "manual/upkeep": [["member", "{own document}/upkeep"]],
  "manual/reviewed": [["member", "{own document}/reviewed"]],
  "manual/update": [["adopter", "{copy}/update"]],
  "manual/update-side": [["adopter", "{copy}/update/theirs"]],
  "network/overview": [
    ["moderator", "/admin"],
    ["administrator", "/admin"],
  ],
  "network/audit": [
    ["moderator", "/admin/audit"],
    ["administrator", "/admin/audit?group=looks&from=2020-01-01&to=2020-01-02"],
  ],
  "network-cohorts/list": [["moderator", "/admin/cohorts"]],
  "network-cohorts/cohort": [["moderator", staffCohort]],
  "network-cohorts/charter": [["moderator", `${staffCohort}/charter`]],
  "network-cohorts/new-charter": [["moderator", `${staffCohort}/charter/new`]],
  "network-cohorts/preview-charter": [["moderator", `${staffCohort}/charter/preview`]],
  "network-cohorts/edit": [["moderator", `${staffCohort}/edit`]],
  "network-cohorts/look": [["moderator", `${staffCohort}/look`]],
  "network-cohorts/close-look": [["moderator", `${staffCohort}/look/close`]],
  "network-cohorts/appoint": [
    ["moderator", `${staffCohort}/people/{person}/appoint`],
    ["moderator", `${staffCohort}/people/{person}/step-down`],
  ],
  "network-cohorts/end-seat": [["moderator", "{end of a seat}"]],
  "network-cohorts/new-seat": [
    ["moderator", `${staffCohort}/seats/new`],
    ["moderator", `${staffCohort}/seats/new?q=nobody+is+called+this`],
  ],
  "network-cohorts/new": [["moderator", "/admin/cohorts/new"]],
  "network-cohorts/preview-first-charter": [["moderator", "/admin/cohorts/preview"]],
  "network/handed-on": [
    ["moderator", "/admin/handed-on"],
    ["moderator", "/admin/handed-on?show=resolved"],
  ],
  "network/resolve-matter": [
    ["moderator", "{matter}/resolve"],
    ["moderator", "{matter}/send-back"],
  ],
  "network/first-steps": [["administrator", "/admin/first-steps"]],
  "network/put-first-steps-away": [
    ["administrator", "/admin/first-steps/put-away"],
    ["administrator", "/admin/first-steps/bring-back"],
  ],
  "network-people/invitations": [["moderator", "/admin/invitations"]],
  "network-people/show-invitation": [["moderator", "{staff invitation}"]],
  "network-people/invitation": [
    ["moderator", "{staff invitation}/again"],
    ["moderator", "{staff invitation}/revoke"],
  ],
  "network/mail": [["administrator", "/admin/mail"]],
  "network-people/list": [
    ["moderator", "/admin/people"],
    ["administrator", "/admin/people?q=nobody+is+called+this"],
  ],
  "network-people/person": [
    ["moderator", "/admin/people/{person}"],
    ["administrator", "/admin/people/{person}"],
  ],
  "network-people/disable": [
    ["administrator", "/admin/people/{person}/disable"],
    ["administrator", "/admin/people/{person}/enable"],
  ],
  "network-people/remove-factors": [["administrator", "/admin/people/{person}/factors"]],
  "network-people/invite": [["administrator", "/admin/people/invite"]],
  "network-practices/list": [
    ["moderator", "/admin/practices"],
    ["moderator", "/admin/practices?q=nobody+is+called+this"],
  ],
  "network-practices/practice": [["moderator", "/admin/practices/{practice}"]],
  "network-practices/edit": [["moderator", "/admin/practices/{practice}/edit"]],
  "network-practices/invite": [["moderator", "/admin/practices/{practice}/invite"]],
  "network-practices/person": [["moderator", "/admin/practices/{practice}/people/{person}"]],
  "network-practices/remove-person": [["moderator", "/admin/practices/{practice}/people/{person}/remove"]],
  "network-practices/new": [["moderator", "/admin/practices/new"]],
  "network-practices/paste": [["moderator", "/admin/practices/paste?cohort=pediatric-pt"]],
  "network-practices/preview-paste": [["moderator", "/admin/practices/paste/preview"]],
  "threads/ask-somewhere": [
    ["member", "/ask"],
    ["moderator", "/ask"],
  ],
  "threads/list": [
    ["member", inCohort],
    ["facilitator", inCohort],
    ["member", `${inCohort}?show=unanswered&before=1.1`],
    ["member", `${inCohort}?show=open`],
    ["stranger", inCohort],
  ],
  "threads/ask": [
    ["member", `${inCohort}/ask`],
    ["member", `${inCohort}/ask?hello=1`],
    ["facilitator", `${inCohort}/ask`],
  ],
  "threads/preview-question": [["member", `${inCohort}/ask/preview`]],
  "cohorts/charter": [["member", `${inCohort}/charter`]],
  "cohorts/accept-charter": [["member", `${inCohort}/charter/accept`]],
  "cohorts/people": [
    ["member", `${inCohort}/people`],
    ["facilitator", `${inCohort}/people`],
  ],
  "moderation/queue": [
    ["facilitator", `${inCohort}/queue`],
    ["member", `${inCohort}/queue`, 403],
  ],
  "moderation/ask": [["facilitator", "{report}/ask"]],
  "moderation/hide": [["facilitator", "{report}/hide"]],
  "moderation/keep": [
    ["facilitator", "{report}/keep"],
    ["facilitator", "{report}/hand-on"],
  ],
  "threads/thread": [
    ["member", `${inCohort}/threads/1`],
    ["facilitator", `${inCohort}/threads/2?reply=2&quote=2`],
    ["member", `${inCohort}/threads/9999`, 404],
  ],
  "threads/change": [
    ["facilitator", `${inCohort}/threads/1/change`],
    ["facilitator", `${inCohort}/threads/2/change`],
  ],
  "threads/lock": [
    ["facilitator", `${inCohort}/threads/1/lock`],
    ["facilitator", `${inCohort}/threads/1/unlock`],
  ],
  "threads/pin": [
    ["facilitator", `${inCohort}/threads/1/pin`],
    ["facilitator", `${inCohort}/threads/1/unpin`],
  ],
  "threads/settle": [
    ["facilitator", `${inCohort}/threads/{open question}/settle`],
    ["facilitator", `${inCohort}/threads/{settled question}/unsettle`],
  ],
  "threads/split": [["facilitator", `${inCohort}/threads/1/split?from=2`]],
  "posts/post": [
    ["member", `${inCohort}/threads/1/posts/2`],
    ["facilitator", `${inCohort}/threads/1/posts/2`],
    ["member", `${inCohort}/threads/{settled question}/posts/1`],
    ["facilitator", `${inCohort}/threads/{settled question}/posts/1`],
  ],
  "posts/edit": [
    ["facilitator", `${inCohort}/threads/1/posts/2/edit`],
    ["member", `${inCohort}/threads/{open question}/posts/1/edit`],
  ],
  "posts/edit-files": [["member", `${inCohort}/threads/{open question}/posts/1/edit/files`]],
  "posts/preview-edit": [["facilitator", `${inCohort}/threads/1/posts/2/edit/preview`]],
  "posts/history": [
    ["member", `${inCohort}/threads/{settled question}/posts/1/history`],
    ["facilitator", `${inCohort}/threads/{settled question}/posts/1/history?view=side`],
  ],
  "posts/delete": [["member", `${inCohort}/threads/{open question}/posts/1/delete`]],
  "posts/hide": [["facilitator", `${inCohort}/threads/1/posts/2/hide`]],
  "posts/restore": [["facilitator", `${inCohort}/threads/{settled question}/posts/1/restore`]],
  "topics/list": [["facilitator", `${inCohort}/topics`]],
  "topics/add": [["facilitator", `${inCohort}/topics/add`]],
  "topics/rename": [["facilitator", "{topic}/rename"]],
  "topics/retire": [
    ["facilitator", "{topic}/retire"],
    ["facilitator", "{topic}/bring-back"],
  ],
  "posts/report": [["member", `${inCohort}/threads/1/posts/2/report`]],
  "threads/print": [["member", `${inCohort}/threads/2/print`]],
  "threads/preview-reply": [["member", `${inCohort}/threads/1/preview`]],
  "cohorts/list": [
    ["member", "/cohorts"],
    ["moderator", "/cohorts"],
  ],
  "drafts/list": [
    ["member", "/drafts"],
    ["newcomer", "/drafts"],
  ],
  "drafts/throw-away": [["member", `${inCohort}/drafts/new/throw-away`]],
  "drafts/sent": [["member", `${inCohort}/sent/none`, 404]],
  "drafts/take-back": [["member", `${inCohort}/take-back`]],
  "threads/mine": [
    ["member", "/mine"],
    ["newcomer", "/mine?show=open"],
    ["newcomer", "/mine?show=followed"],
    ["newcomer", "/mine?show=muted"],
  ],
  "inbox/list": [
    ["member", "/inbox"],
    ["member", "/inbox?show=done"],
    ["returning", "/inbox"],
    ["moderator", "/inbox"],
  ],
  "people/person": [["member", "/people/{person}"]],
  "practice/own": [
    ["member", "/practice"],
    ["moderator", "/practice"],
  ],
  "manual/import": [["member", "/practice/manual/import"]],
  "manual/export": [["member", "/practice/manual/export"]],
  "manual/import-version": [["member", "{own document}/import"]],
  "manual/imported": [["member", "{brought document}/imported"]],
  "practice/edit": [["member", "/practice/edit"]],
  "practice/show-invitation": [["member", "{own invitation}"]],
  "practice/invitation": [
    ["member", "{own invitation}/again"],
    ["member", "{own invitation}/revoke"],
  ],
  "practice/invite": [["member", "/practice/invite"]],
  "practice/person": [["member", "{colleague}"]],
  "practice/remove-person": [["member", "{colleague}/remove"]],
  "practice/seat": [["member", "{own seat}"]],
  "people/practice": [["member", "/practices/{practice}"]],
  "settings/overview": [
    ["member", "/settings"],
    ["administrator", "/settings"],
  ],
  "settings/close": [["member", "/settings/close"]],
  "settings/email": [["member", "/settings/email"]],
  "settings/export": [["member", "/settings/export"]],
  "settings/password": [["member", "/settings/password"]],
  "settings/profile": [["member", "/settings/profile"]],
  "second-factor/overview": [
    ["newcomer", "/settings/second-factor"],
    ["member", "/settings/second-factor"],
    ["administrator", "/settings/second-factor"],
  ],
  "second-factor/app": [["member", "/settings/second-factor/app"]],
  "second-factor/remove-app": [["administrator", "/settings/second-factor/app/remove"]],
  "second-factor/codes": [
    ["newcomer", "/settings/second-factor/codes"],
    ["administrator", "/settings/second-factor/codes"],
  ],
  "second-factor/rename-passkey": [["member", "{passkey}"]],
  "second-factor/remove-passkey": [["member", "{passkey}/remove"]],
  "second-factor/keep-passkey": [["member", "/settings/second-factor/passkeys/keep"]],
  "second-factor/new-passkey": [["member", "/settings/second-factor/passkeys/new"]],
  "settings/sessions": [["member", "/settings/sessions"]],
  "signing-in/confirm-email": [["stranger", "/email-change", 404]],
  "signing-in/undo-email": [["stranger", "/email-undo", 404]],
  "signing-in/forgotten": [["stranger", "/forgotten"]],
  "signing-in/invitation": [
    ["stranger", "/invitation?token=no-such-invitation-at-all", 404],
    ["stranger", "{invitation}"],
  ],
  "signing-in/join": [["stranger", "/invitation/join", 404]],
  "signing-in/reset": [["stranger", "/reset", 404]],
  "signing-in/set-up": [["stranger", "/setup", 404]],
  "signing-in/sign-in": [["stranger", "/sign-in"]],
  "signing-in/factor": [["stranger", "/sign-in/factor"]],
  "signing-in/ask-for-link": [["stranger", "/sign-in/link"]],
  "signing-in/open-link": [["stranger", "/sign-in/open", 404]],
  "signing-in/recovery": [["stranger", "/sign-in/recovery"]],
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
  [
    "member",
    `${inCohort}/threads/{open question}/posts/1/edit/files`,
    { body: "Other **words**", seen: "0" },
  ],
  ["facilitator", `${inCohort}/threads/1/posts/2/hide`, { reason: "" }],
  ["facilitator", `${inCohort}/threads/1/change`, { title: "", kind: "" }],
  ["facilitator", `${inCohort}/threads/1/split`, { title: "", key: "" }],
  ["facilitator", `${inCohort}/topics/add`, { name: "" }],
  ["facilitator", "{report}/ask", { words: "" }],
  ["facilitator", "{report}/hide", { reason: "" }],
  ["member", "/practice/manual/new", { title: "", kind: "poem" }],
  ["member", "{brought document}/publish", { seen: "0", change: "", summary: "" }],
  ["member", "{own document}/describe", { kind: "", reviewOn: "soon" }],
  ["member", "{own document}/upkeep", { holdsFrom: "soon" }],
  ["member", "{own document}/reviewed", { next: "day", day: "soon" }],
  ["adopter", "{copy}/update", { version: "3", seen: "0" }],
  ["adopter", "{copy}/blanks", { "blank-late_minutes": "a few" }],
  ["member", "/practice/edit", { name: "", zip: "1", website: "nonsense" }],
  ["member", "/practice/invite", { email: "nobody", role: "" }],
  ["member", "/settings/profile", { name: "", timeZone: "" }],
  ["member", "/settings/email", { email: "nobody" }],
  ["member", "/settings/password", { password: "short" }],
  ["member", "/settings/close", { confirm: "" }],
  ["member", "/settings/second-factor/app", { code: "000000", setup: "" }],
  ["moderator", "/admin/practices/new", { name: "" }],
  ["moderator", "/admin/practices/paste", { list: "Dana, Brook, Worthington, Oz, nobody\nSanne" }],
  [
    "moderator",
    "/admin/practices/paste/preview",
    { list: "Dana, Brook Therapy, Worthington, Ohio, dana@new.example" },
  ],
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
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && file !== "frame.tsx")
    .filter((file) => /^export default /m.test(readFileSync(join(folder, file), "utf8")))
    .map((file) => file.replace(/\.tsx$/, ""));
}
