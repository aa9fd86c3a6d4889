import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Contents } from "./document-text.tsx";
import { type OwnShare, type SentBack, sharedInWords } from "./editing/shares.ts";
import type { Related } from "./related/queries.server.ts";
import { RelatedSheet } from "./related/related-sheet.tsx";
import type { SectionHead } from "./render-document.server.ts";
import { TakeAlong } from "./taking/take-along.tsx";

type Props = {
  here: string;
  document: {
    version: number;
    status: string;
    update: number | null;
    ofPractice: string | null;
    shares: readonly OwnShare[];
    sentBack: readonly SentBack[];
  };
  draft: object | false | null;
  blanks: { all: number; open: number };
  related: readonly Related[];
  sections: readonly SectionHead[];
  can: { write: boolean };
};

/** The deeds that a document of one's own manual offers. */
export function ManualAside({ here, document, draft, blanks, related, sections, can }: Props) {
  const published = document.version > 0;
  return (
    <>
      {document.update !== null && can.write && (
        <Sheet id="update" title="An update waits" compact>
          <p className="meta">
            {isolated(document.ofPractice ?? "")} has published version {document.update}.
          </p>
          <ButtonLink href={`${here}/update`} variant="primary" wide>
            Compare and take over
          </ButtonLink>
        </Sheet>
      )}
      {can.write && (
        <Sheet id="work" title="Work on it" compact>
          {draft && (
            <ButtonLink href={`${here}/publish`} variant="primary" wide>
              {published ? "Publish the new version" : "Put it in force"}
            </ButtonLink>
          )}
          <ButtonLink href={`${here}/edit`} icon="pencil" wide>
            {draft ? "Go on writing" : "Change it"}
          </ButtonLink>
          <ButtonLink href={`${here}/describe`} icon="gear" wide>
            Kind, topics and review
          </ButtonLink>
          {draft && (
            <ButtonLink href={`${here}/discard`} variant="quiet" wide>
              Throw the draft away
            </ButtonLink>
          )}
          {document.status === "published" && (
            <ButtonLink href={`${here}/replace`} variant="quiet" wide>
              Replace it by another
            </ButtonLink>
          )}
          {document.status === "published" && (
            <ButtonLink href={`${here}/withdraw`} variant="quiet" wide>
              Withdraw it
            </ButtonLink>
          )}
        </Sheet>
      )}
      {blanks.all > 0 && (
        <Sheet id="blanks" title="Your blanks" compact>
          <p className="meta">
            {blanks.open === 0 ? "All are filled in." : `${counted(blanks.open, "blank")} still to fill in.`}
          </p>
          {can.write && (
            <ButtonLink href={`${here}/blanks`} wide>
              Fill in the blanks
            </ButtonLink>
          )}
        </Sheet>
      )}
      <Contents sections={sections} />
      {published && (
        <Sheet id="sharing" title="Who else sees it" compact>
          <p className="meta">{sharedInWords(document)}</p>
          {can.write && (
            <ButtonLink href={`${here}/share`} wide>
              {document.shares.length === 0 ? "Share it" : "Change where it is shared"}
            </ButtonLink>
          )}
        </Sheet>
      )}
      <RelatedSheet related={related} />
      <TakeAlong here={here} back={can.write} filled={blanks.all > 0} />
    </>
  );
}
