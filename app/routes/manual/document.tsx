import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EvidenceSheet } from "#app/contracts/evidence/evidence-sheet.tsx";
import { evidenceBeside } from "#app/contracts/evidence/queries.server.ts";
import { countedIn } from "#app/contracts/evidence/words.ts";
import { read } from "#app/db.server.ts";
import { ReadAtEnd, ReadCard } from "#app/documents/acknowledging/read-card.tsx";
import { manualHref } from "#app/documents/addresses.ts";
import { findAroundOwn } from "#app/documents/around/queries.server.ts";
import { blanksShown } from "#app/documents/blanks-shown.ts";
import { DeedsAtHead } from "#app/documents/deeds-at-head.tsx";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { DocumentHead } from "#app/documents/document-head.tsx";
import { DocumentTabs } from "#app/documents/document-tabs.tsx";
import { Contents, DocumentText } from "#app/documents/document-text.tsx";
import type { Field } from "#app/documents/fields.ts";
import { ManualAside } from "#app/documents/manual-aside.tsx";
import { findPictures } from "#app/documents/pictures/queries.server.ts";
import { picturesShown } from "#app/documents/pictures/shown.server.ts";
import { canReview } from "#app/documents/policy.ts";
import { findDraft, findVersion } from "#app/documents/queries.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { EndedBanner, Replaces } from "#app/documents/replacing/ended-banner.tsx";
import { SetAsideBanner } from "#app/documents/set-aside-banner.tsx";
import { countsInWords } from "#app/documents/talk/regard.ts";
import { findUpkeep } from "#app/documents/upkeep/queries.server.ts";
import { UpkeepNotices } from "#app/documents/upkeep/upkeep-notices.tsx";
import { UpkeepSheet } from "#app/documents/upkeep/upkeep-sheet.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `${isolated(data?.document.title ?? "Document")}, in our manual`,
);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { version, draft, answers, pictures, ...page } = await read(context, async (db, viewer) => {
    const { document, practice, write } = await manualDocumentAt(db, viewer, params);
    const [version, draft, upkeep, { beside, ...around }] = await Promise.all([
      document.version > 0 ? findVersion(db, document.id, document.version) : null,
      // Of one in force only who saved it is shown, and that comes with the upkeep.
      document.version > 0 ? null : findDraft(db, document.id),
      findUpkeep(db, document.id, viewer.id),
      findAroundOwn(db, document, evidenceBeside(document.entry, viewer.cohorts)),
    ]);
    const can = { write, review: canReview(viewer, upkeep) };
    const pictures = version?.pictures ?? (await findPictures(db, draft?.body ?? ""));
    const told = countedIn(beside, document.entry, viewer.cohorts);
    const regard = around.regard && document.shares.length > 0 ? countsInWords(around.regard) : [];
    return {
      document,
      practice: practice.name,
      version,
      draft,
      ...around,
      told,
      upkeep,
      regard,
      pictures,
      can,
    };
  });
  // A draft is rendered as it is asked for, after the connection is given back.
  const shown = version ?? {
    ...renderDocument(found(draft).body),
    fields: found(draft).fields,
    at: null,
    by: found(draft).by,
  };
  const fields: Field[] = shown.fields;
  return onlyInMarkup(
    context,
    {
      ...page,
      draft: page.upkeep.draftBy !== null && { by: page.upkeep.draftBy },
      summary: version?.summary ?? "",
      at: shown.at,
      by: shown.by,
      sections: shown.sections,
      html: blanksShown(picturesShown(shown.html, pictures), fields, answers),
      blanks: {
        all: fields.length,
        open: fields.filter(({ name, default: usual }) => !Object.hasOwn(answers, name) && !usual).length,
      },
    },
    "html",
  );
}

