import type { Fields } from "#tests/support/browser.ts";

/** How a request is answered: the status as a document, and as single fetch's data. */
export const letters: Record<string, [document: number, data: number]> = {
  // Shown, or done and shown.
  o: [200, 200],
  // To the sign-in page.
  i: [302, 202],
  // Done, or better seen elsewhere: sent on.
  r: [302, 202],
  // Form of somebody who is no longer signed in: it comes back with its words.
  u: [401, 401],
  // There, but not for this person to do.
  f: [403, 403],
  // Not there, or not theirs to see: the same.
  n: [404, 404],
  // Not as it should be, and told so beside the field.
  b: [400, 400],
  // Refused for a reason that the form then shows.
  c: [409, 409],
  // Somebody signed in is sent home from a page for strangers; by script the form is answered first.
  y: [302, 400],
  z: [302, 200],
};

/**
 * A route, an address in it, and what the ten kinds of viewer get of it, in the order of `roles`: anonymous, attendee,
 * facilitator, member of another cohort, staff without a seat, former member, disabled member, moderator without a
 * look, with a look, administrator. A second word is for sending `form`.
 */
export type Row = [pattern: string, at: string, get: string, post?: string, form?: Fields | (() => Fields)];

const words = { kind: "question", title: "How do you do it?", body: "We wonder." };
const fresh = () => ({ ...words, key: crypto.randomUUID() });
const profile = { name: "New Name", town: "Town", state: "OR", zip: "97330", "disciplines[]": "pt" };
const cohort = { name: "New cohort", focus: "", purpose: "", capacity: "10", charter: "Be kind." };
const why = { reason: "Because the practice asked for it." };
const reason = { reason: "It names a person." };
const looking = { reason: "A member reported a post and asked us to look." };
const proof = { currentPassword: "seven quiet herons" };
const c = "/c/pediatric-pt";
const t = `${c}/threads/{thread pediatric}`;
const q = `${c}/threads/{question wendell}`;
const a = "/admin/cohorts/pediatric-pt";

