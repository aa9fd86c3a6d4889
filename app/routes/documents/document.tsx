import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { facilitates, sitsIn, writesIn } from "#app/accounts/viewer.ts";
import { EvidenceSheet } from "#app/contracts/evidence/evidence-sheet.tsx";
import { countedIn } from "#app/contracts/evidence/words.ts";
import { OriginsSheet } from "#app/contracts/origins/origins-sheet.tsx";
import { besideEntry } from "#app/contracts/origins/queries.server.ts";
import { canSayOrigins } from "#app/contracts/policy.ts";
import { readAndNote } from "#app/db.server.ts";
import { documentHref, manualHref, toShareHref } from "#app/documents/addresses.ts";
import { findAroundIn } from "#app/documents/around/queries.server.ts";
import { blanksShown } from "#app/documents/blanks-shown.ts";
import { DeedsAtSharedHead } from "#app/documents/deeds-at-head.tsx";
import { documentAt } from "#app/documents/document-at.server.ts";
import { DocumentHead } from "#app/documents/document-head.tsx";
import { DocumentTabs } from "#app/documents/document-tabs.tsx";
import { Contents, DocumentText } from "#app/documents/document-text.tsx";
import { NotAdvice } from "#app/documents/not-advice.tsx";
import { picturesShown } from "#app/documents/pictures/shown.server.ts";
import { canAdopt, canSayHelpful } from "#app/documents/policy.ts";
import { findVersion } from "#app/documents/queries.server.ts";
import { RelatedSheet } from "#app/documents/related/related-sheet.tsx";
import { ReplacedBanner, Replaces } from "#app/documents/replacing/ended-banner.tsx";
import { SetAsideBanner } from "#app/documents/set-aside-banner.tsx";
import { TakeAlong } from "#app/documents/taking/take-along.tsx";
import { withDiscussLinks } from "#app/documents/talk/discuss-links.server.ts";
import { Discussion } from "#app/documents/talk/discussion.tsx";
import { listTalk } from "#app/documents/talk/queries.server.ts";
import { Regarded } from "#app/documents/talk/regarded.tsx";
import { type Licence, licences } from "#app/documents/vocabulary.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `${isolated(data?.document.title ?? "Document")}, ${data?.cohort.name ?? ""}`,
);

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAndNote(context, context.isVisit, async (db, viewer, note) => {
    const { cohort, document } = await documentAt(db, viewer, params);
    const sits = sitsIn(viewer, cohort.id);
    const [version, talk, { beside, ...around }] = await Promise.all([
      findVersion(db, document.id, document.version),
      listTalk(db, cohort.id, document.id, { beside: true }),
      note(
        findAroundIn(db, document, cohort.id, {
          isVisit: context.isVisit && sits,
          beside: besideEntry(document, cohort),
        }),
      ),
    ]);
    const { html, body: _, fields, pictures, ...now } = found(version);
    const here = { cohort: cohort.slug, uid: document.uid, version: now.number };
    const shown = blanksShown(picturesShown(html, pictures), fields);
    const page = {
      cohort: { slug: cohort.slug, name: cohort.name },
      document,
      version: now,
      blanks: fields.length,
      html: writesIn(viewer, cohort.id) ? withDiscussLinks(shown, now.sections, here) : shown,
      ...{
        talk,
        told: countedIn(beside.evidence, document.entry, [cohort]),
        origins: beside.origins,
        ...around,
      },
      mine: document.practiceId === viewer.practice?.id,
      takesOut:
        facilitates(viewer, cohort.id) && !document.network && document.practiceId !== viewer.practice?.id,
      can: {
        adopt: canAdopt(viewer, document) && sits,
        ask: writesIn(viewer, cohort.id),
        sayOrigins: canSayOrigins(viewer, cohort.id, document),
        sayHelpful: canSayHelpful(viewer, document) && sits,
      },
    };
    return onlyInMarkup(context, page, "html");
  });
}

