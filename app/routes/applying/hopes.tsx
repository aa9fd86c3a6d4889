import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { canChangeApplication, HOPES_MAX } from "#app/practices/applying/policy.ts";
import { ownApplication } from "#app/practices/applying/queries.server.ts";
import { Hopes } from "#app/practices/applying/schema.server.ts";
import { specialties } from "#app/practices/vocabulary.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("What you hope for");

const BACK = "/applying";

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownApplication,
    may: canChangeApplication,
    show: ({ hopes, focus }) => ({ hopes, focus }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Hopes,
    find: ownApplication,
    may: canChangeApplication,
    run: (db, _application, { hopes, focus }) => verbs.sayHopes(db, { newHopes: hopes, newFocus: focus }),
    to: `${BACK}?done=hopes`,
  });
}

const labels = { hopes: "What you hope for", focus: "What the group should be about" };

export default function WhatYouHopeFor() {
  const { hopes, focus } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: BACK, label: "Your application" }}
        title="What you hope for"
        lead="The moderators read it when they look for your group. Nobody else does."
      />
      <Sheet>
        <PostForm className="form" noValidate>
          <ErrorSummary errors={failed?.errors} labels={labels} />
          <Field
            as="select"
            name="focus"
            label={labels.focus}
            defaultValue={failed?.values.focus ?? focus}
            error={failed?.errors.focus}
            optional
          >
            <option value="">Whatever fits</option>
            {specialties.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Field>
          <Field
            as="textarea"
            name="hopes"
            rows={8}
            label={labels.hopes}
            hint="What keeps you busy now, what you would ask others, what you can give."
            maxLength={HOPES_MAX}
            defaultValue={failed?.values.hopes ?? hopes}
            error={failed?.errors.hopes}
            optional
          />
          <div className="form-foot">
            <Button variant="primary">Save it</Button>
            <ButtonLink variant="quiet" href={BACK}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
