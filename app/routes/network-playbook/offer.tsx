import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { OFFERS } from "#app/contracts/network/addresses.ts";
import { offerAt } from "#app/contracts/network/offer-at.server.ts";
import { titleOfEntry } from "#app/contracts/network/titled-entry.ts";
import { entryHtml } from "#app/contracts/playbook/entry-html.ts";
import { type RedlineSection, redlineOf } from "#app/documents/merging/redline.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { RedlineText } from "#app/documents/updating/redline-text.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => `Offered: ${data?.title ?? "an entry"}`);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const offer = await readAsStaff(context, (db, viewer) => offerAt(db, viewer, params));
  const { uid, practice, state, words, ours, body, before } = offer;
  // The connection is given back before the texts are compared.
  const page = {
    ...{ uid, practice, state, words, ours, title: titleOfEntry(offer) },
    html: entryHtml(renderDocument(body).html, []),
    compares: before !== null,
    changed: before === null ? [] : redlineOf(before, body).sections,
  };
  return onlyInMarkup(context, page, "changed");
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    find: offerAt,
    run: (db, { id }) => verbs.releaseOffer(db, { offer: id }),
    to: `${OFFERS}?done=released`,
  });
}

const states: Record<string, string> = {
  released: "Everybody in the network reads it.",
  replaced: "A newer one took its place.",
  declined: "It was declined.",
  withdrawn: "Its practice took it back.",
};

export default function OfferedEntry() {
  const { uid, title, practice, state, words, ours, html, compares, changed } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page>
      <PageHead
        back={{ href: OFFERS, label: "Playbook entries" }}
        title={title}
        lead={`Offered by ${isolated(practice)}. Read it as somebody who knows them would: is there a name, a place, a story?`}
      />
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was released.</b> {failed.errors.form}
        </Banner>
      )}
      {state !== "waits" && (
        <Banner>
          <b>{states[state]}</b> {words && `“${isolated(words)}”`}
        </Banner>
      )}
      {ours && (
        <Banner>
          <b>It is your own practice’s.</b> Somebody of another practice decides on it.
        </Banner>
      )}
      <Sheet id="words" title="The words">
        <Prose html={html} />
      </Sheet>
      {compares && (
        <Sheet id="changed" title="What changes in what everybody reads now">
          <AsSent
            id="redline"
            from={changed}
            draw={
              import.meta.env.SSR &&
              ((sections: RedlineSection[]) => <RedlineText sections={sections} fields={[]} />)
            }
          />
        </Sheet>
      )}
      {!ours && (state === "waits" || state === "released") && (
        <PostForm className="flow">
          {state === "waits" && <Button variant="primary">Release it to the network</Button>}
          <ButtonLink variant="quiet" href={`${OFFERS}/${uid}/decline`}>
            {state === "waits" ? "Decline it" : "Take it out"}
          </ButtonLink>
        </PostForm>
      )}
    </Page>
  );
}
