import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Viewer, writesIn } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { clauseOf } from "#app/contracts/clauses.ts";
import { ClauseField, CounterpartyField } from "#app/contracts/playbook/choose-contract.tsx";
import { entriesChosen, playbookHref } from "#app/contracts/playbook/chosen.ts";
import {
  entrySectionNames,
  entrySections,
  entryText,
  entryTitle,
  SECTION_MAX,
} from "#app/contracts/playbook/entry.ts";
import { NewEntry } from "#app/contracts/playbook/schema.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { blanksOf, tooManyBlanks } from "#app/documents/editing/blanks.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Incomplete } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("An entry for the playbook");

const inPlaybook = {
  find: (_db: unknown, viewer: Viewer, params: { cohort?: string }) => cohortAt(viewer, params.cohort),
  may: (viewer: Viewer, cohort: { id: number }) => canWriteManual(viewer) && writesIn(viewer, cohort.id),
};

export function loader(args: LoaderFunctionArgs) {
  const { clause, counterparty } = entriesChosen(new URL(args.request.url).searchParams);
  const about = clauseOf(clause ?? "");
  return ask(args, {
    ...inPlaybook,
    show: ({ slug, name }) => ({
      cohort: { slug, name },
      values: {
        ...{ clause: clause ?? "", with: counterparty ?? "" },
        ...{ meaning: about?.meaning ?? "", redFlag: about?.redFlag ?? "" },
      } as Record<string, string>,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NewEntry,
    ...inPlaybook,
    run(db, _cohort, { clause, with: counterparty, ...entry }) {
      const about = clauseOf(clause)!;
      const written = { ...entry, meaning: entry.meaning.trim() || about.meaning };
      const body = entryText(written);
      const blanks = blanksOf(body, []);
      const wrong = tooManyBlanks(blanks);
      if (wrong) throw new Incomplete("wording", wrong);
      return verbs.beginPlaybookEntry(db, {
        ...{ ofClause: clause, withWhom: counterparty, newTitle: entryTitle(about, counterparty) },
        ...{ newBody: body, newFields: JSON.stringify(blanks) },
      });
    },
    to: (_cohort, uid) => `${manualHref(uid)}/edit?done=begun`,
  });
}

export default function BeginEntry() {
  const { cohort, values: asked } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { errors = {}, values = asked } = failed ?? {};
  const home = playbookHref(cohort.slug);
  return (
    <Page>
      <PageHead
        back={{ href: home, label: "Playbook" }}
        title="Write an entry"
        lead="It begins as a draft in your manual. Put it in force there and share it with your cohort, and it stands in the playbook."
      />
      <PostForm className="stack" noValidate>
        <ErrorSummary errors={errors} />
        <Sheet>
          <div className="form">
            <ClauseField value={values.clause ?? ""} any="Choose a clause" error={errors.clause} />
            <CounterpartyField value={values.with ?? ""} any="Anybody" error={errors.with} />
            {entrySectionNames.map((name) => (
              <Field
                key={name}
                as="textarea"
                name={name}
                label={entrySections[name].heading}
                hint={entrySections[name].hint}
                optional
                rows={3}
                maxLength={SECTION_MAX}
                defaultValue={values[name]}
                error={errors[name]}
              />
            ))}
          </div>
          <div className="form-foot">
            <Button variant="primary">Begin it</Button>
            <ButtonLink variant="quiet" href={home}>
              Not now
            </ButtonLink>
          </div>
        </Sheet>
      </PostForm>
    </Page>
  );
}
