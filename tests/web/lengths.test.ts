import { basename } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import type { ZodType } from "zod";
import { Setup } from "#app/accounts/joining/invitation-schema.server.ts";
import { PasskeyName } from "#app/accounts/second-factor/schema.server.ts";
import { personName } from "#app/accounts/settings/profile-schema.server.ts";
import { Profile } from "#app/accounts/settings/schema.server.ts";
import { CohortFacts, LookReason, Reason } from "#app/cohorts/schema.server.ts";
import { Declining, Offer } from "#app/contracts/network/schema.server.ts";
import * as ofOutcomes from "#app/contracts/outcomes/policy.ts";
import { HowItEnded, WhatMoved } from "#app/contracts/outcomes/schema.server.ts";
import { Advice, ContractFacts, NewAnswer, NewContract } from "#app/contracts/schema.server.ts";
import * as ofContracts from "#app/contracts/vocabulary.ts";
import { SendingBack } from "#app/documents/agreeing/schema.server.ts";
import { Description, NewDocument, Publishing, Withdrawal } from "#app/documents/editing/schema.server.ts";
import { Found } from "#app/documents/importing/schema.server.ts";
import { PuttingAside } from "#app/documents/suggesting/schema.server.ts";
import { Caption } from "#app/files/attaching/schema.server.ts";
import { CaseWords, Closing, SeatElsewhere } from "#app/matching/cases/schema.server.ts";
import { WordsToGroup } from "#app/matching/forming/schema.server.ts";
import * as ofGroups from "#app/matching/groups/policy.ts";
import { Objection } from "#app/matching/groups/schema.server.ts";
import { NewThresholds } from "#app/matching/setting/schema.server.ts";
import { AnswerToWaiver } from "#app/matching/waivers/schema.server.ts";
import {
  Decision,
  HidingReason,
  NewReport,
  RevealReason,
  WordsToAuthor,
  WordsToLeaders,
} from "#app/moderation/report-schema.server.ts";
import { DisablingReason } from "#app/moderation/schema.server.ts";
import * as ofApplying from "#app/practices/applying/policy.ts";
import { ApplicantInvitation, DecliningApplication, Hopes } from "#app/practices/applying/schema.server.ts";
import { FactsReason } from "#app/practices/facts/reason-schema.server.ts";
import { SiteForm } from "#app/practices/facts/site-schema.server.ts";
import { Invitation, NewPractice, PracticeProfile } from "#app/practices/schema.server.ts";
import { ChangedThread, EditedPost, MaybeWhy, TopicName, Why } from "#app/threads/changing/schema.server.ts";
import * as ofThreads from "#app/threads/policy.ts";
import { Begun, NewReply, NewThread } from "#app/threads/schema.server.ts";
import * as ofFiles from "#app/web/arriving/file-limits.ts";
import * as ofWriting from "#app/writing/policy.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { readSources, visit } from "#tests/support/sources.ts";

const database = await freshDatabase();
afterAll(() => database.close());

