import { ButtonLink } from "#app/ui/button.tsx";

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
