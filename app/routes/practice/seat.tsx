import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { listPeople, setAttendees } from "#app/practices/people-queries.server.ts";
import { roleName } from "#app/practices/policy.ts";
import { ownSeatAt } from "#app/practices/practice-at.server.ts";
import { Attendees } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/form/choice.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Who attends");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownSeatAt,
    show: async ({ practice, seat }, db, viewer) => ({
      practice: isolated(practice.name),
      seat,
      people: await listPeople(db, practice),
      me: viewer.uid,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Attendees,
    find: ownSeatAt,
    run: (db, { practice, seat }, { attends }) => setAttendees(db, practice, seat, attends),
    to: "/practice?done=attendees",
  });
}

export default function WhoAttends() {
  const { practice, seat, people, me } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const attending = new Map(seat.attendees.map((person) => [person.uid, person]));
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice", label: practice }}
        title={`Who attends ${isolated(seat.cohort)}`}
        lead="Whoever attends reads and writes there for your practice, once they have accepted the cohort’s charter. Everyone at the table sees their name."
      />
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {failed.errors.form}
        </Banner>
      )}
      <Sheet>
        <PostForm className="form">
          <Choices
            name="attends"
            legend="People of your practice"
            hint="Taking a tick away ends their access at once. What they wrote stays, under their name."
          >
            {people.map((person) => (
              <Checkbox
                key={person.uid}
                id={`attends-${person.uid}`}
                name="attends[]"
                value={person.uid}
                label={person.uid === me ? `${isolated(person.name)} (you)` : isolated(person.name)}
                hint={
                  attending.get(person.uid)?.facilitator
                    ? `${roleName(person.role)}. Leads this cohort.`
                    : roleName(person.role)
                }
                defaultChecked={attending.has(person.uid)}
              />
            ))}
          </Choices>
          <div className="form-foot">
            <Button variant="primary">Save</Button>
            <ButtonLink variant="quiet" href="/practice">
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
