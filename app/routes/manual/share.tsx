import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sitsIn } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { Sharing } from "#app/documents/editing/schema.server.ts";
import { sharesOf } from "#app/documents/editing/shares.ts";
import { canShare } from "#app/documents/policy.ts";
import { type Licence, licences } from "#app/documents/vocabulary.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Share a document");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    ...toWriteIn,
    show: (document, _db, viewer) => ({
      document,
      rows: sharesOf(
        document.shares,
        viewer.cohorts.filter(({ id }) => sitsIn(viewer, id)),
      ),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Sharing,
    find: async (db, viewer, params) => ({ document: await toWriteIn.find(db, viewer, params), viewer }),
    may: toWriteIn.may,
    async run(db, { document, viewer }, { cohort }) {
      const id = found(viewer.cohorts.find((each) => each.id === cohort && sitsIn(viewer, each.id))).id;
      if (document.status === "published" && !canShare(viewer, document, id)) found(null);
      await verbs.shareDocument(db, { doc: document.id, cohort: id });
    },
    to: ({ document }) => `${manualHref(document.uid)}/share?done=shared`,
  });
}

const done = {
  shared: "It is shared. The practices there can read it and adopt a copy.",
  unshared: "It is shared there no more. Whoever adopted it keeps their copy.",
};

export default function ShareDocument() {
  const { document, rows } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = manualHref(document.uid);
  const isInForce = document.status === "published";
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Who else sees it"
        lead={`Whoever you share it with reads what is in force and can adopt a copy. Drafts, what you fill into its blanks and versions before the present one stay your practice’s. ${licences[document.licence as Licence]}.`}
      />
      <Done sentences={done} />
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {failed.errors.form}
        </Banner>
      )}
      {!isInForce && (
        <Banner>
          <b>It is not in force.</b> Put it in force first, then you can share it.
        </Banner>
      )}
      <Sheet id="cohorts" title="Your cohorts" flush bleed>
        {rows.length === 0 && <p className="sheet-in meta">You do not sit in a cohort at the moment.</p>}
        <ul className="list bare">
          {rows.map(({ id, name, others, shared, waits }) => (
            <li key={id ?? "network"} className="list-row sheet-in split">
              <div>
                <p>
                  <b>{name === null ? "Another cohort of your practice" : <bdi>{name}</bdi>}</b>
                </p>
                <p className="meta">
                  {waits
                    ? "Waits for somebody to agree."
                    : `${shared ? "Shared" : "Not shared"}${others === null ? "" : `: ${counted(others, "other practice")} ${shared ? (others === 1 ? "sees" : "see") : "would see"} it`}.`}
                </p>
              </div>
              <ShareButton here={here} id={id} name={name} shared={shared} can={isInForce} />
            </li>
          ))}
        </ul>
      </Sheet>
    </Page>
  );
}

type ButtonProps = { here: string; id: number | null; name: string | null; shared: boolean; can: boolean };

function ShareButton({ here, id, name, shared, can }: ButtonProps) {
  if (!shared && !can) return null;
  const where = <span className="vh"> {name === null ? "there" : isolated(name)}</span>;
  return (
    <PostForm action={`${here}/${shared ? "unshare" : "share"}`}>
      <input type="hidden" name="cohort" value={id ?? ""} />
      {shared ? (
        <Button>Stop sharing{where}</Button>
      ) : (
        <Button variant="primary">Share it with them{where}</Button>
      )}
    </PostForm>
  );
}
