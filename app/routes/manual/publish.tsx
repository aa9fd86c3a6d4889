import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { publishDraft, rendering } from "#app/documents/editing/publish.server.ts";
import { Publishing } from "#app/documents/editing/schema.server.ts";
import { openTo } from "#app/documents/editing/shares.ts";
import { textNow } from "#app/documents/editing/text-now.server.ts";
import { findUpkeep } from "#app/documents/upkeep/queries.server.ts";
import { ReadingFields } from "#app/documents/upkeep/reading-fields.tsx";
import { RedlineBetween } from "#app/documents/versions/redline-between.tsx";
import { type Change, changes } from "#app/documents/vocabulary.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Put it in force");

export async function loader(args: LoaderFunctionArgs) {
  const { document, now, asks } = await ask(args, {
    ...toWriteIn,
    show: async (document, db, viewer) => ({
      document,
      now: await textNow(db, document),
      asks: (await findUpkeep(db, document.id, viewer.id)).asks ?? false,
    }),
  });
  // There is nothing to publish, or it was published a moment ago.
  if (now.draft === null) throw redirect(manualHref(document.uid));
  const page = {
    here: manualHref(document.uid),
    title: now.title,
    version: document.version,
    shared: openTo(document.shares),
    seen: now.seen,
    asks,
    between: now.before && { before: now.before.markdown, after: now.body, fields: now.fields },
  };
  return onlyInMarkup(args.context, page, "between");
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Publishing,
    prepare: rendering(args),
    ...toWriteIn,
    run: publishDraft,
    to: ({ uid }) => `${manualHref(uid)}?done=published`,
  });
}

export default function PublishDocument() {
  const { here, title, version, shared, seen, asks, between } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const isFirst = version === 0;
  return (
    <Page>
      <PageHead
        back={{ href: here, label: title }}
        title={isFirst ? "Put it in force" : `Publish version ${version + 1}`}
        lead={
          isFirst
            ? "From then on it is what holds at your practice. Nobody outside sees it until you share it."
            : `Version ${version} stays in the list of versions.${
                shared.length > 0
                  ? ` It is shared with ${shared.join(", ")}: whoever adopted it is told.`
                  : ""
              }`
        }
      />
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was published.</b> {failed.errors.form}
        </Banner>
      )}
      <Sheet>
        <PostForm className="form" noValidate>
          <input type="hidden" name="seen" value={seen} />
          {isFirst ? (
            <input type="hidden" name="change" value="major" />
          ) : (
            <Choices name="change" legend="How much it changes" error={failed?.errors.change}>
              {(Object.keys(changes) as Change[]).map((change) => (
                <Radio
                  key={change}
                  name="change"
                  value={change}
                  label={changes[change].name}
                  hint={changes[change].hint}
                  defaultChecked={change === failed?.values.change}
                />
              ))}
            </Choices>
          )}
          <Field
            as="textarea"
            name="summary"
            label={isFirst ? "What it is, in a sentence" : "What is new, in a sentence or two"}
            hint={isFirst ? undefined : "Whoever adopted it reads this first."}
            rows={3}
            className="is-short"
            maxLength={500}
            required
            defaultValue={failed?.values.summary ?? (isFirst ? "The first version." : "")}
            error={failed?.errors.summary}
          />
          <ReadingFields
            asks={failed ? "asks" in failed.values : asks}
            holdsFrom={failed?.values.holdsFrom ?? ""}
            hint={
              isFirst
                ? "All of your practice are asked, and whoever joins later."
                : "A major or required change asks everybody again, a minor one nobody who has."
            }
            error={failed?.errors.holdsFrom}
          />
          <div className="form-foot">
            <Button variant="primary">{isFirst ? "Put it in force" : "Publish it"}</Button>
            <ButtonLink href={`${here}/edit`}>Go on writing</ButtonLink>
          </div>
        </PostForm>
      </Sheet>
      {!isFirst && <RedlineBetween between={between} />}
    </Page>
  );
}
