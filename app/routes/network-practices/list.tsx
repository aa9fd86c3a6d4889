import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { SearchForm } from "#app/moderation/network/search-form.tsx";
import { townOf } from "#app/practices/profile.tsx";
import { listPractices } from "#app/practices/queries.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter, wordsIn } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Practices");

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const words = wordsIn(search);
  const after = numberIn(search.get("after"));
  return readAsStaff(context, async (db, viewer) => {
    const { rows, next } = await listPractices(db, words, after);
    return {
      rows,
      words,
      first: after ? `/admin/practices${words && `?q=${encodeURIComponent(words)}`}` : null,
      next: next ? pageAfter(search, "after", next) : null,
      administrator: isAdministrator(viewer),
    };
  });
}

export default function Practices() {
  const { rows, words, first, next, administrator } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title="Practices"
        actions={
          <>
            <ButtonLink href="/admin/practices/new" variant="primary" icon="plus">
              Add a practice
            </ButtonLink>
            <ButtonLink href="/admin/practices/paste" icon="bullets">
              Paste a list
            </ButtonLink>
            <ButtonLink href="/admin/invitations" icon="mail">
              Invitations
            </ButtonLink>
          </>
        }
      />
      <AdminTabs current="practices" administrator={administrator} />
      <Sheet id="list" title="All practices" hideTitle flush bleed>
        <SearchForm label="Name, town or state" words={words} all="/admin/practices" />
        {rows.length === 0 ? (
          <div className="empty">
            <h3>{words ? "No practice matches" : "No practice yet"}</h3>
            <p>
              {words
                ? "Try a part of the name, the town, or the state."
                : "Add the first one; its owner is invited with it."}
            </p>
          </div>
        ) : (
          <table className="grid grid-cards">
            <thead>
              <tr>
                <th scope="col">Practice</th>
                <th scope="col">Where</th>
                <th scope="col" className="number">
                  People
                </th>
                <th scope="col" className="number">
                  Seats
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((practice) => (
                <tr key={practice.uid}>
                  <th scope="row">
                    <a href={`/admin/practices/${practice.uid}`} dir="auto">
                      {practice.name}
                    </a>
                  </th>
                  <td data-label="Where">{townOf(practice)}</td>
                  <td data-label="People" className="number">
                    {practice.people}
                  </td>
                  <td data-label="Seats" className="number">
                    {practice.seats}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
      <Pager
        label="More practices"
        newer={first}
        newerLabel="From the start"
        older={next}
        olderLabel="More"
      />
    </Page>
  );
}
