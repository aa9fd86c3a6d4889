import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** The record of who has read what, as files. */
export function TakeRecord({ href }: { href: string }) {
  const download = { icon: "download", download: true, "data-document": "" } as const;
  return (
    <Sheet id="record" title="The record">
      <p>
        Who confirmed which version and when, by the names of then, and who has still to read what. It stays
        when people leave, and nobody can change it.
      </p>
      <div className="flow">
        <ButtonLink href={`${href}/record.csv`} {...download}>
          For a spreadsheet (CSV)
        </ButtonLink>
        <ButtonLink href={`${href}/record.pdf`} {...download}>
          PDF
        </ButtonLink>
      </div>
    </Sheet>
  );
}
