import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsAdministrator, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { findPersonPage } from "#app/cohorts/roster-queries.server.ts";
import { NetworkRoleSheet } from "#app/moderation/network/network-role-sheet.tsx";
import { PersonFacts } from "#app/moderation/network/person-facts.tsx";
import { personOfNetwork } from "#app/moderation/network/person-of-network.server.ts";
import { NetworkRole } from "#app/moderation/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { DangerZone, Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.person.name ?? "Person"));

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: personOfNetwork,
    async show({ memberId, ...person }, db, viewer) {
      const page = await findPersonPage(db, person.uid);
      return {
        person,
        cohorts: page?.cohorts ?? [],
        isMe: memberId === viewer.id,
        can: { administer: isAdministrator(viewer) && memberId !== viewer.id },
      };
    },
  });
}

/** Gives a role in the network or takes it away. */
export function action(args: ActionFunctionArgs) {
  return actAsAdministrator(args, {
    form: NetworkRole,
    find: personOfNetwork,
    run: (db, person, { role }) => verbs.grantNetworkRole(db, { member: person.memberId, newRole: role }),
    to: ({ uid }) => `/admin/people/${uid}?done=role`,
    field: "role",
  });
}

const done = {
  role: "The role is changed. It counts as long as they have a second step at sign-in.",
  factors: "It is removed. They sign in with their password and set up a new one.",
  disabled: "They are shut out, and every session of theirs has ended.",
  enabled: "They can sign in again.",
};

export default function PersonForStaff() {
  const { person, cohorts, isMe, can } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { timeZone } = useClock();
  const here = `/admin/people/${person.uid}`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/admin/people", label: "People" }}
        emblem={
          <Avatar
            size="large"
            initials={initialsOf(person.name)}
            tint={tintOf(person.uid)}
            photo={person.photo && `/photos/${person.photo}`}
          />
        }
        title={isMe ? `${isolated(person.name)} (you)` : isolated(person.name)}
        lead={isolated(person.title)}
      />
      <Done sentences={done} />
      {person.disabledAt && (
        <Banner tone="red">
          <b>Shut out</b> since {plainDay(person.disabledAt, timeZone)}. They cannot sign in. What they wrote
          stays.
        </Banner>
      )}
      <Sheet id="about" title="About" hideTitle>
        <PersonFacts person={person} cohorts={cohorts} />
      </Sheet>
      {can.administer && <NetworkRoleSheet role={person.networkRole} failed={failed} />}
      {can.administer && person.disabledAt && (
        <Sheet id="enable" title="Let back in">
          <p>They sign in as before, and see again what their practice’s seats show.</p>
          <p>
            <ButtonLink href={`${here}/enable`}>Let them back in</ButtonLink>
          </p>
        </Sheet>
      )}
      {can.administer && person.secondFactor && (
        <DangerZone id="factors" title="Lost second factor">
          <p>When they lost their phone and their recovery codes.</p>
          <p>
            <ButtonLink href={`${here}/factors`}>Remove the second factor</ButtonLink>
          </p>
        </DangerZone>
      )}
      {can.administer && !person.disabledAt && (
        <DangerZone id="disable" title="Shut out">
          <p>For a stolen account, or someone who must leave at once. Nothing they wrote is deleted.</p>
          <p>
            <ButtonLink variant="danger" href={`${here}/disable`}>
              Shut them out
            </ButtonLink>
          </p>
        </DangerZone>
      )}
    </Page>
  );
}
