import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { type Db, read, write } from "#app/db.server.ts";
import { listPeople, listSeats, setAttendees } from "#app/practices/people-queries.server.ts";
import { owns, roleName } from "#app/practices/policy.ts";
import { findOwnPractice } from "#app/practices/queries.server.ts";
import { Attendees } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { PostForm } from "#app/ui/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "Who attends · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { practice, seat } = await findSeat(db, viewer, params.seat);
    const people = await listPeople(db, practice);
    return { practice: isolated(practice.name), seat, people, me: viewer.uid };
  });
}

async function findSeat(db: Db, viewer: Viewer, text: string | undefined) {
  const practice = found(await findOwnPractice(db, viewer));
  allow(owns(viewer, practice));
  const seats = await listSeats(db, practice);
  return { practice, seat: found(seats.find((seat) => seat.id === numberIn(text) && !seat.until)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Attendees);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const { practice, seat } = await findSeat(db, viewer, params.seat);
      await setAttendees(db, practice, seat, form.data.attends);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect("/practice?done=attendees");
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
              Cancel
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
