import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { checklistAt } from "#app/contracts/checklist/checklist-at.server.ts";
import { ChooseClauses, ChooseCounterparty } from "#app/contracts/checklist/choose-clauses.tsx";
import { checklistHref } from "#app/contracts/checklist/chosen.ts";
import { ItemSheet } from "#app/contracts/checklist/item-sheet.tsx";
import { playbookHref } from "#app/contracts/playbook/chosen.ts";
import { counterparties } from "#app/contracts/vocabulary.ts";
import { read } from "#app/db.server.ts";
import { NotAdvice } from "#app/documents/not-advice.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("A checklist for a contract");

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return read(context, (db, viewer) => checklistAt(db, viewer, params, query));
}

export default function Checklist() {
  const { cohort, counterparty, items } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const made = items.length > 0;
  return (
    <Page>
      <PageHead
        back={{ href: playbookHref(cohort.slug), label: "Playbook" }}
        title={
          counterparty ? `Checklist: ${counterparties[counterparty].name}` : "A checklist for a contract"
        }
        lead="Choose what is in your contract. Print the list, or take it along as Word. Nothing of it is kept here."
        actions={
          made && (
            <ButtonLink
              href={`${checklistHref(cohort.slug, {}, "word")}${search}`}
              icon="download"
              download
              data-document=""
            >
              Word document
            </ButtonLink>
          )
        }
      />
      {items.map((item) => (
        <ItemSheet key={item.id} slug={cohort.slug} item={item} />
      ))}
      {made && <NotAdvice />}
      {counterparty && (
        <ChooseClauses
          key={search}
          slug={cohort.slug}
          counterparty={counterparty}
          ticked={items.map(({ id }) => id)}
        />
      )}
      <ChooseCounterparty key={counterparty} slug={cohort.slug} value={counterparty ?? ""} />
    </Page>
  );
}
