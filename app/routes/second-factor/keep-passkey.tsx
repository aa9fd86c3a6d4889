import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useRouteLoaderData } from "@remix-run/react";
import { addPasskey, readRegistration } from "#app/accounts/second-factor/passkey-registration.server.ts";
import { makeMissingCodes, otherSessionsEnd } from "#app/accounts/second-factor/queries.server.ts";
import { RecoveryCodesSheet } from "#app/accounts/second-factor/recovery-codes-sheet.tsx";
import { PasskeyAnswer } from "#app/accounts/second-factor/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read, write } from "#app/db.server.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Your new passkey");

const back = { href: "/settings/second-factor", label: "Second step" };

/** Runs after the action too, so it cannot lead away. */
export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async () => null);
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, PasskeyAnswer);
  if (!form.ok) return form.answer;
  const passkey = await readRegistration(context, form.data.answer);
  if (!passkey) return refusal({}, "What your device sent could not be read.", "form", 400);
  const done = await attempt({}, () =>
    write(context, async (db, viewer) => {
      await addPasskey(db, viewer, passkey, form.data.name);
      await otherSessionsEnd(db, context);
      return makeMissingCodes(db, viewer);
    }),
  );
  if (!done.ok) return done.answer;
  if (!done.value) return redirect("/settings/second-factor?done=passkey");
  return data({ codes: done.value, errors: undefined });
}

export default function KeepPasskey() {
  const network = useRouteLoaderData<typeof rootLoader>("root")?.network ?? "Roundtable";
  const answer = useActionData<typeof action>();
  if (answer && "codes" in answer) {
    return (
      <SettingsPage
        back={back}
        title="The passkey is added"
        lead="From now on we ask for it when you sign in."
      >
        <RecoveryCodesSheet codes={answer.codes} network={network} />
      </SettingsPage>
    );
  }
  const refused = answer?.errors && Object.values(answer.errors)[0];
  return (
    <SettingsPage back={back} title="No passkey was added" refused={refused}>
      <Sheet>
        <p>
          <ButtonLink href="/settings/second-factor/passkeys/new">Start again</ButtonLink>
        </p>
      </Sheet>
    </SettingsPage>
  );
}