/** What people write, by the column that keeps it: each form that fills it, and an example of a number of letters. */
const written: Record<string, { forms: ZodType[]; of?: (length: number) => string }> = {
  "account.email": { forms: [Setup.shape.email, Invitation.shape.email], of: address },
  "contract_outcome.final_wording": { forms: [HowItEnded.shape.wording] },
  "contract_outcome.moved_words": { forms: [WhatMoved.shape.words] },
  "document.title": { forms: [NewDocument.shape.title] },
  "document.review_reason": { forms: [Description.shape.reviewReason] },
  "document.source": { forms: [Description.shape.source] },
  "document.withdrawn_reason": { forms: [Withdrawal.shape.reason] },
  "document_draft.title": { forms: [NewDocument.shape.title, Found.shape.title] },
  "document_version.summary": { forms: [Publishing.shape.summary] },
  "file.caption": { forms: [Caption.shape.caption] },
  "application.hopes": { forms: [Hopes.shape.hopes] },
  "objection.reason": { forms: [Objection.shape.why] },
  "objection.decided_words": { forms: [WordsToGroup.shape.words] },
  "application.reason": { forms: [DecliningApplication.shape.words] },
  "invitation.invitee_name": { forms: [NewPractice.shape.ownerName, ApplicantInvitation.shape.name] },
  "invitation.email": { forms: [Invitation.shape.email], of: address },
  "network.name": { forms: [Setup.shape.network] },
  "person.name": { forms: [personName, Setup.shape.name, Profile.shape.name] },
  "person.title": { forms: [Profile.shape.title] },
  "passkey.name": { forms: [PasskeyName.shape.name] },
  "practice.name": { forms: [PracticeProfile.shape.name] },
  "practice.town": { forms: [PracticeProfile.shape.town] },
  "practice.website": {
    forms: [PracticeProfile.shape.website],
    of: (length) => "https://practice.example/".padEnd(length, "a"),
  },
  "threshold_change.why": { forms: [NewThresholds.shape.reason] },
  "practice_site.address": { forms: [SiteForm.shape.address] },
  "practice.description": { forms: [PracticeProfile.shape.description] },
  "cohort.name": { forms: [CohortFacts.shape.name] },
  "cohort.focus": { forms: [CohortFacts.shape.focus] },
  "cohort.purpose": { forms: [CohortFacts.shape.purpose] },
  "look.reason": {
    forms: [
      LookReason.shape.reason,
      Reason.shape.reason,
      RevealReason.shape.reason,
      DisablingReason.shape.reason,
      FactsReason.shape.reason,
    ],
  },
  "topic.name": { forms: [TopicName.shape.name] },
  "thread.title": { forms: [NewThread.shape.title, ChangedThread.shape.title] },
  "contract_question.goal": { forms: [NewContract.shape.goal, ContractFacts.shape.goal] },
  "contract_question.excerpt": { forms: [NewContract.shape.excerpt, ContractFacts.shape.excerpt] },
  "contract_answer.wording": { forms: [NewAnswer.shape.wording, Advice.shape.wording] },
  "contract_answer.why": { forms: [NewAnswer.shape.why, Advice.shape.why] },
  "pending_post.title": { forms: [NewThread.shape.title] },
  "draft.title": { forms: [Begun.shape.title] },
  "post.body": { forms: [NewReply.shape.body, NewThread.shape.body, EditedPost.shape.body] },
  "pending_post.body": { forms: [NewReply.shape.body, NewThread.shape.body] },
  "draft.body": { forms: [Begun.shape.body] },
  "share_sent_back.words": { forms: [SendingBack.shape.words] },
  "move_offer.words": { forms: [SeatElsewhere.shape.words] },
  "waiver.why": { forms: [CaseWords.shape.words] },
  "waiver.granted_words": { forms: [CaseWords.shape.words] },
  "waiver_answer.words": { forms: [AnswerToWaiver.shape.words] },
  "case_event.words": { forms: [CaseWords.shape.words] },
  "conflict_case.outcome_words": { forms: [Closing.shape.words, CaseWords.shape.words] },
  "document_suggestion.words": { forms: [PuttingAside.shape.words] },
  "playbook_offer.body": { forms: [Offer.shape.body] },
  "playbook_offer.words": { forms: [Declining.shape.words] },
  "thread_event.detail": { forms: [Why.shape.reason, MaybeWhy.shape.reason] },
  "post_removal.reason": { forms: [HidingReason.shape.reason, MaybeWhy.shape.reason] },
  "moderation_item.note": { forms: [NewReport.shape.note] },
  "moderation_item.decision_note": { forms: [Decision.shape.note] },
  "moderation_item.sent_back_note": { forms: [WordsToLeaders.shape.words] },
  "moderation_item.resolved_note": { forms: [WordsToLeaders.shape.words] },
  "notification.detail": { forms: [WordsToAuthor.shape.words, WordsToLeaders.shape.words] },
};

