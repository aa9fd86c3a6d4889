// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions; what answers JSON or null is typed in verb-results.ts.
import type { Choices } from "./choices.ts";
import { deed, rows, value } from "./verb.ts";
import type { Result, Row } from "./verb-results.ts";

/** What requests may call. */
export const verbs = {
  /**
   * Accepts a post as the answer of a question and tells its author, or takes the acceptance back when `accepted` is null.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  acceptAnswer: deed<{ cohort: number; thread: number; accepted?: number | null }>("verbs.accept_answer", ["cohort", "bigint"], ["thread", "bigint"], ["accepted", "integer", "optional"]),
  /**
   * Accepts the current version. The first acceptance gives the member their persona in the cohort.
   * Rows: the charter of a cohort where the viewer attends a held seat. Words: the network's. When: the current
   * version, which has to be read before anything else there.
   */
  acceptCharter: deed<{ address: string; acceptedVersion: number }>("verbs.accept_charter", ["address", "text"], ["accepted_version", "integer"]),
  /**
   * Redeems an invitation for someone without an account. The address is the invitation's own.
   * Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
   * they are now, while the link works.
   */
  acceptInvitation: value<{ hash: string; personName: string; zone: string; hashedPassword: string }, Result<"acceptInvitation", number>>("verbs.accept_invitation", ["hash", "text"], ["person_name", "text"], ["zone", "text"], ["hashed_password", "text"]),
  /**
   * Redeems an invitation for the signed-in person, whose address must be the one invited.
   * Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
   * they are now, while the link works.
   */
  acceptInvitationAsMe: value<{ hash: string }, Result<"acceptInvitationAsMe", number>>("verbs.accept_invitation_as_me", ["hash", "text"]),
  /**
   * Finds what signing in needs to know of an address; null when there is no such open account, and for anyone who is
   * signed in.
   * Rows: the account of an address, for the sign-in step alone: a request with a viewer gets nothing. Words: its
   * password hash, which no one else gets. When: before anyone is signed in.
   */
  accountBehind: value<{ address: string }, Result<"accountBehind", never>>("verbs.account_behind", ["address", "text"]),
  /**
   * Adds a passkey to the viewer's account. Refuses one that is in use.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  addMyPasskey: deed<{ credential: string; key: Uint8Array; keyCounter: number; keyTransports: string[]; keyName: string }>("verbs.add_my_passkey", ["credential", "text"], ["key", "bytea"], ["key_counter", "bigint"], ["key_transports", "text[]"], ["key_name", "text"]),
  /**
   * Adds a topic to a cohort's list, or brings back one of that name.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  addTopic: deed<{ cohort: number; newName: string }>("verbs.add_topic", ["cohort", "bigint"], ["new_name", "text"]),
  /**
   * Lets a person who attends a cohort lead it, or no longer.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  appointFacilitator: deed<{ cohort: number; member: number; appointed: boolean }>("verbs.appoint_facilitator", ["cohort", "bigint"], ["member", "bigint"], ["appointed", "boolean"]),
  /**
   * Asks the author of a reported post to reword it. The item waits for that.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  askAuthor: deed<{ cohort: number; item: number; words: string }>("verbs.ask_author", ["cohort", "bigint"], ["item", "bigint"], ["words", "text"]),
  /**
   * Notes the address I want to change to; a mail there has to be confirmed before anything changes. Asked again it is the same
   * change, so that the first warning's link stays good.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  askForEmail: deed<{ newEmail: string }>("verbs.ask_for_email", ["new_email", "text"]),
  /**
   * Asks for a link by mail. For an address without an account the same work is done, and the job mails nobody.
   * Rows: whoever has the address is mailed. Words: none come back, not even whether there is such an account. When:
   * now.
   */
  askForLink: deed<{ address: string; what: string }>("verbs.ask_for_link", ["address", "text"], ["what", "text"]),
  /**
   * Appends to the audit log as the viewer. Nobody updates or deletes an entry: not even the owner's code. Of a subject it keeps
   * the numbers by which people name it now. Refuses an action that nobody could read.
   * Rows: a new entry, always the viewer's own. Words: none come back; what is written is for staff. When: now, and
   * never changed.
   */
  audit: deed<{ action: Choices["audit_entry.action"]; cohort?: number | null; practice?: number | null; member?: number | null; detail?: string | null; subjectKind?: string | null; subjectId?: number | null }>("verbs.audit", ["action", "text"], ["cohort", "bigint", "optional"], ["practice", "bigint", "optional"], ["member", "bigint", "optional"], ["detail", "text", "optional"], ["subject_kind", "text", "optional"], ["subject_id", "bigint", "optional"]),
  /**
   * Changes what a cohort is called, is for, and how many seats it has. Refuses an address that is taken and fewer seats
   * than are held.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  changeCohort: deed<{ cohort: number; address: string; newName: string; newFocus: string; newPurpose: string; seats: number }>("verbs.change_cohort", ["cohort", "bigint"], ["address", "text"], ["new_name", "text"], ["new_focus", "text"], ["new_purpose", "text"], ["seats", "integer"]),
  /**
   * Changes what a person is in their practice. Refuses to leave it without an owner, and staff who would change their own.
   * Rows: people of a practice, by its owners and staff. Words: none. When: now.
   */
  changePracticeRole: deed<{ member: number; newRole: string }>("verbs.change_practice_role", ["member", "bigint"], ["new_role", "text"]),
  /**
   * Changes title, kind and topics, each with a visible line in the thread.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  changeThread: deed<{ cohort: number; thread: number; newTitle: string; newKind: string; topics: number[] }>("verbs.change_thread", ["cohort", "bigint"], ["thread", "bigint"], ["new_title", "text"], ["new_kind", "text"], ["topics", "bigint[]"]),
  /**
   * Closes the viewer's open look into a cohort.
   * Rows: the viewer's own looks, for staff without a practice. Words: none. When: now.
   */
  closeLook: deed<{ cohort: number }>("verbs.close_look", ["cohort", "bigint"]),
  /**
   * Closes my own account. What I wrote stays, under its persona; I can no longer sign in.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  closeMyAccount: deed<object>("verbs.close_my_account"),
  /**
   * Closes a question as answered without choosing a post, or opens it again.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  closeQuestion: deed<{ cohort: number; thread: number; closes: boolean }>("verbs.close_question", ["cohort", "bigint"], ["thread", "bigint"], ["closes", "boolean"]),
  /**
   * Counts what the person behind a session is about to do. Returns null to go on, or above a bound the seconds until it goes on.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  countWrite: value<{ sessionHash: string; what: string; aMinute: number; anHour: number }, Result<"countWrite", number>>("verbs.count_write", ["session_hash", "text"], ["what", "text"], ["a_minute", "integer"], ["an_hour", "integer"]),
  /**
   * Opens a cohort and publishes the first version of its charter.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  createCohort: value<{ address: string; newName: string; newFocus: string; newPurpose: string; seats: number; charterBody: string; charterHtml: string; charterRenderer: number }, Result<"createCohort", number>>("verbs.create_cohort", ["address", "text"], ["new_name", "text"], ["new_focus", "text"], ["new_purpose", "text"], ["seats", "integer"], ["charter_body", "text"], ["charter_html", "text"], ["charter_renderer", "integer"]),
  /**
   * Decides a report, and with it every other open one about the same subject. What is decided to be hidden is hidden by that.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  decideReport: deed<{ cohort: number; item: number; verdict: string; words: string }>("verbs.decide_report", ["cohort", "bigint"], ["item", "bigint"], ["verdict", "text"], ["words", "text"]),
  /**
   * Saves a post anew: its author's own, or a facilitator's edit of another's with the reason. `seen_edits` is the count of
   * savings that the editor began from; who saved meanwhile is said in the refusal. One's own savings within five minutes
   * of each other are one version, unless the post is reported: what was reported stays to be seen by those who decide.
   * What a facilitator edits out, or asked its author to, is covered. Returns the post's version.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  editPost: value<{ cohort: number; thread: number; edited: number; seenEdits: number; newBody: string; newHtml: string; newExcerpt: string; newRenderer: number; why: string }, Result<"editPost", number>>("verbs.edit_post", ["cohort", "bigint"], ["thread", "bigint"], ["edited", "integer"], ["seen_edits", "integer"], ["new_body", "text"], ["new_html", "text"], ["new_excerpt", "text"], ["new_renderer", "integer"], ["why", "text"]),
  /**
   * Ends all sessions of the signed-in person, and whatever else could open one.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  endAllMySessions: deed<object>("verbs.end_all_my_sessions"),
  /**
   * Ends one of the viewer's sessions from another: what it may have begun ends with it, and its browser is a stranger's
   * again.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  endMySession: deed<{ sessionUid: string }>("verbs.end_my_session", ["session_uid", "text"]),
  /**
   * Ends the session of a browser that signs out.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  endSession: deed<{ sessionHash: string }>("verbs.end_session", ["session_hash", "text"]),
  /**
   * Moves a session's idle end, at most to its absolute end.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  extendSession: deed<{ sessionHash: string }>("verbs.extend_session", ["session_hash", "text"]),
  /**
   * Tells what is asked of a person after the first factor: codes, passkeys, and whether the network insists on either.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  factorsOf: value<{ member: number }, Result<"factorsOf", never>>("verbs.factors_of", ["member", "bigint"]),
  /**
   * Folds a text into the form in which it is looked for: case, accents, kinds of quotes, hyphens and blanks do not count,
   * nor what cannot be seen. app/text/folded.ts does the same. Indexes are made of it: a change comes with a migration that
   * makes them anew.
   */
  folded: value<{ words: string }, Result<"folded", string>>("verbs.folded", ["words", "text"]),
  /**
   * Gives a person a role in the network, or takes it away with null. Refuses to leave the network without an
   * administrator.
   * Rows: other people's accounts, by administrators. Words: none. When: now.
   */
  grantNetworkRole: deed<{ member: number; newRole?: string | null }>("verbs.grant_network_role", ["member", "bigint"], ["new_role", "text", "optional"]),
  /**
   * Lists what facilitators have handed to the network's moderators, newest first: what and why, where it stands now, and
   * not a word of it.
   * Rows: reports that facilitators handed to the network, for staff. Words: those that the facilitator wrote for
   * staff; nothing of post, title or who reported it. When: as they were handed on.
   */
  handedOn: rows<{ beforeId: number; atMost: number }, Row<"handedOn", { id: number; kind: string; slug: string; cohort: string; subjectKind: string; numbers: number[]; reason: string; note: string; byName: string; at: Date; looked: boolean }>>("verbs.handed_on", ["before_id", "bigint"], ["at_most", "integer"]),
  /**
   * Keeps a post for some seconds in which its author can take it back; with none it is posted at once. For a reply
   * `thread` is given, for a new thread its kind, title and topics. The draft that was sent goes, and no other. Returns
   * where it stands, without a post's number while it is pending.
   * Rows: the viewer's own post, pending post and draft. Words: none but where it stands. When: posting needs a seat
   * now; one's own words can be taken back without.
   */
  holdPost: rows<{ seconds: number; cohort: number; formKey: string; newBody: string; newHtml: string; newExcerpt: string; newRenderer: number; thread?: number | null; answers?: number | null; newKind?: string | null; newTitle?: string | null; topics?: number[] | null }, Row<"holdPost", { threadNumber: number; postNumber: number }>>("verbs.hold_post", ["seconds", "integer"], ["cohort", "bigint"], ["form_key", "text"], ["new_body", "text"], ["new_html", "text"], ["new_excerpt", "text"], ["new_renderer", "integer"], ["thread", "bigint", "optional"], ["answers", "integer", "optional"], ["new_kind", "text", "optional"], ["new_title", "text", "optional"], ["topics", "bigint[]", "optional"]),
  /**
   * Tells whether a text holds the words somewhere, both folded. Nothing asked for is in everything.
   */
  holds: value<{ content: string; words: string }, Result<"holds", boolean>>("verbs.holds", ["content", "text"], ["words", "text"]),
  /**
   * Shows what the invitation page needs before anything is redeemed; null when the link is used up, revoked or too old.
   * Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
   * they are now, while the link works.
   */
  invitationBehind: value<{ hash: string }, Result<"invitationBehind", never>>("verbs.invitation_behind", ["hash", "text"]),
  /**
   * Invites an address into a practice, or into the network's staff. The mail's job makes the token. As an address gets one such mail
   * an hour, the link that went out is not taken back for another of the same kind within that time; a form sent twice invites once.
   * Rows: a practice's by its owners and staff, the network's by administrators. Words: none come back but whether the
   * address belongs there already. When: now.
   */
  invite: value<{ toEmail: string; practice?: number | null; asRole?: string | null; asNetworkRole?: string | null }, Result<"invite", number>>("verbs.invite", ["to_email", "text"], ["practice", "bigint", "optional"], ["as_role", "text", "optional"], ["as_network_role", "text", "optional"]),
  /**
   * Tells whether the viewer is one of the network's administrators.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  isAdministrator: value<object, Result<"isAdministrator", boolean>>("verbs.is_administrator"),
  /**
   * Tells whether the network has a name and an administrator.
   * Rows: the network itself, made once by whoever holds the start's link. Words: none come back. When: before there is
   * anyone.
   */
  isSetUp: value<object, Result<"isSetUp", boolean>>("verbs.is_set_up"),
  /**
   * Tells whether the viewer is one of the network's moderators or administrators.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  isStaff: value<object, Result<"isStaff", boolean>>("verbs.is_staff"),
  /**
   * Isolates a name or title in a sentence of the site's: words that run from right to left leave the others where they
   * are. app/text/isolated.ts does the same.
   */
  isolated: value<{ theirs: string }, Result<"isolated", string>>("verbs.isolated", ["theirs", "text"]),
  /**
   * Keeps the SHA-256 of a link or a half-finished sign-in, for what it is and how long it lasts.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  keepToken: deed<{ tokenHash: string; what: string; member: number; more: string; lasts: string }>("verbs.keep_token", ["token_hash", "text"], ["what", "text"], ["member", "bigint"], ["more", "text"], ["lasts", "interval"]),
  /**
   * Tells whether the viewer leads a cohort that they sit in. A moderator's look reads and does not write.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  leads: value<{ cohort: number }, Result<"leads", boolean>>("verbs.leads", ["cohort", "bigint"]),
  /**
   * Locks a thread, with a reason that stands where it happened, or opens it again.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  lockThread: deed<{ cohort: number; thread: number; locks: boolean; why: string }>("verbs.lock_thread", ["cohort", "bigint"], ["thread", "bigint"], ["locks", "boolean"], ["why", "text"]),
  /**
   * Lists the looks into a cohort with who opened them, for its facilitators: the moderators' names are not theirs to read
   * otherwise.
   * Rows: the looks into a cohort, for who leads it. Words: moderators' names and the reasons they gave to be read by
   * these. When: whoever leads the cohort now sees the last twenty, for the cohort is looked into and not a person.
   */
  looksInto: rows<{ cohort: number }, Row<"looksInto", { moderator: string; reason: string; openedAt: Date; endedAt: Date; isOpen: boolean }>>("verbs.looks_into", ["cohort", "bigint"]),
  /**
   * Lists mail for the administrators' page: words and link of invitations only. Any other link would make them anyone, and
   * the subject of news names a conversation behind a cohort's walls and who wrote there.
   * Rows: mail of the last fortnight, for administrators. Words: of invitations alone, never of news from behind a
   * cohort's walls. When: as they were sent; in a demonstration, where all are invented, everything.
   */
  mailOfNetwork: rows<{ beforeId: number; atMost: number }, Row<"mailOfNetwork", { id: number; kind: string; recipient: string; subject: string; body: string; link: string; nonce: string; state: string; trouble: string; createdAt: Date }>>("verbs.mail_of_network", ["before_id", "bigint"], ["at_most", "integer"]),
  /**
   * Finds the person whom a visitor of the demonstration wants to be. Refuses everywhere else.
   * Rows: people of a demonstration; elsewhere none. Words: their invented names. When: now.
   */
  memberToBe: value<{ personUid: string }, Result<"memberToBe", number>>("verbs.member_to_be", ["person_uid", "text"]),
  /**
   * The cohorts that stood at an address before, the last to leave it first: those that the viewer attends or looks into,
   * and to run them, those that staff see. A cohort that stands there today is found before anyone asks.
   * Rows: cohorts that the viewer attends or looks into, or all for staff who run them. Words: the address of now.
   * When: now.
   */
  movedTo: rows<{ address: string; toRunIt: boolean }, { movedTo: string }>("verbs.moved_to", ["address", "text"], ["to_run_it", "boolean"]),
  /**
   * The charter that a person with a seat has to accept, or has accepted; null when they have no seat there.
   * Rows: the charter of a cohort where the viewer attends a held seat. Words: the network's. When: the current
   * version, which has to be read before anything else there.
   */
  myCharter: value<{ address: string }, Result<"myCharter", never>>("verbs.my_charter", ["address", "text"]),
  /**
   * The charters that the viewer accepted, for their own export, by the names of then.
   * Rows: the viewer's own seats and acceptances. Words: the names of cohorts and practices. When: now where they
   * still attend, else by the names of when they left.
   */
  myCharters: value<object, Result<"myCharters", never>>("verbs.my_charters"),
  /**
   * The cohorts that the viewer may read: those they sit in, and those they have an open look into.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myCohorts: value<object, Result<"myCohorts", number[]>>("verbs.my_cohorts"),
  /**
   * The cohorts that the viewer leads, and those they have an open look into.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myFacilitated: value<object, Result<"myFacilitated", number[]>>("verbs.my_facilitated"),
  /**
   * The viewer, whom the app sets inside each transaction. Null without one, and for a disabled or closed account: no
   * context, no rows.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myId: value<object, Result<"myId", number>>("verbs.my_id"),
  /**
   * The practices that wait for the viewer to join them. The link is in the mail.
   * Rows: invitations to the viewer's own address. Words: the names of the practice and of who invites. When: while the
   * invitation stands.
   */
  myInvitations: rows<object, Row<"myInvitations", { practice: string; invitedBy: string; expiresAt: Date }>>("verbs.my_invitations"),
  /**
   * The hash of the viewer's password, to be compared with what they type.
   * Rows: the viewer's own account. Words: their own hash, or their app's secret, sealed under SECRET; a page compares
   * them and shows neither. When: now.
   */
  myPasswordHash: value<object, Result<"myPasswordHash", string>>("verbs.my_password_hash"),
  /**
   * The practices that the viewer may know: their own and those seated in their cohorts.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPeers: value<object, Result<"myPeers", number[]>>("verbs.my_peers"),
  /**
   * The people whom the viewer may know: themselves, those of their practice, and those who attend their cohorts.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPeople: value<object, Result<"myPeople", number[]>>("verbs.my_people"),
  /**
   * The name that the viewer's posts carry in a cohort.
   */
  myPersona: value<{ cohort: number }, Result<"myPersona", number>>("verbs.my_persona", ["cohort", "bigint"]),
  /**
   * The names that are the viewer's: the one that posts carry, and later aliases.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPersonas: value<object, Result<"myPersonas", number[]>>("verbs.my_personas"),
  /**
   * Lists everything the viewer wrote, for their own export: also from cohorts where they no longer sit. Their words as
   * they left them, and where they stood when they could last see it; of a conversation that they left, the title only if
   * they began it.
   * Rows: posts under the viewer's names. Words: the author's own last ones; of a cohort that they no longer see into,
   * no title of what others began. When: cohort, number and title of the latest moment at which they could see them.
   */
  myPosts: rows<object, Row<"myPosts", { cohort: string; threadNumber: number; title: string; postNumber: number; body: string; createdAt: Date }>>("verbs.my_posts"),
  /**
   * The practice that the viewer belongs to, or null.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPractice: value<object, Result<"myPractice", number>>("verbs.my_practice"),
  /**
   * Counts the recovery codes that the viewer has not used.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  myRecoveryCodesLeft: value<object, Result<"myRecoveryCodesLeft", number>>("verbs.my_recovery_codes_left"),
  /**
   * The cohorts whose names, seats and charters the viewer may read: also those that the network's staff form without
   * seeing inside.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myRosters: value<object, Result<"myRosters", number[]>>("verbs.my_rosters"),
  /**
   * The cohorts where the viewer may write: those they sit in.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  mySeatedCohorts: value<object, Result<"mySeatedCohorts", number[]>>("verbs.my_seated_cohorts"),
  /**
   * The seats that the viewer attended, for their own export: also where they no longer sit, by the names of then.
   * Rows: the viewer's own seats and acceptances. Words: the names of cohorts and practices. When: now where they
   * still attend, else by the names of when they left.
   */
  mySeats: value<object, Result<"mySeats", never>>("verbs.my_seats"),
  /**
   * The session behind a cookie when it is the viewer's: which of their sessions this one is, and when they proved who they
   * are.
   * Rows: of the person whose session's hash is given. Words: their own profile, and the names of cohorts where they
   * attend or look. When: now, while the session lasts.
   */
  mySession: value<{ sessionHash?: string | null }, Result<"mySession", never>>("verbs.my_session", ["session_hash", "text", "optional"]),
  /**
   * The viewer's sealed secret of their authenticator app, or null.
   * Rows: the viewer's own account. Words: their own hash, or their app's secret, sealed under SECRET; a page compares
   * them and shows neither. When: now.
   */
  myTotpSecret: value<object, Result<"myTotpSecret", Uint8Array>>("verbs.my_totp_secret"),
  /**
   * Makes an address that cannot be guessed, for people, practices and files: 80 random bits in base 32.
   */
  newUid: value<object, Result<"newUid", string>>("verbs.new_uid"),
  /**
   * Opens a moderator's look into a cohort for four hours. Not for people who themselves belong to a practice:
   * until their practice is judged against the cohort's, the verdict is not clear.
   * Rows: the viewer's own looks, for staff without a practice. Words: none. When: now.
   */
  openLook: value<{ cohort: number; why: string }, Result<"openLook", number>>("verbs.open_look", ["cohort", "bigint"], ["why", "text"]),
  /**
   * Opens a session for a person who has proved who they are. Locks the account, so that nobody comes in between a deed's
   * first statement and its last.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  openSession: deed<{ sessionHash: string; member: number; sessionAgent: string }>("verbs.open_session", ["session_hash", "text"], ["member", "bigint"], ["session_agent", "text"]),
  /**
   * Tells whether the viewer is an owner of a practice.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  ownsPractice: value<{ practice: number }, Result<"ownsPractice", boolean>>("verbs.owns_practice", ["practice", "bigint"]),
  /**
   * Finds the passkey that a browser names, and whose it is.
   * Rows: the passkey that a browser names, for the sign-in step alone: a request with a viewer gets nothing. Words:
   * its public key and counter. When: before anyone is signed in.
   */
  passkeyBehind: value<{ credential: string }, Result<"passkeyBehind", never>>("verbs.passkey_behind", ["credential", "text"]),
  /**
   * Notes that a passkey was used, and its counter: never one far ahead, with which it would never be taken again.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  passkeyUsed: deed<{ credential: string; newCounter: number }>("verbs.passkey_used", ["credential", "text"], ["new_counter", "bigint"]),
  /**
   * Lists the passkeys by which a person can prove who they are.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  passkeysOf: rows<{ member: number }, Row<"passkeysOf", { credentialId: string; transports: string[] }>>("verbs.passkeys_of", ["member", "bigint"]),
  /**
   * Tells whether a password that was found right is still the account's: asked in the transaction that signs in, which a
   * change of the password then waits for.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  passwordStands: value<{ member: number; hashed: string }, Result<"passwordStands", boolean>>("verbs.password_stands", ["member", "bigint"], ["hashed", "text"]),
  /**
   * Lists everyone with an account, for the network's staff, by name: a page of those who match, or the one at an address.
   * Rows: everyone with an open account, for staff. Words: the names and addresses that people keep of themselves.
   * When: now.
   */
  peopleOfNetwork: rows<{ search: string; onlyStaff: boolean; onlyDisabled: boolean; afterId: number; atMost: number; onlyUid?: string | null }, Row<"peopleOfNetwork", { memberId: number; uid: string; name: string; title: string; photo: string; email: string; practiceUid: string; practice: string; practiceRole: string; networkRole: string; secondFactor: boolean; disabledAt: Date; createdAt: Date }>>("verbs.people_of_network", ["search", "text"], ["only_staff", "boolean"], ["only_disabled", "boolean"], ["after_id", "bigint"], ["at_most", "integer"], ["only_uid", "text", "optional"]),
  /**
   * Lists the people whom a visitor of the demonstration can be with a click. Elsewhere there are none.
   * Rows: people of a demonstration; elsewhere none. Words: their invented names. When: now.
   */
  peopleToBe: rows<object, Row<"peopleToBe", { uid: string; name: string; title: string; email: string; practice: string; town: string; networkRole: string; cohorts: number }>>("verbs.people_to_be"),
  /**
   * Keeps a thread on top of the list until it is read, or lets it go.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  pinThread: deed<{ cohort: number; thread: number; pins: boolean }>("verbs.pin_thread", ["cohort", "bigint"], ["thread", "bigint"], ["pins", "boolean"]),
  /**
   * Publishes the next version of a charter. From then on nobody sees the cohort who has not accepted it.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  publishCharter: value<{ cohort: number; newBody: string; newHtml: string; newRenderer: number }, Result<"publishCharter", number>>("verbs.publish_charter", ["cohort", "bigint"], ["new_body", "text"], ["new_html", "text"], ["new_renderer", "integer"]),
  /**
   * Takes a file out of everyone's sight at once; its bytes stay for those who look into the matter.
   * Rows: any file, by staff, to take it out of sight. Words: none. When: now.
   */
  quarantineFile: deed<{ fileUid: string; reason: string }>("verbs.quarantine_file", ["file_uid", "text"], ["reason", "text"]),
  /**
   * Marks all of a cohort's threads as read for the viewer.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  readAll: deed<{ cohort: number }>("verbs.read_all", ["cohort", "bigint"]),
  /**
   * Moves the viewer's reading position in a thread forward, never back. Waits for whoever is writing in the thread,
   * because both count what is unread.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  readUpTo: deed<{ cohort: number; thread: number; seen: number }>("verbs.read_up_to", ["cohort", "bigint"], ["thread", "bigint"], ["seen", "integer"]),
  /**
   * Carries my new name, title or photo into the cohorts where I still sit. Elsewhere posts keep the old one.
   * Rows: the viewer's names in cohorts where they sit now. Words: none come back. When: now; where they left, posts
   * keep the name of then.
   */
  refreshMyPersonas: deed<object>("verbs.refresh_my_personas"),
  /**
   * Carries a practice's new name into the cohorts where its people sit.
   * Rows: the names in cohorts of people who attend them for this practice now, by its owners and staff. Words: none
   * come back. When: now; those who left keep the name of then.
   */
  refreshPracticePersonas: deed<{ practice: number }>("verbs.refresh_practice_personas", ["practice", "bigint"]),
  /**
   * Notes that a member has signed in with a browser, in place of what it was known by before: the last twenty of each member,
   * for half a year.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  rememberBrowser: deed<{ sessionHash: string; browser: string; former: string }>("verbs.remember_browser", ["session_hash", "text"], ["browser", "text"], ["former", "text"]),
  /**
   * Takes the second factors of someone who lost them, so that they can sign in and set up new ones.
   * Rows: other people's accounts, by administrators. Words: none. When: now.
   */
  removeFactors: deed<{ member: number; reason: string }>("verbs.remove_factors", ["member", "bigint"], ["reason", "text"]),
  /**
   * Takes a person out of a practice, with the seats they attend for it. Refuses to leave others without an owner.
   * Rows: people of a practice, by its owners and staff. Words: none. When: now.
   */
  removeFromPractice: deed<{ member: number }>("verbs.remove_from_practice", ["member", "bigint"]),
  /**
   * Removes a passkey of the viewer's. Refuses people who run the network and would be without a factor.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  removeMyPasskey: deed<{ passkeyUid: string }>("verbs.remove_my_passkey", ["passkey_uid", "text"]),
  /**
   * Removes a post, restorable: its author deletes it, or a facilitator hides it and says why.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  removePost: deed<{ cohort: number; thread: number; removed: number; why: string }>("verbs.remove_post", ["cohort", "bigint"], ["thread", "bigint"], ["removed", "integer"], ["why", "text"]),
  /**
   * Gives a topic another name. Refuses one that there is already.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  renameTopic: deed<{ cohort: number; topic: number; newName: string }>("verbs.rename_topic", ["cohort", "bigint"], ["topic", "bigint"], ["new_name", "text"]),
  /**
   * Shows a post again: its author one that they deleted, a facilitator one that was hidden.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  restorePost: deed<{ cohort: number; thread: number; restored: number }>("verbs.restore_post", ["cohort", "bigint"], ["thread", "bigint"], ["restored", "integer"]),
  /**
   * Takes a topic off the list, or puts it back. Threads keep what they had.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  retireTopic: deed<{ cohort: number; topic: number; retires: boolean }>("verbs.retire_topic", ["cohort", "bigint"], ["topic", "bigint"], ["retires", "boolean"]),
  /**
   * Takes an invitation back that was not accepted yet.
   * Rows: an invitation of one's own practice, or any for staff. Words: none. When: until it is accepted.
   */
  revokeInvitation: deed<{ invitationId: number }>("verbs.revoke_invitation", ["invitation_id", "bigint"]),
  /**
   * Gives a practice a seat in a cohort, which its owners attend from then on. Refuses a moderator's own practice, a second
   * seat, and one more than there are.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  seatPractice: value<{ cohort: number; practice: number; reason: string }, Result<"seatPractice", number>>("verbs.seat_practice", ["cohort", "bigint"], ["practice", "bigint"], ["reason", "text"]),
  /**
   * Lists the seats that a practice holds or has held, with who attends, for its owners and the moderators: an owner
   * chooses the attendees also of a cohort that they do not see into. A cohort that the practice left stands under its name
   * of then, without an address.
   * Rows: a practice's seats, for its owners and staff. Words: the cohorts' names, and the names of its own people who
   * attend. When: of a seat that was left, the cohort's name of then and no address; else now.
   */
  seatsOfPractice: rows<{ practice: number }, Row<"seatsOfPractice", { id: number; cohortId: number; cohort: string; slug: string; since: Date; until: Date; attendees: never }>>("verbs.seats_of_practice", ["practice", "bigint"]),
  /**
   * Ends other sessions after a factor was added or removed: whoever signed in under the other rules does so again.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  secondStepChanged: deed<{ thisSession?: string | null }>("verbs.second_step_changed", ["this_session", "text", "optional"]),
  /**
   * Takes what a form holds as `hold_post` does, unless the same words stand there and nobody said that they are meant again: then
   * it takes nothing, and `same` says where they stand.
   * Rows: the viewer's own post, pending post and draft. Words: none but where it, or their post with the same words,
   * stands. When: posting needs a seat now.
   */
  sendPost: rows<{ again: boolean; seconds: number; cohort: number; formKey: string; newBody: string; newHtml: string; newExcerpt: string; newRenderer: number; thread?: number | null; answers?: number | null; newKind?: string | null; newTitle?: string | null; topics?: number[] | null }, Row<"sendPost", { threadNumber: number; postNumber: number; same: number }>>("verbs.send_post", ["again", "boolean"], ["seconds", "integer"], ["cohort", "bigint"], ["form_key", "text"], ["new_body", "text"], ["new_html", "text"], ["new_excerpt", "text"], ["new_renderer", "integer"], ["thread", "bigint", "optional"], ["answers", "integer", "optional"], ["new_kind", "text", "optional"], ["new_title", "text", "optional"], ["topics", "bigint[]", "optional"]),
  /**
   * Chooses whether a person of the practice attends a seat that it holds.
   * Rows: people of a practice, by its owners and staff. Words: none. When: now.
   */
  setAttendance: deed<{ cohort: number; member: number; attends: boolean }>("verbs.set_attendance", ["cohort", "bigint"], ["member", "bigint"], ["attends", "boolean"]),
  /**
   * Shuts a person out, or lets them back in. Every session of theirs ends at once, and nobody comes in by their invitations.
   * Rows: other people's accounts, by administrators. Words: none. When: now.
   */
  setDisabled: deed<{ member: number; disabled: boolean; reason: string }>("verbs.set_disabled", ["member", "bigint"], ["disabled", "boolean"], ["reason", "text"]),
  /**
   * Sets the address that a member waits for and has now confirmed; the one before is told, and can undo it.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  setEmail: deed<{ member: number; newEmail: string }>("verbs.set_email", ["member", "bigint"], ["new_email", "text"]),
  /**
   * Puts new recovery codes in place of the viewer's old ones.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  setMyRecoveryCodes: deed<{ hashes: string[] }>("verbs.set_my_recovery_codes", ["hashes", "text[]"]),
  /**
   * Sets up the viewer's authenticator app, or removes it with null. Refuses people who run the network and would be
   * without a factor.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  setMyTotp: deed<{ secret?: Uint8Array | null; usedStep?: number | null }>("verbs.set_my_totp", ["secret", "bytea", "optional"], ["used_step", "bigint", "optional"]),
  /**
   * Sets a password and ends whatever could be done by who knew the old one.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  setPassword: deed<{ member: number; hashed: string }>("verbs.set_password", ["member", "bigint"], ["hashed", "text"]),
  /**
   * Names the network and makes its first administrator. The setup token dies with its use.
   * Rows: the network itself, made once by whoever holds the start's link. Words: none come back. When: before there is
   * anyone.
   */
  setUp: value<{ setupHash: string; networkName: string; personName: string; address: string; zone: string; hashedPassword: string }, Result<"setUp", number>>("verbs.set_up", ["setup_hash", "text"], ["network_name", "text"], ["person_name", "text"], ["address", "text"], ["zone", "text"], ["hashed_password", "text"]),
  /**
   * Finds the cohort's threads whose titles share most with the words of a new one, the best first. In a function of the
   * owner's, because under row-level security a text search uses no index.
   * Rows: conversations of a cohort that the viewer may read. Words: their titles. When: now, as in the list.
   */
  similarThreads: rows<{ cohort: number; words: string }, Row<"similarThreads", { number: number; title: string; kind: string; posts: number; answered: boolean }>>("verbs.similar_threads", ["cohort", "bigint"], ["words", "text"]),
  /**
   * Uses a recovery code up; false when it is none or was used.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  spendRecoveryCode: value<{ member: number; codeHash: string }, Result<"spendRecoveryCode", boolean>>("verbs.spend_recovery_code", ["member", "bigint"], ["code_hash", "text"]),
  /**
   * Uses a token up, one deed on its account after the other. Of two at once one gets null.
   * Rows: the one token whose value is shown. Words: address, name and practice of the person it was made for. When:
   * now, while it lasts.
   */
  spendToken: value<{ tokenHash: string; what: string }, Result<"spendToken", never>>("verbs.spend_token", ["token_hash", "text"], ["what", "text"]),
  /**
   * Marks a time-step as used; false when it, or a later one, was used before.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  spendTotpStep: value<{ member: number; step: number }, Result<"spendTotpStep", boolean>>("verbs.spend_totp_step", ["member", "bigint"], ["step", "bigint"]),
  /**
   * Moves posts into a new thread of the same cohort, with a link both ways. The opening post stays. Returns the new thread's number.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  splitThread: value<{ cohort: number; thread: number; moved: number[]; newTitle: string; formKey: string }, Result<"splitThread", number>>("verbs.split_thread", ["cohort", "bigint"], ["thread", "bigint"], ["moved", "integer[]"], ["new_title", "text"], ["form_key", "text"]),
  /**
   * Takes a pending post of the viewer's back: it is a draft again. Returns the draft's place: "new", or the thread's
   * number.
   * Rows: the viewer's own post, pending post and draft. Words: none but where it stands. When: posting needs a seat
   * now; one's own words can be taken back without.
   */
  takeBack: value<{ cohort: number; formKey: string }, Result<"takeBack", string>>("verbs.take_back", ["cohort", "bigint"], ["form_key", "text"]),
  /**
   * Looks at a token without using it, for the page shown before the POST.
   * Rows: the one token whose value is shown. Words: address, name and practice of the person it was made for. When:
   * now, while it lasts.
   */
  tokenBehind: value<{ tokenHash: string; what: string }, Result<"tokenBehind", never>>("verbs.token_behind", ["token_hash", "text"], ["what", "text"]),
  /**
   * The sealed secret and the last used step of a person's authenticator app, for the second step of signing in.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  totpOf: value<{ member: number }, Result<"totpOf", never>>("verbs.totp_of", ["member", "bigint"]),
  /**
   * Writes one row, to find out whether writing works. It says nothing and takes nothing, and requests need no right on the
   * table.
   * Rows: the one that tells whether writing works. Words: none. When: now.
   */
  tryWrite: deed<object>("verbs.try_write"),
  /**
   * Gives the account back to the address that was, and takes from whoever else has it all they could have: the password, what
   * is signed in, and what was set up since they asked. Changes before this one can still be undone by their own address, so
   * that a thief who changes twice undoes nothing. Where a second step was asked before and none is left, no mail gets around
   * it: the account stays shut until an administrator has made sure who asks. Null when there is nothing to undo any more.
   * Rows: the one change of address whose mailed link is shown. Words: the two addresses of the account that it was
   * mailed about. When: for seven days, while the account is open.
   */
  undoAddressChange: value<{ hash: string }, Result<"undoAddressChange", never>>("verbs.undo_address_change", ["hash", "text"]),
  /**
   * Shows what the page of an undo needs before its button is pressed; null when there is nothing to undo any more.
   * Rows: the one change of address whose mailed link is shown. Words: the two addresses of the account that it was
   * mailed about. When: for seven days, while the account is open.
   */
  undoBehind: value<{ hash: string }, Result<"undoBehind", never>>("verbs.undo_behind", ["hash", "text"]),
  /**
   * Ends a seat: its attendees no longer see the cohort, and their posts keep the name of then.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  unseatPractice: deed<{ heldSeat: number; reason: string }>("verbs.unseat_practice", ["held_seat", "bigint"], ["reason", "text"]),
  /**
   * Notes that I have come to a cohort, and returns when I was here before: on my last visit, half an hour or more ago.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  visit: value<{ cohort: number }, Result<"visit", Date>>("verbs.visit", ["cohort", "bigint"]),
  /**
   * Tells everything that a request needs to know about who asks, in one statement: session, person, practice, cohorts with
   * their seats and unread counts, the inbox, and the network's name. Null session: just the network.
   * Rows: of the person whose session's hash is given. Words: their own profile, and the names of cohorts where they
   * attend or look. When: now, while the session lasts.
   */
  whoAsks: value<{ sessionHash?: string | null }, Result<"whoAsks", never>>("verbs.who_asks", ["session_hash", "text", "optional"]),
};

