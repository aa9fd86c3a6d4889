import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { PasskeyRow } from "#app/accounts/second-factor/passkey-row.tsx";
import { ownFactors } from "#app/accounts/second-factor/queries.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { SettingsRow } from "#app/accounts/settings/settings-row.tsx";
import { read } from "#app/db.server.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Second step");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => ({
    ...(await ownFactors(db, viewer)),
    staff: viewer.networkRole !== null,
  }));
}

export default function SecondFactor() {
  const { app, passkeys, codesLeft, staff } = useLoaderData<typeof loader>();
  const { now, timeZone } = useRouteLoaderData<typeof rootLoader>("root")!;
  const on = app || passkeys.length > 0;
  return (
    <SettingsPage
      title="Second step at sign-in"
      lead="After your password we ask for something that only you have with you. A stolen password then opens nothing."
    >
      <Done sentences={done} />
      {staff && !on && (
        <Banner tone="gold">
          <b>Your role needs this.</b> You can see and change more than others here, so a password alone is
          not enough. Set up one of the two, and you can go on.
        </Banner>
      )}
      {on && codesLeft <= 2 && (
        <Banner tone="gold">
          <b>
            {codesLeft === 0
              ? "No recovery code is left."
              : `Only ${codesLeft === 1 ? "one" : "two"} of your recovery codes is left.`}
          </b>{" "}
          <a href="/settings/second-factor/codes">Make new ones</a>
        </Banner>
      )}
      <Sheet
        id="passkeys"
        title="Passkeys"
        flush
        bleed
        action={
          <ButtonLink href="/settings/second-factor/passkeys/new" icon="plus">
            Add
            <span className="vh"> a passkey</span>
          </ButtonLink>
        }
      >
        <ul className="bare settings">
          {passkeys.length === 0 && (
            <li>
              <p>Your fingerprint, your face or the PIN of your device. The easiest, and the safest.</p>
            </li>
          )}
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.uid} passkey={passkey} now={now} timeZone={timeZone} />
          ))}
        </ul>
      </Sheet>
      <Sheet id="other" title="Other ways" flush bleed>
        <ul className="bare settings">
          <SettingsRow
            name="Authenticator app"
            href={app ? "/settings/second-factor/app/remove" : "/settings/second-factor/app"}
            deed={app ? "Remove" : "Set up"}
          >
            {app ? "On: it shows you a new code every half minute" : "An app on your phone that shows codes"}
          </SettingsRow>
          {app && (
            <SettingsRow name="New phone" href="/settings/second-factor/app" deed="Move">
              Move the authenticator app to another phone
            </SettingsRow>
          )}
          {on && (
            <SettingsRow name="Recovery codes" href="/settings/second-factor/codes" deed="Make new">
              {codesLeft} of 10 left
            </SettingsRow>
          )}
        </ul>
      </Sheet>
    </SettingsPage>
  );
}

const done = {
  passkey: <b>The passkey is added.</b>,
  renamed: <b>The new name is saved.</b>,
  "passkey-removed": (
    <>
      <b>The passkey is removed here.</b> You can delete it from your device as well.
    </>
  ),
  app: <b>The authenticator app is on.</b>,
  "app-removed": (
    <>
      <b>The authenticator app is off.</b> You can delete the entry in it.
    </>
  ),
};