/** Columns with a longest length that no form fills by itself. */
const notWritten = [
  ...["address_change.from_email", "address_change.to_email", "file.name", "invitation.mail_trouble"],
  ...["file.form_key", "file.scan_found", "file.words"],
  ...["document_import.name", "document_import.trouble", "document_version.credit", "document_version.title"],
  // Texts of documents, of which a form takes half as many letters, and answers, each of which has a field of its own name.
  ...["adoption.base_body", "blank_answer.answer", "document_draft.body", "document_version.body"],
  // What a conversation is about is taken from the document, and so is what is suggested.
  ...[
    "contract_outcome.moved",
    "contract_question.clauses",
    "contract_question.leverage",
    "draft.about",
    "pending_post.about",
    "thread_document.heading",
    "thread_document.section",
    "thread_document.stamp",
  ],
  ...["thread_document.title", "document_suggestion.body", "document_suggestion.heading"],
  ...["document_suggestion.section", "document_suggestion.was"],
  // One a line in a field of many, and a choice.
  ...["practice_party.name", "practice_party.part_of", "practice_terms.time_zone"],
  // A copy of what was offered.
  ...["network_entry.body"],
  ...["draft.client_key", "pending_post.client_key", "post.client_key", "thread.client_key"],
];

/** Fields that say how much they take, as `file field`, and the column of their words. */
const fields: Record<string, string> = {
  "site-form.tsx address": "practice_site.address",
  "facts-fields.tsx goal": "contract_question.goal",
  "facts-fields.tsx excerpt": "contract_question.excerpt",
  "advice-fields.tsx wording": "contract_answer.wording",
  "advice-fields.tsx why": "contract_answer.why",
  "applying/hopes.tsx hopes": "application.hopes",
  "groups/object.tsx why": "objection.reason",
  "pool/decline.tsx words": "application.reason",
  "network-applications/invite.tsx email": "invitation.email",
  "network-applications/invite.tsx name": "invitation.invitee_name",
  "apply-form.tsx email": "invitation.email",
  "apply-form.tsx name": "invitation.invitee_name",
  "practice-fields.tsx practiceName": "practice.name",
  "practice-fields.tsx practiceTown": "practice.town",
  "contract-form.tsx title": "thread.title",
  "begin-form.tsx title": "document.title",
  "describe-form.tsx reviewReason": "document.review_reason",
  "describe-form.tsx source": "document.source",
  "editor.tsx title": "document_draft.title",
  "manual/publish.tsx summary": "document_version.summary",
  "manual/withdraw.tsx reason": "document.withdrawn_reason",
  "found-form.tsx title": "document_draft.title",
  "change-thread-form.tsx title": "thread.title",
  "why-it-fits.tsx reason": "look.reason",
  "cohort-choice.tsx why": "look.reason",
  "cohort-form.tsx focus": "cohort.focus",
  "cohort-form.tsx name": "cohort.name",
  "cohort-form.tsx purpose": "cohort.purpose",
  "edit-form.tsx reason": "thread_event.detail",
  "file-tools.tsx caption": "file.caption",
  "uploaded-files.tsx caption": "file.caption",
  "edited-files.tsx captions[]": "file.caption",
  "first-cohort-form.tsx name": "cohort.name",
  "invitation-answer.tsx name": "person.name",
  "new-practice-form.tsx name": "practice.name",
  "new-practice-form.tsx ownerName": "invitation.invitee_name",
  "new-practice-form.tsx town": "practice.town",
  "new-thread-form.tsx title": "thread.title",
  "practice-form.tsx description": "practice.description",
  "practice-form.tsx name": "practice.name",
  "practice-form.tsx town": "practice.town",
  "practice-form.tsx website": "practice.website",
  "reason-field.tsx reason": "look.reason",
  "signing-in/set-up.tsx name": "person.name",
  "signing-in/set-up.tsx network": "network.name",
  "split-form.tsx title": "thread.title",
  "suggestion-form.tsx words": "document_suggestion.words",
  "network-playbook/decline.tsx words": "playbook_offer.words",
  "to-share/send-back.tsx words": "share_sent_back.words",
  "thresholds-form.tsx reason": "threshold_change.why",
  "topic-form.tsx name": "topic.name",
  "words-field.tsx words": "move_offer.words",
  "why-field.tsx reason": "post_removal.reason",
  "contracts/outcome-moved.tsx words": "contract_outcome.moved_words",
  "contracts/outcome-wording.tsx wording": "contract_outcome.final_wording",
  "moderation/ask.tsx words": "notification.detail",
  "moderation/send-held-back.tsx words": "notification.detail",
  "moderation/hide.tsx reason": "post_removal.reason",
  "moderation/keep.tsx note": "moderation_item.decision_note",
  "network/resolve-matter.tsx words": "moderation_item.resolved_note",
  "report-note.tsx note": "moderation_item.note",
  "topics/rename.tsx name": "topic.name",
  "second-factor/rename-passkey.tsx name": "passkey.name",
  "second-factor/new-passkey.tsx name": "passkey.name",
};