/** What jobs call, on the owner's connection. */
export const jobs = {
  /**
   * Adds a job inside the writing transaction. Takes ids only, so that no words lie in the queue.
   */
  enqueue: deed<{ task: string; id: number; runAt?: Date | null }>("jobs.enqueue", ["task", "text"], ["id", "bigint"], ["run_at", "timestamp with time zone", "optional"]),
  /**
   * Posts up to so many of what is due, each as its author and behind their walls. What is refused becomes a draft again and its
   * author is told; what fails for another reason is tried again in a minute and holds up no other post. Returns what it dealt
   * with, and the error's code where there was one. Replies come before new threads and in the order of their threads, so
   * that locks are taken in one order: a thread before its cohort's counter.
   */
  publishDue: rows<{ atMost: number }, Row<"publishDue", { pending: number; trouble: string }>>("jobs.publish_due", ["at_most", "integer"]),
  /**
   * Counts what is unread for all readers of a large cohort after a post: afresh, so that a second run changes nothing, and
   * one after the other.
   */
  spreadUnread: deed<{ postId: number }>("jobs.spread_unread", ["post_id", "bigint"]),
  /**
   * Deletes photos that nobody shows any more and old mail; sessions, tokens and counters past their end too.
   */
  sweep: deed<object>("jobs.sweep"),
};
