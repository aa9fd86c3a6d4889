import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { namesIn } from "#app/contracts/network/names-in.ts";
import { entryOffered, entryToOffer } from "#app/contracts/network/offer-at.server.ts";
import { listNamesAt } from "#app/contracts/network/queries.server.ts";
import { Offer } from "#app/contracts/network/schema.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Incomplete } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Offer it to the network");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: entryOffered,
    may: canWriteManual,
    show: ({ document, entry, offer, inForce }) => ({
      here: manualHref(document.uid),
      title: document.title,
      body: inForce ? entry.body : null,
      state: offer?.state ?? null,
      words: offer?.words ?? "",
      released: offer?.released ?? false,
      stands: offer?.stands ?? false,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Offer,
    find: async (db, viewer, params) => {
      const { document, practice } = await entryToOffer(db, viewer, params);
      const people = await listNamesAt(db, practice.id);
      return { document, names: [practice.name, ...people, ...viewer.cohorts.map(({ name }) => name)] };
    },
    may: canWriteManual,
    run: async (db, { document, names }, { body }) => {
      const [name] = namesIn(body, names);
      if (name !== undefined)
        throw new Incomplete(
          "body",
          `“${isolated(name)}” still stands in it. Everybody in the network reads this.`,
        );
      const { html, version } = renderDocument(body);
      await verbs.offerEntry(db, {
        ...{ doc: document.id, atVersion: document.version, newBody: body },
        ...{ newHtml: html, newRenderer: version },
      });
    },
    to: ({ document }) => `${manualHref(document.uid)}/offer?done=offered`,
  });
}

export default function OfferEntry() {
  const { here, title, body, state, words, released, stands } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: title }}
        title="Offer it to the network"
        lead="A moderator of the network reads these words and releases them, or declines with a word to you. Everybody in the network then reads them, without your names and without your cohort’s."
      />
      {state === "waits" && (
        <Banner tone="gold">
          <b>It waits for a moderator.</b> {body !== null && "What you offer below takes its place."}
        </Banner>
      )}
      {released && (
        <Banner tone="good">
          <b>{state === "released" ? "It is released." : "What was released before stays."}</b> Everybody
          reads it in the <a href="/playbook">playbook of the network</a>. What you change in your entry does
          not change it there; offer it again.
        </Banner>
      )}
      {body === null && (
        <Banner>
          <b>The entry is not in force any more.</b> What you offered can be taken back here.
        </Banner>
      )}
      {state === "declined" && (
        <Banner>
          <b>It is not released.</b> {words && `They write: “${isolated(words)}”`}
        </Banner>
      )}
      {stands && (
        <PostForm action={`${here}/offer/withdraw`}>
          <Button variant="quiet">Take it back</Button>
        </PostForm>
      )}
      {body !== null && (
        <Sheet>
          <PostForm className="form" noValidate>
            {failed?.errors.form && (
              <Banner tone="red" role="alert">
                <b>Nothing was offered.</b> {failed.errors.form}
              </Banner>
            )}
            <Field
              as="textarea"
              name="body"
              label="The words, as everybody would read them"
              hint="Take out what points to anybody: names, places, a story that somebody would know."
              rows={16}
              defaultValue={failed?.values.body ?? body}
              error={failed?.errors.body}
            />
            <div className="form-foot">
              <Button variant="primary">Offer it</Button>
              <ButtonLink variant="quiet" href={here}>
                Not now
              </ButtonLink>
            </div>
          </PostForm>
        </Sheet>
      )}
    </Page>
  );
}
