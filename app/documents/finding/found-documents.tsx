import { DocumentRow } from "#app/documents/document-row.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type Found = {
  href: string;
  kind: string;
  title: string;
  topics: readonly string[];
  version: number;
  practice: string | null;
  cohort: string | null;
};

/** The documents that a search has found. */
export function FoundDocuments({ found }: { found: readonly Found[] }) {
  return (
    <Sheet id="found-documents" title="Documents" flush bleed>
      <ul className="bare list">
        {found.map(({ href, version, practice, cohort, ...document }) => (
          <DocumentRow
            key={href}
            href={href}
            document={document}
            note={
              href.startsWith("/practice/")
                ? `In your manual, ${version > 0 ? `version ${version}` : "a draft"}`
                : `${isolated(practice ?? "")}, in ${isolated(cohort ?? "")}`
            }
          />
        ))}
      </ul>
    </Sheet>
  );
}
