import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { settingsOverview } from "#app/accounts/settings/queries.server.ts";
import { SettingsRow } from "#app/accounts/settings/settings-row.tsx";
import { zoneChoices } from "#app/accounts/time-zones.server.ts";
import { read } from "#app/db.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("My settings");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const overview = await settingsOverview(db, viewer);
    const { uid, name, title, email, photo, timeZone, secondFactor, networkRole } = viewer;
    const zone =
      zoneChoices().near.find(([known]) => known === timeZone)?.[1] ?? timeZone.replaceAll("_", " ");
    return {
      ...{ uid, name, title, email, photo, zone, secondFactor },
      needsFactor: networkRole !== null,
      ...overview,
    };
  });
}

export default function Settings() {
  const me = useLoaderData<typeof loader>();
  const sendsMail = useSendsMail();
  return (
    <Page narrow>
      <PageHead title="My settings" lead="What your colleagues see of you, and how you sign in." />
      <Done
        sentences={{
          profile: <b>Your profile is saved.</b>,
          photo: <b>Your photo is gone.</b>,
          email: sendsMail ? (
            <>
              <b>{`We sent a link to ${me.pendingEmail ?? "your new email"}.`}</b> Open it within an hour;
              until then nothing changes.
            </>
          ) : (
            <>
              <b>No link was sent.</b> This network has no mail server yet, so nothing changes: ask its
              administrator to set one up, and then ask again.
            </>
          ),
          password: (
            <>
              <b>Your password is changed.</b> Everywhere else you are signed out.
            </>
          ),
        }}
      />
      {me.needsFactor && !me.secondFactor && (
        <Banner tone="gold">
          <b>Your role needs a second step at sign-in.</b> <a href="/settings/second-factor">Set it up</a>
        </Banner>
      )}
      <Sheet id="seen" title="What others see" flush bleed>
        <ul className="bare settings">
          <SettingsRow name="Profile" href="/settings/profile" deed="Change">
            <span className="flow">
              <Avatar
                photo={me.photo && `/photos/${me.photo}`}
                initials={initialsOf(me.name)}
                tint={tintOf(me.uid)}
              />
              <span>
                <bdi>{me.name}</bdi>
                {me.title && `, ${isolated(me.title)}`}
                <br />
                {`${me.zone} time`}
              </span>
            </span>
          </SettingsRow>
        </ul>
      </Sheet>
      <Sheet id="signing-in" title="How you sign in" flush bleed>
        <ul className="bare settings">
          <SettingsRow name="Email" href="/settings/email" deed="Change">
            {me.email}
            {me.pendingEmail && (
              <>
                <br />
                Waiting for you to confirm {me.pendingEmail}
              </>
            )}
          </SettingsRow>
          <SettingsRow name="Password" href="/settings/password" deed={me.hasPassword ? "Change" : "Choose"}>
            {me.hasPassword ? "Set" : "None; you sign in by a link"}
          </SettingsRow>
          <SettingsRow
            name="Second step"
            href="/settings/second-factor"
            deed={me.secondFactor ? "Open" : "Set up"}
          >
            {me.secondFactor ? "On: a password alone opens nothing" : "Off"}
          </SettingsRow>
          <SettingsRow name="Where you are signed in" href="/settings/sessions" deed="Open">
            {me.sessions === 1 ? "Only here" : `In ${me.sessions} places`}
          </SettingsRow>
        </ul>
      </Sheet>
      <Sheet id="data" title="Your data" flush bleed>
        <ul className="bare settings">
          <SettingsRow name="Export" href="/settings/export" deed="Open">
            Everything we keep about you, and all you wrote
          </SettingsRow>
          <SettingsRow name="Close my account" href="/settings/close" deed="Open">
            What you wrote stays
          </SettingsRow>
        </ul>
      </Sheet>
    </Page>
  );
}
