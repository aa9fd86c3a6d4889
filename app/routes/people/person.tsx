import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/accounts/viewer.ts";
import { findPersonPage } from "#app/cohorts/roster-queries.server.ts";
import { read } from "#app/db.server.ts";
import { roleName } from "#app/practices/policy.ts";
import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { listWritten } from "#app/threads/list/written-queries.server.ts";
import { WrittenSheet } from "#app/threads/list/written-sheet.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Definitions } from "#app/ui/facts.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.person.name ?? "Person"));

/** For those who share a cohort or a practice with the person, and the network's staff. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  const before = numberIn(new URL(request.url).searchParams.get("before"));
  return read(context, async (db, viewer) => {
    const { id, ...person } = found(await findPersonPage(db, found(uidIn(params.person))));
    const { rows, next } = await listWritten(db, id, before);
    return {
      person,
      written: rows,
      next,
      first: before === null,
      open: viewer.cohorts.filter((cohort) => cohort.accepted).map((cohort) => cohort.slug),
      isMe: id === viewer.id,
      can: { administer: isStaff(viewer) },
    };
  });
}

export default function PersonPage() {
  const { person, written, next, first, open, isMe, can } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
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
      <WrittenSheet
        title={isMe ? "What you wrote under your name" : `What ${isolated(person.name)} wrote`}
        rows={written}
        now={now}
        timeZone={timeZone}
      />
      <Pager
        label="Older posts"
        newer={first ? null : `/people/${person.uid}`}
        newerLabel="Newest"
        older={next === null ? null : `?before=${next}`}
      />
    </Page>
  );
}
