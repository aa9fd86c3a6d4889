// Written by `npm run db:types` from the checks of the tables and the list of audit_actions; please do not edit it by hand.

/** What each column may hold that has a closed list of choices. */
export type Choices = {
  "audit_entry.action": "access.refused" | "account.closed" | "attendee.added" | "attendee.removed" | "charter.accepted" | "charter.published" | "cohort.changed" | "cohort.created" | "document.sent_back" | "document.shared" | "document.taken_out" | "documents.not_reviewed" | "documents.reviewed" | "email.change_asked" | "email.change_undone" | "email.changed" | "facilitator.appointed" | "facilitator.stepped_down" | "factor.added" | "factor.refused" | "factor.removed" | "factors.removed" | "file.quarantined" | "invitation.accepted" | "invitation.revoked" | "look.closed" | "look.opened" | "network.set_up" | "network_role.changed" | "password.changed" | "person.disabled" | "person.enabled" | "person.invited" | "person.removed" | "person.renamed" | "post.edited" | "post.hidden" | "post.restored" | "practice.changed" | "practice.created" | "practice_role.changed" | "recovery_code.used" | "recovery_codes.made" | "report.asked" | "report.edited" | "report.handed_on" | "report.hidden" | "report.kept" | "report.resolved" | "report.sent_back" | "seat.left" | "seat.taken" | "session.opened" | "sessions.ended" | "sign_in.refused" | "thread.changed" | "thread.locked" | "thread.pinned" | "thread.split" | "thread.unlocked" | "thread.unpinned" | "topic.added" | "topic.renamed" | "topic.retired";
  "cohort.state": "forming" | "active" | "archived";
  "document.kind": "policy" | "procedure" | "form" | "checklist" | "template" | "job_description" | "playbook";
  "document.licence": "network" | "free" | "credit";
  "document.status": "draft" | "published" | "superseded" | "withdrawn";
  "document_import.state": "waiting" | "read" | "refused";
  "document_suggestion.state": "waits" | "taken" | "in_force" | "not_now";
  "document_version.change": "minor" | "major" | "required";
  "draft.why": "" | "taken-back" | "locked" | "charter" | "seat" | "account" | "role" | "gone" | "unshared";
  "following.level": "followed" | "muted";
  "inbox_row.subject_kind": "thread" | "cohort" | "document";
  "invitation.mail_state": "sent" | "kept" | "failed";
  "invitation.network_role": "moderator" | "administrator";
  "invitation.practice_role": "owner" | "director" | "staff";
  "mail.state": "sent" | "kept" | "failed";
  "moderation_item.decision": "kept" | "edited" | "hidden" | "handed_on";
  "moderation_item.kind": "report";
  "moderation_item.reason": "patient" | "rates" | "unkind" | "confidential" | "other";
  "moderation_item.subject_kind": "post";
  "network_role.role": "moderator" | "administrator";
  "notification.kind": "reply" | "mentioned" | "followed" | "accepted" | "hidden" | "restored" | "edited" | "asked" | "unsent" | "reported" | "report_waits" | "sent_back" | "looked_into" | "matter_resolved" | "handed_on" | "matter_waits" | "report_left" | "report_edited" | "report_hidden" | "report_handed_on" | "report_resolved" | "document_updated" | "document_required" | "document_withdrawn" | "document_replaced" | "reading_asked" | "reading_reminded" | "review_due" | "review_overdue" | "share_asked" | "share_opened" | "share_sent_back" | "share_taken_out" | "suggested" | "suggestion_taken" | "suggestion_aside";
  "notification.subject_kind": "post" | "thread" | "cohort" | "document";
  "pending_post.kind": "" | "discussion" | "question" | "announcement";
  "persona.kind": "named" | "alias";
  "place_mark.kind": "secret" | "files";
  "post_removal.kind": "deleted" | "hidden" | "moved";
  "practice_member.role": "owner" | "director" | "staff";
  "thread.kind": "discussion" | "question" | "announcement";
  "thread_event.kind": "retitled" | "recast" | "sorted" | "pinned" | "unpinned" | "locked" | "unlocked" | "closed" | "reopened" | "split_to" | "split_from";
  "token.purpose": "setup" | "sign_in" | "reset" | "email" | "second_factor" | "challenge";
};
