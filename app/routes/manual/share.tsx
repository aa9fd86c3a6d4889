import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sitsIn, type Viewer, writesIn } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { read } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { listReviewing } from "#app/documents/agreeing/queries.server.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { stoppedByGuard } from "#app/documents/editing/publish.server.ts";
import { Sharing } from "#app/documents/editing/schema.server.ts";
import { ShareLine } from "#app/documents/editing/share-line.tsx";
import { sharesOf } from "#app/documents/editing/shares.ts";
import { findVersion } from "#app/documents/queries.server.ts";
import { type Licence, licences } from "#app/documents/vocabulary.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { allow, found, Refused } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Share a document");

/** Where it can be shared; that one of them was archived since is said when it is tried. */
const seatsOf = (viewer: Viewer) => viewer.cohorts.filter(({ id }) => writesIn(viewer, id));

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    ...toWriteIn,
    async show(document, db, viewer) {
      const cohorts = seatsOf(viewer);
      const looked = await listReviewing(
        db,
        cohorts.map(({ id }) => id),
      );
      return { document, rows: sharesOf(document, cohorts, looked) };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  return act(args, {
    form: Sharing,
    // What its practice alone has read so far is judged once more as others will read it.
    async prepare({ values }) {
      const text = await read(context, async (db, viewer) => {
        const document = await toWriteIn.find(db, viewer, params);
        allow(toWriteIn.may(viewer));
        return document.version > 0 ? findVersion(db, document.id, document.version) : null;
      });
      const stopped = text && (await stoppedByGuard(context, values, text, true));
      return stopped ? { ok: false, answer: stopped } : { ok: true, value: text?.number ?? 0 };
    },
    find: async (db, viewer, params) => ({ document: await toWriteIn.find(db, viewer, params), viewer }),
    may: toWriteIn.may,
    async run(db, { document, viewer }, { cohort }, judged) {
      if (document.version !== judged) throw new Refused(newer);
      const seats = viewer.cohorts.filter(({ id }) => sitsIn(viewer, id));
      if (cohort === null) {
        found(seats[0]);
        return verbs.shareWithNetwork(db, { doc: document.id });
      }
      found(seats.find(({ id }) => id === cohort));
      return verbs.shareDocument(db, { doc: document.id, cohort });
    },
    to: ({ document }, isOpen) => `${manualHref(document.uid)}/share?done=${isOpen ? "shared" : "asked"}`,
  });
}

const newer = "A new version was put in force meanwhile. Look at it, then share it.";

const done = {
  shared: "It is shared. The practices there can read it and adopt a copy.",
  asked: "It waits until somebody has looked at it. You hear in your inbox what becomes of it.",
  unshared: "It is shared there no more. Whoever adopted it keeps their copy.",
};

export default function ShareDocument() {
  const { document, rows } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = manualHref(document.uid);
  const isInForce = document.status === "published";
  const cohorts = rows.filter(({ id }) => id !== null);
  const network = rows.filter(({ id }) => id === null);
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Who else sees it"
        lead={`Whoever you share it with reads what is in force and can adopt a copy. Drafts, what you fill into its blanks and versions before the present one stay your practice’s. ${licences[document.licence as Licence]}.`}
      />
      <Done sentences={done} />
      {failed?.errors && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {failed.errors.form ?? failed.errors.cohort}
        </Banner>
      )}
      {!isInForce && (
        <Banner>
          <b>It is not in force.</b> Put it in force first, then you can share it.
        </Banner>
      )}
      <Sheet id="cohorts" title="Your cohorts" flush bleed>
        {cohorts.length === 0 && <p className="sheet-in meta">You do not sit in a cohort at the moment.</p>}
        <ul className="list bare">
          {cohorts.map((row) => (
            <ShareLine
              key={row.id}
              here={here}
              row={row}
              can={isInForce}
              wasSent={failed?.values.cohort === String(row.id)}
            />
          ))}
        </ul>
      </Sheet>
      <Sheet id="network" title="Everybody" flush bleed>
        <ul className="list bare">
          {network.map((row) => (
            <ShareLine
              key="network"
              here={here}
              row={row}
              can={isInForce && cohorts.length > 0}
              wasSent={failed?.values.cohort === "network"}
            />
          ))}
        </ul>
        <p className="sheet-in meta">
          <b>Practices outside your cohorts read it too:</b> its text, your practice’s name, and the names of
          the people who wrote its versions. What is said about it in a cohort stays in that cohort.
        </p>
      </Sheet>
    </Page>
  );
}