// biome-ignore format: one row a line
export const table: Row[] = [
  ["/", "/", "ioooooiooo"],
  ["/ask", "/ask", "irrrooiooo"],
  ["/cohorts", "/cohorts", "ioooooiooo"],
  ["/drafts", "/drafts", "ioooooiooo"],
  ["/inbox", "/inbox", "ioooooiooo"],
  ["/inbox/read", "/inbox/read", "rrrrrrrrrr", "irrrrrirrr"],
  ["/people/:person", "/people/{person joelle}", "ioonnniooo"],
  ["/practices/:practice", "/practices/{practice pennycress}", "ioonnniooo"],
  ["/photos/:file", "/photos/{photo joelle}", "ioonnniooo"],
  ["/files/:file", "/files/{file in pediatric}", "ioonnninon"],

  ["/c/:cohort", c, "ioonnninon"],
  ["/c/:cohort/people", `${c}/people`, "ioonnninon"],
  ["/c/:cohort/charter", `${c}/charter`, "ioonnninon"],
  ["/c/:cohort/charter/accept", `${c}/charter/accept`, "irrnnninnn", "urrnnnunnn", { version: "1" }],
  ["/c/:cohort/ask", `${c}/ask`, "ioonnninfn", "urrnnnunfn", fresh],
  ["/c/:cohort/ask/preview", `${c}/ask/preview`, "ioonnninon", "uoonnnunfn", fresh],
  ["/c/:cohort/drafts/:place", `${c}/drafts/new`, "rrrrrrrrrr", "uoonnnunfn", { ...words, seq: "1" }],
  ["/c/:cohort/sent/:key", `${c}/sent/{pending wendell}`, "ionnnninnn"],
  ["/c/:cohort/take-back", `${c}/take-back`, "ioonnninon", "urnnnnunnn", { key: "{pending wendell}" }],
  ["/c/:cohort/drafts/:place/throw-away", `${c}/drafts/new/throw-away`, "ioonnninfn", "irrnnninfn"],
  ["/c/:cohort/similar", `${c}/similar?title=opening+hours`, "ioonnninfn"],
  ["/c/:cohort/read", `${c}/read`, "rrrrrrrrrr", "irrnnninfn"],
  ["/c/:cohort/next", `${c}/next?after=1`, "irrnnninrn"],
  ["/c/:cohort/threads/:thread", t, "ioonnninon", "urrnnnunfn", fresh],
  ["/c/:cohort/threads/:thread/print", `${t}/print`, "ioonnninon"],
  ["/c/:cohort/threads/:thread/read", `${t}/read`, "rrrrrrrrrr", "urrnnnunfn", {}],
  ["/c/:cohort/threads/:thread/preview", `${t}/preview`, "ioonnninon", "uoonnnunfn", fresh],
  ["/c/:cohort/threads/:thread/quote", `${t}/quote?post=1`, "ioonnninfn"],
  ["/c/:cohort/threads/:thread/accept", `${q}/accept`, "rrrrrrrrrr", "urrnnnunfn", { post: "2" }],
  ["/c/:cohort/threads/:thread/reopen", `${q}/reopen`, "rrrrrrrrrr", "urrnnnunfn", { post: "2" }],
  ["/c/:cohort/threads/:thread/change", `${q}/change`, "ioonnninfn", "urrnnnunfn", { title: "Another title", kind: "question" }],
  ["/c/:cohort/threads/:thread/lock", `${t}/lock`, "ifonnninfn", "ufrnnnunfn", reason],
  ["/c/:cohort/threads/:thread/unlock", `${t}/unlock`, "ifonnninfn", "ufrnnnunfn", {}],
  ["/c/:cohort/threads/:thread/pin", `${t}/pin`, "ifonnninfn", "ufrnnnunfn"],
  ["/c/:cohort/threads/:thread/unpin", `${t}/unpin`, "ifonnninfn", "ufrnnnunfn"],
  ["/c/:cohort/threads/:thread/settle", `${q}/settle`, "ioonnninfn", "urrnnnunfn"],
  ["/c/:cohort/threads/:thread/unsettle", `${q}/unsettle`, "iffnnninfn", "uffnnnunfn"],
  ["/c/:cohort/threads/:thread/split", `${t}/split`, "ifonnninfn", "ufrnnnunfn", () => ({ title: "Another matter", "posts[]": ["2"], key: crypto.randomUUID() })],
  ["/c/:cohort/threads/:thread/posts/:post", `${q}/posts/1`, "ioonnninon"],
  ["/c/:cohort/threads/:thread/posts/:post/edit", `${q}/posts/1/edit`, "ioonnninfn", "urrnnnunfn", { body: "Better said.", seen: "0", ...reason }],
  ["/c/:cohort/threads/:thread/posts/:post/edit/preview", `${q}/posts/1/edit/preview`, "ioonnninfn", "uoonnnunfn", { body: "Better said.", seen: "0" }],
  ["/c/:cohort/threads/:thread/posts/:post/history", `${q}/posts/1/history`, "ioonnninon"],
  ["/c/:cohort/threads/:thread/posts/:post/delete", `${q}/posts/1/delete`, "iofnnninfn", "urfnnnunfn"],
  ["/c/:cohort/threads/:thread/posts/:post/hide", `${q}/posts/1/hide`, "ifonnninfn", "ufrnnnunfn", reason],
  ["/c/:cohort/threads/:thread/posts/:post/restore", `${c}/threads/{changed thread pediatric}/posts/2/restore`, "inonnninfn", "unrnnnunfn"],
  ["/c/:cohort/topics", `${c}/topics`, "ifonnninfn"],
  ["/c/:cohort/topics/add", `${c}/topics/add`, "ifonnninfn", "ufrnnnunfn", { name: "Front desk" }],
  ["/c/:cohort/topics/:topic/rename", `${c}/topics/{topic pediatric}/rename`, "ifonnninfn", "ufrnnnunfn", { name: "Front desk" }],
  ["/c/:cohort/topics/:topic/retire", `${c}/topics/{topic pediatric}/retire`, "ifonnninfn", "ufrnnnunfn"],
  ["/c/:cohort/topics/:topic/bring-back", `${c}/topics/{topic pediatric}/bring-back`, "ifonnninfn", "ufrnnnunfn"],
  ["/c/:cohort/threads/:thread/posts/:post/report", `${t}/posts/1/report`, "ioonnninfn", "urrnnnunfn", { reason: "other", note: "" }],
  ["/c/:cohort/queue", `${c}/queue`, "ifonnninon"],
  ["/c/:cohort/queue/:item/keep", `${c}/queue/{item pediatric}/keep`, "ifonnninfn", "ufrnnnunfn", { note: "" }],
  ["/c/:cohort/queue/:item/hide", `${c}/queue/{item pediatric}/hide`, "ifonnninfn", "ufrnnnunfn", reason],
  ["/c/:cohort/queue/:item/ask", `${c}/queue/{item pediatric}/ask`, "ifonnninfn", "ufrnnnunfn", { words: "Please take the name out." }],
  ["/c/:cohort/queue/:item/hand-on", `${c}/queue/{item pediatric}/hand-on`, "ifonnninfn", "ufrnnnunfn", { note: "" }],

  ["/practice", "/practice", "ioooooiooo"],
  ["/practice/edit", "/practice/edit", "ifoofoinnn", "ufrrfrunnn", profile],
  ["/practice/invite", "/practice/invite", "ifoofoinnn", "ufrrfrunnn", { email: "somebody@new.example", role: "staff" }],
  ["/practice/people/:person", "/practice/people/{person roosevelt}", "ifonfninnn", "ufrnfnunnn", { role: "director" }],
  ["/practice/people/:person/remove", "/practice/people/{person roosevelt}/remove", "ifonfninnn", "ifrnfninnn"],
  ["/practice/invitations/:invitation/again", "/practice/invitations/{invitation pennycress}/again", "ifonfninnn", "ifrnfninnn"],
  ["/practice/invitations/:invitation/revoke", "/practice/invitations/{invitation pennycress}/revoke", "ifonfninnn", "ifrnfninnn"],
  ["/practice/seats/:seat", "/practice/seats/{seat of pennycress}", "ifonfninnn", "ufrnfnunnn", {}],

  ["/settings", "/settings", "ioooooiooo"],
  ["/settings/profile", "/settings/profile", "ioooooiooo", "urrrrrurrr", { name: "New Name", title: "", timeZone: "America/Denver" }],
  ["/settings/photo/remove", "/settings/photo/remove", "rrrrrrrrrr", "irrrrrirrr"],
  ["/settings/email", "/settings/email", "ioooooiooo", "urrrrrubbb", { ...proof, email: "other@new.example" }],
  ["/settings/password", "/settings/password", "ioooooiooo", "urrrrrurrr", { ...proof, password: "nine patient otters" }],
  ["/settings/sessions", "/settings/sessions", "ioooooiooo"],
  ["/settings/sessions/:session/end", "/settings/sessions/{session wendell}/end", "rrrrrrrrrr", "irrrrrirrr"],
  ["/settings/sessions/end-all", "/settings/sessions/end-all", "rrrrrrrrrr", "iiiiiiiiii"],
  ["/settings/second-factor", "/settings/second-factor", "ioooooiooo"],
  ["/settings/second-factor/app", "/settings/second-factor/app", "ioooooiooo", "ibbbbbibbb", { ...proof, setup: "x".repeat(22), code: "000000" }],
  ["/settings/second-factor/app/remove", "/settings/second-factor/app/remove", "ioooooiooo", "urrrrrubbb", proof],
  ["/settings/second-factor/codes", "/settings/second-factor/codes", "ioooooiooo", "uoooooubbb", proof],
  ["/settings/second-factor/passkeys/new", "/settings/second-factor/passkeys/new", "ioooooiooo", "uoooooubbb", { ...proof, name: "Phone" }],
  ["/settings/second-factor/passkeys/keep", "/settings/second-factor/passkeys/keep", "ioooooiooo", "bbbbbbbbbb", { name: "Phone", answer: "{}" }],
  ["/settings/second-factor/passkeys/:passkey", "/settings/second-factor/passkeys/{passkey wendell}", "ionnnninnn", "urnnnnunnn", { name: "Laptop" }],
  ["/settings/second-factor/passkeys/:passkey/remove", "/settings/second-factor/passkeys/{passkey wendell}/remove", "ionnnninnn", "urnnnnunnn", proof],
  ["/settings/export", "/settings/export", "ioooooiooo"],
  ["/settings/export/data.json", "/settings/export/data.json", "ioooooiooo"],
  ["/settings/export/posts.md", "/settings/export/posts.md", "ioooooiooo"],
  ["/settings/close", "/settings/close", "ioooooiooo", "urccrcurrc", { ...proof, confirm: "close my account" }],

  ["/admin", "/admin", "innnnniooo"],
  ["/admin/audit", "/admin/audit", "innnnniooo"],
  ["/admin/mail", "/admin/mail", "innnnninno"],
  ["/admin/handed-on", "/admin/handed-on", "innnnniooo"],
  ["/admin/people", "/admin/people", "innnnniooo"],
  ["/admin/people/invite", "/admin/people/invite", "innnnninno", "unnnnnunnr", { email: "mod@new.example", role: "moderator" }],
  ["/admin/people/:person", "/admin/people/{person joelle}", "innnnniooo", "unnnnnunnr", { role: "moderator" }],
  ["/admin/people/:person/disable", "/admin/people/{person joelle}/disable", "innnnninno", "unnnnnunnr", why],
  ["/admin/people/:person/enable", "/admin/people/{person tamsin}/enable", "innnnninno", "unnnnnunnr", why],
  ["/admin/people/:person/factors", "/admin/people/{person joelle}/factors", "innnnninno", "unnnnnunnr", why],
  ["/admin/practices", "/admin/practices", "innnnniooo"],
  ["/admin/practices/new", "/admin/practices/new", "innnnniooo", "unnnnnurrr", profile],
  ["/admin/practices/:practice", "/admin/practices/{practice pennycress}", "innnnniooo"],
  ["/admin/practices/:practice/edit", "/admin/practices/{practice pennycress}/edit", "innnnniooo", "unnnnnurrr", profile],
  ["/admin/practices/:practice/invite", "/admin/practices/{practice pennycress}/invite", "innnnniooo", "unnnnnurrr", { email: "somebody@new.example", role: "owner" }],
  ["/admin/practices/:practice/people/:person", "/admin/practices/{practice pennycress}/people/{person roosevelt}", "innnnniooo", "unnnnnurrr", { role: "director" }],
  ["/admin/practices/:practice/people/:person/remove", "/admin/practices/{practice pennycress}/people/{person roosevelt}/remove", "innnnniooo", "innnnnirrr"],
  ["/admin/invitations/:invitation/again", "/admin/invitations/{invitation pennycress}/again", "innnnniooo", "innnnnirrr"],
  ["/admin/invitations/:invitation/revoke", "/admin/invitations/{invitation pennycress}/revoke", "innnnniooo", "innnnnirrr"],
  ["/admin/cohorts", "/admin/cohorts", "innnnniooo"],
  ["/admin/cohorts/new", "/admin/cohorts/new", "innnnniooo", "unnnnnurrr", { ...cohort, slug: "new-cohort" }],
  ["/admin/cohorts/preview", "/admin/cohorts/preview", "innnnniooo", "unnnnnuooo", { charter: "Be kind." }],
  ["/admin/cohorts/:cohort", a, "innnnniooo"],
  ["/admin/cohorts/:cohort/edit", `${a}/edit`, "innnnniooo", "unnnnnurrr", { ...cohort, slug: "other-address" }],
  ["/admin/cohorts/:cohort/charter", `${a}/charter`, "innnnniooo"],
  ["/admin/cohorts/:cohort/charter/new", `${a}/charter/new`, "innnnniooo", "unnnnnurrr", { charter: "Be kind." }],
  ["/admin/cohorts/:cohort/charter/preview", `${a}/charter/preview`, "innnnniooo", "unnnnnuooo", { charter: "Be kind." }],
  ["/admin/cohorts/:cohort/look", `${a}/look`, "innnnniooo", "unnnnnurcr", looking],
  ["/admin/cohorts/:cohort/look/close", `${a}/look/close`, "innnnniooo", "innnnnirrr"],
  ["/admin/cohorts/:cohort/people/:person/appoint", `${a}/people/{person wendell}/appoint`, "innnnniooo", "innnnnirrr"],
  ["/admin/cohorts/:cohort/people/:person/step-down", `${a}/people/{person joelle}/step-down`, "innnnniooo", "innnnnirrr"],
  ["/admin/cohorts/:cohort/seats/new", "/admin/cohorts/pediatric-pt-rural/seats/new", "innnnniooo", "unnnnnurrr", { practice: "{practice larkmoor}", ...why }],
  ["/admin/cohorts/:cohort/seats/:seat/end", `${a}/seats/{seat of pennycress}/end`, "innnnniooo", "unnnnnurrr", why],

  ["/sign-in", "/sign-in", "orrrrrorrr", "byyyyybyyy", { email: "wendell@quillbrookpt.example", password: "not it" }],
  ["/sign-in/as", "/sign-in/as", "iiiiiiiiii", "nnnnnnnnnn", { who: "{person joelle}" }],
  ["/sign-in/factor", "/sign-in/factor", "iiiiiiiiii", "iiiiiiiiii", { code: "000000" }],
  ["/sign-in/recovery", "/sign-in/recovery", "iiiiiiiiii", "iiiiiiiiii", { code: "0000-0000" }],
  ["/sign-in/passkey", "/sign-in/passkey", "rrrrrrrrrr", "rrrrrrrrrr", { code: "{}" }],
  ["/sign-in/link", "/sign-in/link", "orrrrrorrr", "ozzzzzozzz", { email: "wendell@quillbrookpt.example" }],
  ["/sign-in/open", "/sign-in/open", "nnnnnnnnnn", "rrrrrrrrrr"],
  ["/sign-out", "/sign-out", "rrrrrrrrrr", "iiiiiiiiii"],
  ["/forgotten", "/forgotten", "oooooooooo", "oooooooooo", { email: "wendell@quillbrookpt.example" }],
  ["/reset", "/reset", "nnnnnnnnnn", "rrrrrrrrrr", { password: "nine patient otters" }],
  ["/email-change", "/email-change", "nnnnnnnnnn", "rrrrrrrrrr"],
  ["/email-undo", "/email-undo", "nnnnnnnnnn", "rrrrrrrrrr"],
  ["/invitation", "/invitation", "nnnnnnnnnn", "rrrrrrrrrr", { name: "New Person", timeZone: "America/Denver", password: "nine patient otters" }],
  ["/invitation/join", "/invitation/join", "rrrrrrrrrr", "rrrrrrrrrr"],
  ["/setup", "/setup", "nnnnnnnnnn", "rrrrrrrrrr", { network: "Mine", name: "New Person", email: "me@new.example", timeZone: "America/Denver", password: "nine patient otters" }],
];
