import { ButtonLink } from "#app/ui/button.tsx";
import { manualHref } from "./addresses.ts";

type Props = {
  here: string;
  version: number;
  isBeingWritten: boolean;
  openBlanks: number;
};

/** Offers what one does most with a document of one's own manual, at its head where there is no column beside it. */
export function DeedsAtHead({ here, version, isBeingWritten, openBlanks }: Props) {
  return (
    <div className="flow hide-wide no-print">
      {isBeingWritten && (
        <ButtonLink href={`${here}/publish`} variant="primary">
          {version > 0 ? "Publish the new version" : "Put it in force"}
        </ButtonLink>
      )}
      {openBlanks > 0 && <ButtonLink href={`${here}/blanks`}>Fill in the blanks</ButtonLink>}
      <ButtonLink href={`${here}/edit`} icon="pencil">
        {isBeingWritten ? "Go on writing" : "Change it"}
      </ButtonLink>
      <ButtonLink href="#work" variant="quiet">
        What else
      </ButtonLink>
    </div>
  );
}

type Shared = { here: string; adoptedAs: string | null; update: boolean; canAdopt: boolean };

/** Offers the same of a peer's document. */
export function DeedsAtSharedHead({ here, adoptedAs, update, canAdopt }: Shared) {
  return (
    <div className="flow hide-wide no-print">
      {canAdopt && adoptedAs === null && (
        <ButtonLink href={`${here}/adopt`} variant="primary">
          Adopt it
        </ButtonLink>
      )}
      {adoptedAs !== null && update && canAdopt && (
        <ButtonLink href={`${manualHref(adoptedAs)}/update`} variant="primary">
          Compare and take over
        </ButtonLink>
      )}
      {adoptedAs !== null && <ButtonLink href={manualHref(adoptedAs)}>Open your copy</ButtonLink>}
      <ButtonLink href="#manual" variant="quiet">
        What else
      </ButtonLink>
    </div>
  );
}
