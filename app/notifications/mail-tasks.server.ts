import type { Job, Task, TaskList } from "graphile-worker";
import { newToken, tokenOf } from "#app/accounts/tokens.server.ts";
import { lookingAs } from "#app/db-transaction.server.ts";
import { subjectOf } from "#app/subjects/kinds.ts";
import { newsAnHour } from "./mail-bounds.server.ts";
import { deliver, type Parcel } from "./mail-delivery.server.ts";
import {
  aliasNoticeLetter,
  emailChangedLetter,
  emailLetter,
  emailNoticeLetter,
  invitationLetter,
  passwordChangedLetter,
  resetLetter,
  signInLetter,
  testLetter,
} from "./mail-letters.ts";
import {
  findChangeAskedFor,
  findChangeDone,
  findInvitation,
  findRecipient,
  findRevealed,
  type Recipient,
  recipientOfNotification,
} from "./mail-queries.server.ts";
import { addressOfNews } from "./news/kinds.ts";
import { notificationLetter } from "./notification-letter.ts";
import { findNotification } from "./notification-queries.server.ts";

/** Every job that sends mail, by its name in the outbox. Each looks again whether its recipient should still get it. */
export const mailTasks: TaskList = {
  mail_invitation: about(async (id, job) => {
    const invitation = await findInvitation(id);
    if (!invitation) return;
    await deliver(
      {
        kind: "invitation",
        key: String(id),
        memberId: null,
        email: invitation.email,
        network: invitation.network,
        letter: invitationLetter(invitation),
        path: "/invitation",
        token: { ...tokenOf("invitation", invitation.nonce), use: { invitation: id } },
      },
      job,
    );
  }),

  mail_sign_in: toMember(async (to, job) => {
    const token = { ...newToken("sign_in"), use: { memberId: to.memberId, minutes: 15, detail: "" } };
    await deliver(
      { ...envelope("sign_in", to, job), letter: signInLetter(to), path: "/sign-in/open", token },
      job,
    );
  }),

  mail_reset: toMember(async (to, job) => {
    const token = { ...newToken("reset"), use: { memberId: to.memberId, minutes: 60, detail: "" } };
    await deliver({ ...envelope("reset", to, job), letter: resetLetter(to), path: "/reset", token }, job);
  }),

  mail_password_changed: toMember(async (to, job) => {
    const letter = passwordChangedLetter(to);
    await deliver({ ...envelope("password_changed", to, job), letter, path: "/forgotten" }, job);
  }),

  mail_test: toMember(async (to, job) => {
    await deliver({ ...envelope("test", to, job), letter: testLetter(to), path: "" }, job);
  }),

  mail_email_change: toMember(async (to, job) => {
    const { memberId, pendingEmail } = to;
    const change = pendingEmail && (await findChangeAskedFor(memberId));
    if (!pendingEmail || !change) return;
    const token = { ...newToken("email"), use: { memberId, minutes: 60, detail: pendingEmail } };
    const notice = emailNoticeLetter(to, pendingEmail);
    await deliver({ ...envelope("email_notice", to, job), letter: notice, ...undoing(change) }, job);
    await deliver(
      {
        ...envelope("email", to, job),
        email: pendingEmail,
        letter: emailLetter(to),
        path: "/email-change",
        token,
      },
      job,
    );
  }),

  mail_email_changed: about(async (id, job) => {
    const change = await findChangeDone(id);
    if (!change) return;
    const { memberId, fromEmail: email, toEmail, network } = change;
    await deliver(
      {
        ...{ kind: "email_changed", key: String(id), memberId, email, network },
        letter: emailChangedLetter(change, toEmail),
        ...undoing(change),
      },
      job,
    );
  }),

  mail_alias_revealed: about(async (id, job) => {
    const it = await findRevealed(id);
    if (!it) return;
    const { memberId, email, network } = it;
    // A list of who got it would say whose the alias is.
    const to = { kind: "alias_notice", key: String(id), memberId, email, network, unlisted: true } as const;
    await deliver({ ...to, letter: aliasNoticeLetter(it, it), path: "" }, job);
  }),

  mail_notification: about(async (id, job) => {
    const to = await recipientOfNotification(id, newsAnHour);
    if (!to) return;
    const { memberId } = to;
    const it = await lookingAs(memberId, (db) => findNotification(db, to, id));
    if (!it) return;
    const { email, network, unlisted } = it;
    await deliver(
      {
        kind: "notification",
        key: String(id),
        memberId,
        email,
        network,
        unlisted,
        letter: notificationLetter(it, it),
        path: addressOfNews(it),
        conversation: subjectOf(it.subjectKind).together(it),
      },
      job,
    );
  }),
};

/** A job's payload is an id and nothing else. With the worker's stop, or after its time, `signal` interrupts it. */
function about(run: (id: number, job: Job & { signal?: AbortSignal }) => Promise<void>): Task {
  return (payload, { job, abortSignal }) =>
    run((payload as { id: number }).id, Object.assign(job, { signal: abortSignal }));
}

/** For mail about a member's own account: nobody, and those shut out since, get none. */
function toMember(run: (to: Recipient, job: Job) => Promise<void>): Task {
  return about(async (id, job) => {
    const to = id === 0 ? null : await findRecipient(id);
    if (to) await run(to, job);
  });
}

/** The link by which the old address takes a change back: the same in every mail about it. */
function undoing({ id, nonce }: { id: number; nonce: string }) {
  return { path: "/email-undo", token: { ...tokenOf("undo", nonce), use: { addressChange: id } } };
}

// The same member asks again and again, so the job's own number tells these mails apart.
function envelope(kind: Parcel["kind"], to: Recipient, job: Job) {
  const key = `${to.memberId}.${job.id}.${job.created_at.getTime().toString(36)}`;
  return { kind, key, memberId: to.memberId, email: to.email, network: to.network };
}