/** Fields whose words are kept nowhere, or have a form of their own. */
const ofNoColumn = ["code", "q", "slug", "zip", "practiceZip"];

/** Fields that take as much as whoever shows them says. */
const ofMany = ["marked-text.tsx body"];

function address(length: number): string {
  const domain = "mail.practice.example";
  // What stands before the sign has 64 letters at most; the rest is more domain.
  const names = `${"a".repeat(60)}.`.repeat(4).slice(0, length - domain.length - "me@.".length);
  return `me@${names.replace(/\.$/, "a")}.${domain}`;
}

/** The longest text of each column, as the database has it. */
async function longest(): Promise<Map<string, number>> {
  const { rows } = await database.owner.query<{ column: string; most: number }>(`
    select rel.relname || '.' || att.attname as column,
      substring(pg_get_constraintdef(con.oid) from '<= (\\d+)')::int as most
    from pg_constraint con join pg_class rel on rel.oid = con.conrelid
      join pg_attribute att on att.attrelid = rel.oid and att.attnum = con.conkey[1]
    where con.contype = 'c' and rel.relnamespace = 'public'::regnamespace
      and pg_get_constraintdef(con.oid) ~ 'length\\(.*<= \\d+'`);
  return new Map(rows.map(({ column, most }) => [column, most]));
}

/** A route by its place in the site map, a component by its name. */
function placeOf(path: string): string {
  return path.startsWith("app/routes/") ? path.slice("app/routes/".length) : basename(path);
}

const lengths = {
  ...ofApplying,
  ...ofGroups,
  ...ofContracts,
  ...ofOutcomes,
  ...ofFiles,
  ...ofThreads,
  ...ofWriting,
};
const columns = await longest();

test("every column with a longest length is filled by a form of this test, or by none", () => {
  expect([...columns.keys()].sort()).toEqual([...Object.keys(written), ...notWritten].sort());
});

for (const [column, { forms, of }] of Object.entries(written))
  test(`forms take as much for ${column} as it keeps, and no more`, () => {
    const most = columns.get(column)!;
    const words =
      of ?? ((length: number) => `${"Words of some length. ".repeat(length).slice(0, length - 1)}x`);
    for (const form of forms) {
      expect(words(most)).toHaveLength(most);
      expect(form.safeParse(words(most))).toMatchObject({ success: true, data: words(most) });
      // What only looks at something begun falls back to nothing.
      expect(form.safeParse(words(most + 1)).data ?? "").toBe("");
    }
  });

test("every field says the length that its column keeps", () => {
  const said: Record<string, number> = {};
  for (const { path, tree } of readSources().values())
    visit(tree, (node) => {
      if (!ts.isJsxOpeningLikeElement(node)) return;
      const text = node.attributes.getText(tree);
      const [, most] = /\bmaxLength=\{(\w+)\}/.exec(text) ?? [];
      const name = (/\bname="([\w[\]]+)"/.exec(text) ?? /typed\("(\w+)"\)/.exec(text))?.[1];
      if (!most || ofNoColumn.includes(name!) || ofMany.includes(`${placeOf(path)} ${name}`)) return;
      const number = /^\d+$/.test(most) ? Number(most) : (lengths as Record<string, unknown>)[most];
      said[`${placeOf(path)} ${name}`] = number as number;
    });
  const kept = Object.entries(fields).map(([field, column]) => [field, columns.get(column)]);
  expect(said).toEqual(Object.fromEntries(kept));
});
