import type { AppLoadContext } from "@remix-run/node";
import { safePath } from "#app/accounts/safe-path.ts";
import { guess } from "#app/accounts/signing-in/limits.server.ts";
import { forgetSecret, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { signInAs } from "#app/accounts/signing-in/sign-in.server.ts";
import { spendToken, tokenBehind } from "#app/accounts/tokens.server.ts";
import { type Db, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { noteFailedFactor } from "./factor-queries.server.ts";

/** Someone between the two factors, and the header that makes their page's secret forgotten. */
export type Waiting = { memberId: number; email: string; token: string; forget: string };

/** Finds who passed the first factor in this browser on this page within the last minutes; null for nobody. */
export async function whoWaits(db: Db, request: Request, context: AppLoadContext): Promise<Waiting | null> {
  const token = secretOf(request, context, "factor");
  const behind = await tokenBehind(db, "second_factor", token);
  const forget = forgetSecret(request, context, "factor");
  return behind && { memberId: behind.memberId, email: behind.email, token, forget };
}

export type Passed = { path: string; headers: Headers };

/** Signs in whoever waits, unless another request did so at the same moment. */
export async function passFactor(db: Db, context: AppLoadContext, waiting: Waiting): Promise<Passed | null> {
  const used = await spendToken(db, "second_factor", waiting.token);
  if (!used) return null;
  const headers = await signInAs(db, context, used.memberId);
  headers.append("Set-Cookie", waiting.forget);
  return { path: safePath(used.detail), headers };
}

export type CodeOutcome = { passed: Passed } | { sentence: string; status: number };

/**
 * Tries a code. `check` runs in the transaction that signs in and uses the code up there, so that it never works
 * twice, nor is lost when signing in fails.
 */
export async function tryCode(
  context: AppLoadContext,
  waiting: Waiting,
  what: string,
  check: (db: Db) => Promise<boolean>,
): Promise<CodeOutcome> {
  const tried = await answering(context, () => guess("second-factor", waiting.email, context));
  if (tried.refused !== null) return { sentence: tried.refused, status: 429 };
  const passed = await writeForAnyone(context, async (db) =>
    (await check(db)) ? passFactor(db, context, waiting) : null,
  );
  if (passed) {
    await answering(context, () => tried.right());
    return { passed };
  }
  await writeForAnyone(context, (db) => noteFailedFactor(db, waiting.memberId, what));
  const left = await answering(context, () => tried.missed());
  return { sentence: `That ${what} is not right, or was used before. ${left}`, status: 400 };
}
