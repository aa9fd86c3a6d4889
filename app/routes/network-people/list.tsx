import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import {
  listPeopleOfNetwork,
  listStaffInvitations,
  type PeopleFilter,
} from "#app/moderation/network/people-queries.server.ts";
import { PeopleTable } from "#app/moderation/network/people-table.tsx";
import { SearchForm } from "#app/moderation/network/search-form.tsx";
import { InvitationList } from "#app/practices/invitation-list.tsx";
import { doneWithInvitation } from "#app/practices/invitation-state.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter, wordsIn } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("People");

const filters: PeopleFilter[] = ["all", "staff", "disabled"];

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const words = wordsIn(search);
  const filter = filters.find((each) => each === search.get("show")) ?? "all";
  const after = numberIn(search.get("after"));
  return readAsStaff(context, async (db, viewer) => {
    const administrator = isAdministrator(viewer);
    const { rows, next } = await listPeopleOfNetwork(db, words, filter, after);
    return {
      people: rows.map(({ memberId, ...person }) => person),
      words,
      filter,
      invitations: administrator && !after ? await listStaffInvitations(db) : [],
      first: after ? pageAfter(search, "after", "") : null,
      next: next ? pageAfter(search, "after", next) : null,
      administrator,
    };
  });
}

export default function People() {
  const { people, words, filter, invitations, first, next, administrator } = useLoaderData<typeof loader>();
  const sendsMail = useSendsMail();
  return (
    <Page>
      <PageHead
        title="People"
        actions={
          administrator && (
            <ButtonLink href="/admin/people/invite" icon="plus">
              Invite a moderator
            </ButtonLink>
          )
        }
      />
      <AdminTabs current="people" administrator={administrator} />
      <Done sentences={doneWithInvitation(sendsMail)} />
      <Sheet id="list" title="Everyone with an account" hideTitle flush bleed>
        <SearchForm label="Name, email or practice" words={words} all="/admin/people">
          <Field as="select" name="show" label="Who" defaultValue={filter}>
            <option value="all">Everyone</option>
            <option value="staff">The network’s staff</option>
            <option value="disabled">Shut out</option>
          </Field>
        </SearchForm>
        {people.length === 0 ? (
          <div className="empty">
            <h3>Nobody matches</h3>
            <p>Try a part of the name, the email, or the practice.</p>
          </div>
        ) : (
          <PeopleTable people={people} />
        )}
      </Sheet>
      <Pager label="More people" newer={first} newerLabel="From the start" older={next} olderLabel="More" />
      {invitations.length > 0 && (
        <Sheet id="invitations" title="Invited into the staff" flush>
          <InvitationList invitations={invitations} base="/admin/invitations" />
        </Sheet>
      )}
    </Page>
  );
}
