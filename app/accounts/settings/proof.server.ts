import type { AppLoadContext } from "@remix-run/node";
import { sql } from "kysely";
import { isPassword } from "#app/accounts/passwords.server.ts";
import { totpOf } from "#app/accounts/second-factor/factor-queries.server.ts";
import { recoveryCodeHash } from "#app/accounts/second-factor/recovery.server.ts";
import { stepOfCode } from "#app/accounts/second-factor/totp.ts";
import { plainCode } from "#app/accounts/secret.ts";
import { guess } from "#app/accounts/signing-in/limits.server.ts";
import type { Prepared } from "#app/act.server.ts";
import { type Db, read, write } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { refusal } from "#app/web/form.server.ts";
import { verbs } from "#db/verbs.ts";

/**
 * How a member shows that it is them before something weighty: by their password; without one by having signed in
 * within the last minutes, by a code, or, failing both, by signing in again. What would let somebody else in for good, a
 * new address or second factor, asks those who have a second factor for that: by a code, of their app or a recovery code,
 * and from those with passkeys alone by having signed in with one within the last minutes, beside the password.
 */
export type ProofKind = "password" | "recent" | "code" | "again";

const RECENT = 10 * 60_000;

/** The kind of proof asked for: what one knows, or the second factor of those who have one. */
export type Weight = "password" | "second factor";

type Own = {
  passwordHash: string | null;
  secondFactor: boolean;
  /** Null without an app, and when SECRET is another than when it was set up: then no code can be right. */
  totp: { secret: Uint8Array; lastStep: number } | null;
  since: Date | null;
};

async function ownProof(db: Db, { viewer, sessionHash }: AppLoadContext): Promise<Own> {
  const { rows } = await sql<Omit<Own, "totp" | "secondFactor">>`
    select verbs.my_password_hash() as password_hash,
      (verbs.my_session(session_hash => ${sessionHash}) ->> 'since')::timestamptz as since`.execute(db);
  return { ...rows[0]!, secondFactor: viewer!.secondFactor, totp: await totpOf(db, viewer!.id) };
}

function kindOf(own: Own, weight: Weight, now: number): ProofKind {
  const recent = own.since !== null && now - own.since.getTime() < RECENT;
  if (weight === "second factor" && own.secondFactor) {
    if (own.totp) return "code";
    if (!recent) return "again";
  }
  if (own.passwordHash) return "password";
  if (recent) return "recent";
  return own.totp ? "code" : "again";
}

/** Finds what the form has to ask for. */
export async function proofAsked(
  db: Db,
  context: AppLoadContext,
  weight: Weight = "password",
): Promise<ProofKind> {
  return kindOf(await ownProof(db, context), weight, context.now);
}

export type Disproof = { field: string; sentence: string; status: number };

/** Whether it is the member who asks: null when it is, else what to say beside which field. Counts wrong guesses. */
export async function disproof(
  context: AppLoadContext,
  given: { currentPassword: string; proofCode: string },
  weight: Weight = "password",
): Promise<Disproof | null> {
  const { own, viewer } = await read(context, async (db, viewer) => ({
    own: await ownProof(db, context),
    viewer,
  }));
  const kind = kindOf(own, weight, context.now);
  if (kind === "recent") return null;
  if (kind === "again") return { field: "form", sentence: "Please sign in again first.", status: 403 };
  const field = kind === "password" ? "currentPassword" : "proofCode";
  if (given[field] === "") {
    const sentence =
      kind === "password" ? "Enter your current password." : "Enter the code that your app shows.";
    return { field, sentence, status: 400 };
  }
  const tried = await answering(context, () =>
    guess(kind === "password" ? "sign-in" : "second-factor", viewer.email, context),
  );
  if (tried.refused !== null) return { field, sentence: tried.refused, status: 429 };
  const right =
    kind === "password"
      ? await isPassword(own.passwordHash, given.currentPassword)
      : await usesUpCode(context, own, given.proofCode);
  if (right) {
    await answering(context, () => tried.right());
    return null;
  }
  const left = await answering(context, () => tried.missed());
  const wrong = kind === "password" ? "That is not your current password." : "That code is not right.";
  return { field, sentence: `${wrong} ${left}`, status: 400 };
}

/** The same as a form's first step: passes, or answers beside the field. */
export async function proven(
  context: AppLoadContext,
  form: { data: { currentPassword: string; proofCode: string }; values: Record<string, string> },
  weight: Weight = "password",
): Promise<Prepared<null>> {
  const trouble = await disproof(context, form.data, weight);
  if (!trouble) return { ok: true, value: null };
  return { ok: false, answer: refusal(form.values, trouble.sentence, trouble.field, trouble.status) };
}

function usesUpCode(context: AppLoadContext, own: Own, typed: string): Promise<boolean> {
  const { secret, lastStep } = own.totp!;
  const step = stepOfCode(secret, plainCode(typed), context.now, lastStep);
  return write(context, (db, viewer) =>
    step === null
      ? verbs.spendRecoveryCode(db, { member: viewer.id, codeHash: recoveryCodeHash(viewer.id, typed) })
      : verbs.spendTotpStep(db, { member: viewer.id, step }),
  );
}