const done = {
  saved: "Saved.",
  adopted: "It is in your manual as a draft. Fill in its blanks, look it over, then put it in force.",
  published: "It is in force.",
  filled: "The blanks are saved, and remembered for your next document.",
  discarded: "The draft is gone. What is in force stays.",
  passed: "Noted: that update is not for you. Of the next one you are shown what is new in it.",
  replaced: "It is replaced. Practices that adopted it are told what took its place.",
  withdrawn: "It is withdrawn. Nobody can adopt it any more.",
  back: "It is in force again.",
  read: "Thank you. It is noted that you have read it.",
  "read-newer": "A newer version was put in force meanwhile. Please read that one.",
  reviewed: "Noted: it was reviewed, and nothing had to change.",
  suggested:
    "The suggestion is in your draft. Look it over, then put it in force; whoever made it then hears of it.",
  aside: "It is put aside, with your thanks. You can still take it in from its conversation.",
  reported: "It is reported. You hear what becomes of it.",
  taken: "The update is in your draft. Look it over, then put it in force.",
};

export default function ManualDocument() {
  const {
    document,
    practice,
    draft,
    at,
    by,
    summary,
    sections,
    html,
    blanks,
    upkeep,
    related,
    succession,
    regard,
    told,
    can,
  } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = manualHref(document.uid);
  const reading = {
    ...{ here, version: document.version, readVersion: upkeep.readVersion, readAt: upkeep.readAt },
    askedVersion: document.status === "published" ? upkeep.askedVersion : null,
  };
  return (
    <Page
      side={
        <>
          <ManualAside
            here={here}
            document={document}
            draft={draft}
            blanks={blanks}
            related={related}
            regard={regard}
            sections={sections}
            can={can}
          />
          <UpkeepSheet here={here} upkeep={upkeep} document={document} can={can} />
        </>
      }
    >
      <DocumentHead
        back={{ href: "/practice/manual", label: "Policy manual" }}
        document={document}
        {...(at ? { at } : {})}
        holdsFrom={upkeep.holdsFrom}
        practice={practice}
        from={
          document.ofPractice
            ? `Adopted from ${isolated(document.ofPractice)}.`
            : `By ${isolated(by)}, ${isolated(practice)}.`
        }
      />
      <Done sentences={done} />
      {can.write && (
        <DeedsAtHead
          here={here}
          version={document.version}
          isBeingWritten={draft !== null && draft !== false}
          openBlanks={blanks.open}
        />
      )}
      {document.update !== null && can.write && (
        <Banner icon="swap">
          <p>
            <b>An update waits.</b> {isolated(document.ofPractice ?? "")} has published version{" "}
            {document.update}.
          </p>
          <p className="flow">
            <ButtonLink href={`${here}/update`} variant="primary">
              Compare and take over
            </ButtonLink>
          </p>
        </Banner>
      )}
      <SetAsideBanner document={document} />
      <ReadCard {...reading} summary={summary} />
      <UpkeepNotices here={here} document={document} holdsFrom={upkeep.holdsFrom} can={can} />
      {draft && document.version > 0 && (
        <Banner icon="pencil">
          <b>A new version is being written.</b> {isolated(draft.by)} saved it last. Until it is published,
          this one holds.
        </Banner>
      )}
      <EndedBanner ended={succession.ended} practice={document.ofPractice} />
      {(document.status === "withdrawn" || document.status === "superseded") && (
        <Banner tone="gold">
          {document.status === "withdrawn" ? (
            <p>
              <b>It was withdrawn:</b> {isolated(document.withdrawnReason)}
            </p>
          ) : (
            <p>
              <b>It was replaced</b>
              {succession.by && (
                <>
                  {" by "}
                  <a href={succession.by.href} dir="auto">
                    {isolated(succession.by.title)}
                  </a>
                </>
              )}
              . Nobody can adopt it any more.
            </p>
          )}
          {can.write && (
            <PostForm action={`${here}/bring-back`}>
              <Button>Put it in force again</Button>
            </PostForm>
          )}
        </Banner>
      )}
      {document.version > 0 && <DocumentTabs here={here} current="text" versions={document.version} />}
      <Replaces replaces={succession.replaces} />
      <Contents sections={sections} fold />
      <DocumentText html={html} />
      <EvidenceSheet told={told} timeZone={timeZone} named />
      <ReadAtEnd {...reading} />
    </Page>
  );
}
