import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { passFactor, whoWaits } from "#app/accounts/second-factor/factor.server.ts";
import { passkeyAnswer, verifyPasskey } from "#app/accounts/second-factor/factor-passkey.server.ts";
import { noteFailedFactor, passkeyBehind } from "#app/accounts/second-factor/factor-queries.server.ts";
import { PasskeyCode } from "#app/accounts/second-factor/factor-schema.server.ts";
import { pressed } from "#app/accounts/signing-in/limits.server.ts";
import { queryOf, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { spendToken } from "#app/accounts/tokens.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { readForm } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/sign-in/factor");

/** Takes a passkey's answer as the second factor. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const page = queryOf(request);
  const again = `/sign-in/factor${page}${page ? "&" : "?"}again`;
  const form = await readForm(args, PasskeyCode);
  const tooMany = await answering(context, () => pressed(secretOf(request, context, "factor"), context));
  const answer = form.ok && !tooMany ? passkeyAnswer(form.data.code) : null;
  if (!answer) return redirect(again);
  const { waiting, passkey } = await readForAnyone(context, async (db) => ({
    waiting: await whoWaits(db, request, context),
    passkey: await passkeyBehind(db, answer.id),
  }));
  if (!waiting) return redirect("/sign-in");

  const mine = passkey?.memberId === waiting.memberId ? passkey : null;
  const verified = mine && (await verifyPasskey(context.baseUrl, answer, mine));
  const passed =
    verified &&
    (await writeForAnyone(context, async (db) => {
      const challenge = await spendToken(db, "challenge", verified.challenge);
      if (challenge?.memberId !== waiting.memberId || challenge.detail !== "sign-in") return null;
      await verbs.passkeyUsed(db, { credential: answer.id, newCounter: verified.counter });
      return passFactor(db, context, waiting);
    }));
  if (passed) return redirect(passed.path, { headers: passed.headers });
  await writeForAnyone(context, (db) => noteFailedFactor(db, waiting.memberId, "passkey"));
  return redirect(again);
}