export default function DocumentPage() {
  const { cohort, document, version, html, succession, told, origins, ...more } =
    useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = documentHref(cohort.slug, document.uid);
  const update =
    document.adopted !== null && document.version > Math.max(document.adopted, document.passed ?? 0);
  return (
    <Page side={<Aside {...{ here, document, version, update }} {...more} />}>
      <DocumentHead
        back={{ href: `/c/${cohort.slug}/documents`, label: `Documents in ${cohort.name}` }}
        document={document}
        at={version.at}
        practice={version.practice}
        from={`By ${isolated(version.by)}, ${isolated(version.practice)}.`}
      />
      <DeedsAtSharedHead
        here={here}
        adoptedAs={document.adoptedAs}
        update={update}
        canAdopt={more.can.adopt}
      />
      <Done sentences={{ reported: "It is reported. You hear what became of it." }} />
      <SetAsideBanner document={document} />
      {document.status === "withdrawn" && (
        <Banner tone="gold" icon="archive">
          <b>Its author has withdrawn it:</b> {isolated(document.withdrawnReason)}
        </Banner>
      )}
      {document.status === "superseded" && <ReplacedBanner by={succession.by} />}
      <Replaces replaces={succession.replaces} />
      <DocumentTabs here={here} current="text" versions={document.version} />
      <Contents sections={version.sections} fold />
      <DocumentText html={html} />
      <EvidenceSheet told={told} timeZone={timeZone} />
      <OriginsSheet slug={cohort.slug} entry={document.uid} origins={origins} says={more.can.sayOrigins} />
      <Discussion slug={cohort.slug} document={document} talk={more.talk} asks={more.can.ask} />
      <NotAdvice />
    </Page>
  );
}

type AsideProps = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  "document" | "version" | "blanks" | "regard" | "related" | "mine" | "takesOut" | "can"
> & { here: string; update: boolean };

function Aside({
  here,
  document,
  version,
  update,
  blanks,
  regard,
  related,
  mine,
  takesOut,
  can,
}: AsideProps) {
  return (
    <>
      <Sheet id="manual" title="In your manual" compact>
        {mine && (
          <>
            <p className="meta">This one is yours.</p>
            <ButtonLink href={manualHref(document.uid)} wide>
              Open it in your manual
            </ButtonLink>
          </>
        )}
        {document.adoptedAs && (
          <>
            <p className="meta">
              {update
                ? `You have version ${document.adopted}. Version ${document.version} is out.`
                : "You have adopted it."}
            </p>
            {update && can.adopt && (
              <ButtonLink href={`${manualHref(document.adoptedAs)}/update`} variant="primary" wide>
                Compare and take over
              </ButtonLink>
            )}
            <ButtonLink href={manualHref(document.adoptedAs)} wide>
              Open your copy
            </ButtonLink>
          </>
        )}
        {!mine && !document.adoptedAs && (
          <>
            <p className="meta">
              {blanks > 0
                ? `A copy of your own, with ${counted(blanks, "blank")} to fill in.`
                : "A copy of your own, which you can change as you like."}
            </p>
            {document.status !== "published" ? (
              <p className="meta">It cannot be adopted any more.</p>
            ) : can.adopt ? (
              <ButtonLink href={`${here}/adopt`} variant="primary" wide>
                Adopt it
              </ButtonLink>
            ) : (
              <p className="meta">An owner or director of your practice can adopt it.</p>
            )}
          </>
        )}
      </Sheet>
      <Contents sections={version.sections} />
      <Sheet id="about" title="About it" compact>
        <p className="meta">{licences[document.licence as Licence]}.</p>
        {document.source && <p className="meta">{isolated(document.source)}</p>}
        <Regarded here={here} regard={regard} says={can.sayHelpful} />
        {document.network && <p className="meta">It is shared with the whole network.</p>}
        {can.ask && (
          <ButtonLink href={`${here}/report`} variant="quiet" icon="shield" wide>
            Report patient data
          </ButtonLink>
        )}
        {takesOut && (
          <ButtonLink href={toShareHref(document.uid)} variant="quiet" wide>
            Take it out of this cohort
          </ButtonLink>
        )}
      </Sheet>
      <RelatedSheet related={related} />
      <TakeAlong here={here} />
    </>
  );
}
