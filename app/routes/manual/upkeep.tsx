import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { findUpkeep, listKeepers } from "#app/documents/upkeep/queries.server.ts";
import { ReadingFields } from "#app/documents/upkeep/reading-fields.tsx";
import { UpkeepForm } from "#app/documents/upkeep/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Who looks after it");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    ...toWriteIn,
    show: async (document, db, viewer) => ({
      document: { uid: document.uid, title: document.title },
      upkeep: await findUpkeep(db, document.id, viewer.id),
      people: await listKeepers(db, document.practiceId),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: UpkeepForm,
    ...toWriteIn,
    run: async (db, document, { keeper, asks, holdsFrom }) => {
      const person =
        keeper && found((await listKeepers(db, document.practiceId)).find(({ uid }) => uid === keeper));
      await verbs.setLookedAfter(db, { doc: document.id, person: person ? person.id : null });
      await verbs.setReading(db, { doc: document.id, asksPeople: asks, fromDay: holdsFrom });
    },
    to: ({ uid }) => `${manualHref(uid)}?done=saved`,
  });
}

export default function DocumentUpkeep() {
  const { document, upkeep, people } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = manualHref(document.uid);
  const { errors, values } = failed ?? { errors: undefined, values: undefined };
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Who looks after it"
        lead={`Who is reminded when “${isolated(document.title)}” is to be reviewed, from when it holds, and whether your people confirm that they have read it.`}
      />
      <Sheet>
        <PostForm className="form" noValidate>
          <Field
            as="select"
            name="keeper"
            label="Looks after it"
            hint="They are reminded of its review 90, 30 and 7 days before, and once it is overdue."
            defaultValue={values?.keeper ?? upkeep.keeperUid ?? ""}
            error={errors?.keeper}
          >
            <option value="">Nobody: your owners and directors are reminded</option>
            {people.map(({ uid, name }) => (
              <option key={uid} value={uid}>
                {isolated(name)}
              </option>
            ))}
          </Field>
          <ReadingFields
            asks={values ? "asks" in values : (upkeep.asks ?? false)}
            holdsFrom={values?.holdsFrom ?? upkeep.holdsFrom ?? ""}
            hint="All of your practice are asked, and whoever joins later. A minor change asks nobody again."
            error={errors?.holdsFrom}
          />
          <div className="form-foot">
            <Button variant="primary">Save</Button>
            <ButtonLink variant="quiet" href={here}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
