import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeRecoveryCodes, ownFactors } from "#app/accounts/second-factor/queries.server.ts";
import { RecoveryCodesSheet } from "#app/accounts/second-factor/recovery-codes-sheet.tsx";
import { disproof, proofAsked } from "#app/accounts/settings/proof.server.ts";
import { ProofFields, SignInAgain } from "#app/accounts/settings/proof-fields.tsx";
import { Proof } from "#app/accounts/settings/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read, write } from "#app/db.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Refused } from "#app/web/answers.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Recovery codes");

const back = { href: "/settings/second-factor", label: "Second step" };

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { codesLeft } = await ownFactors(db, viewer);
    const proof = await proofAsked(db, context, "second factor");
    return { codesLeft, proof, on: viewer.secondFactor, network: context.frame.network ?? "Roundtable" };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, Proof);
  if (!form.ok) return form.answer;
  const trouble = await disproof(context, form.data, "second factor");
  if (trouble) return refusal(form.values, trouble.sentence, trouble.field, trouble.status);
  const done = await attempt(form.values, () =>
    write(context, (db, viewer) => {
      if (!viewer.secondFactor) throw new Refused("Set up a second step first; the codes stand in for it.");
      return makeRecoveryCodes(db, viewer);
    }),
  );
  return done.ok ? data({ codes: done.value, errors: undefined }) : done.answer;
}

export default function CodesPage() {
  const { codesLeft, proof, on, network } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "codes" in answer) {
    return (
      <SettingsPage back={back} title="New recovery codes" lead="All earlier ones have stopped working.">
        <RecoveryCodesSheet codes={answer.codes} network={network} />
      </SettingsPage>
    );
  }
  return (
    <SettingsPage
      back={back}
      title="Recovery codes"
      lead="Ten codes on paper, for the day on which your phone is lost. Each works once."
      refused={answer?.errors?.form}
    >
      {!on ? (
        <Sheet>
          <p>They stand in for a second step, and you have not set one up.</p>
          <p>
            <ButtonLink href={back.href}>Set up a second step</ButtonLink>
          </p>
        </Sheet>
      ) : proof === "again" ? (
        <SignInAgain />
      ) : (
        <Sheet>
          <PostForm className="form">
            <p>
              {codesLeft === 0 ? "None is left." : `${codesLeft} of 10 are left.`} New codes take the place of
              all earlier ones, and are shown once.
            </p>
            <ProofFields proof={proof} errors={answer?.errors} />
            <div className="form-foot">
              <Button variant="primary">Make new codes</Button>
            </div>
          </PostForm>
        </Sheet>
      )}
    </SettingsPage>
  );
}
