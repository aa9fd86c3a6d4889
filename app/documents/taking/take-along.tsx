import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  here: string;
  /** Whether it can be brought back from a file. */
  back?: boolean;
  /** Whether its blanks are filled in on the way. */
  filled?: boolean;
};

/** The files as which a document can be taken along. */
export function TakeAlong({ here, back, filled }: Props) {
  const download = { icon: "download", wide: true, download: true, "data-document": "" } as const;
  return (
    <Sheet id="take" title="Take it with you" compact>
      <ButtonLink href={`${here}/word`} {...download}>
        Word document
      </ButtonLink>
      <ButtonLink href={`${here}/pdf`} {...download}>
        PDF
      </ButtonLink>
      <ButtonLink href={`${here}/markdown`} {...download}>
        Plain text (Markdown)
      </ButtonLink>
      {back && (
        <>
          <p className="meta">
            {filled
              ? "To work on it in Word, take it with its blanks open, and bring it back afterwards."
              : "To work on it in Word, take it along and bring it back afterwards."}
          </p>
          {filled && (
            <ButtonLink href={`${here}/word?blanks=open`} {...download}>
              Word, blanks open
            </ButtonLink>
          )}
          <ButtonLink href={`${here}/import`} icon="upload" wide>
            Bring it back from Word
          </ButtonLink>
        </>
      )}
    </Sheet>
  );
}
