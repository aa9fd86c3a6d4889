import { counted } from "#app/text/counted.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Contents } from "./document-text.tsx";
import { type OwnShare, type SentBack, sharedInWords } from "./editing/shares.ts";
import type { Related } from "./related/queries.server.ts";
import { RelatedSheet } from "./related/related-sheet.tsx";
import type { SectionHead } from "./render-document.server.ts";
import { SuggestionsWaiting } from "./suggesting/suggestions-waiting.tsx";
import { TakeAlong } from "./taking/take-along.tsx";

type Props = {
  here: string;
  document: {
    version: number;
    status: string;
    ofPractice: string | null;
    /** Of what it is an entry of the playbook. */
    entry: object | null;
    isOffered: boolean;
    shares: readonly OwnShare[];
    sentBack: readonly SentBack[];
    suggestions: readonly { uid: string; heading: string; practice: string }[];
  };
  draft: object | false | null;
  blanks: { all: number; open: number };
  related: readonly Related[];
  /** Its regard where it is shared, in a few words each. */
  regard: readonly string[];
  sections: readonly SectionHead[];
  can: { write: boolean };
};

/** The deeds that a document of one's own manual offers. */
export function ManualAside({ here, document, draft, blanks, related, regard, sections, can }: Props) {
  const published = document.version > 0;
  return (
    <>
      {can.write && <SuggestionsWaiting here={here} suggestions={document.suggestions} />}
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
          {document.ofPractice !== null && (
            <ButtonLink href={`${here}/suggest`} icon="talk" wide>
              Suggest to the author
            </ButtonLink>
          )}
          {draft && (
            <ButtonLink href={`${here}/discard`} variant="quiet" wide>
              Throw the draft away
            </ButtonLink>
          )}
          {(document.isOffered || (document.status === "published" && document.entry)) && (
            <ButtonLink href={`${here}/offer`} icon="book" wide>
              {document.isOffered ? "What is offered to the network" : "Offer it to the network"}
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
          {regard.length > 0 && <p className="meta">{`It was ${regard.join(", ")}.`}</p>}
          {can.write && (
            <ButtonLink href={`${here}/share`} wide>
              {document.shares.length === 0 ? "Share it" : "Change where it is shared"}
            </ButtonLink>
          )}
        </Sheet>
      )}
      {published && (
        <ButtonLink href={`${here}/report`} variant="quiet" icon="shield" wide>
          Report patient data
        </ButtonLink>
      )}
      <RelatedSheet related={related} />
      <TakeAlong here={here} back={can.write} filled={blanks.all > 0} />
    </>
  );
}
