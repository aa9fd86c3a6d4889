import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/accounts/viewer.ts";
import { findPersonPage } from "#app/cohorts/roster-queries.server.ts";
import { read } from "#app/db.server.ts";
import { roleName } from "#app/practices/policy.ts";
import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Avatar, initialsOf, tintOf } from "#app/ui/avatar.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Definitions } from "#app/ui/facts.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${isolated(data?.person.name ?? "Person")} · Roundtable` },
];

/** For those who share a cohort or a practice with the person, and the network's staff. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { id, ...person } = found(await findPersonPage(db, found(uidIn(params.person))));
    return {
      person,
      open: viewer.cohorts.filter((cohort) => cohort.accepted).map((cohort) => cohort.slug),
      isMe: id === viewer.id,
      can: { administer: isStaff(viewer) },
    };
  });
}

export default function PersonPage() {
  const { person, open, isMe, can } = useLoaderData<typeof loader>();
  const facts = [];
  if (person.practice) {
    facts.push({
      name: "Practice",
      value: (
        <>
          <a href={`/practices/${person.practiceUid}`} dir="auto">
            {person.practice}
          </a>
          , {townOf({ town: person.town!, state: person.state! })}
        </>
      ),
    });
    facts.push({ name: "Role", value: roleName(person.role) });
  }
  if (person.cohorts.length > 0) {
    facts.push({
      name: "Cohorts",
      value: (
        <ul className="bare">
          {person.cohorts.map((cohort) => (
            <li key={cohort.slug}>
              <bdi>
                {open.includes(cohort.slug) ? <a href={`/c/${cohort.slug}`}>{cohort.name}</a> : cohort.name}
              </bdi>
              {cohort.facilitator && ", facilitator"}
            </li>
          ))}
        </ul>
      ),
    });
  }
  return (
    <Page narrow>
      <PageHead
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
        actions={
          isMe ? (
            <ButtonLink href="/settings" icon="pencil">
              My settings
            </ButtonLink>
          ) : (
            can.administer && (
              <ButtonLink href={`/admin/people/${person.uid}`} icon="shield">
                Administer
              </ButtonLink>
            )
          )
        }
      />
      {facts.length > 0 && (
        <Sheet id="about" title={`About ${isolated(person.name)}`} hideTitle>
          <Definitions facts={facts} />
        </Sheet>
      )}
    </Page>
  );
}
