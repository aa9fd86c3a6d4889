import { isolated } from "#app/text/isolated.ts";

type Aside = {
  subjectKind: "post" | "document";
  cohort: string;
  numbers: readonly number[];
  oneFile: boolean;
  oneSection: boolean;
};

/** Says what was set aside, where it stands, and that nobody sees it. */
export function asideInWords({ subjectKind, cohort, numbers, oneFile, oneSection }: Aside): string {
  const [what, where, hidden] =
    subjectKind === "document"
      ? [oneSection ? "A section of a document" : "A document", ` of ${isolated(cohort)}.`, "Its words are"]
      : [
          oneFile ? "A file" : "A post",
          ` in ${isolated(cohort)}: conversation ${numbers[0]}, post ${numbers[1]}.`,
          oneFile ? "It is" : "Its words are",
        ];
  return `${what}${where} ${hidden} out of everyone’s sight, its author’s too, until you decide.`;
}

/** Names what lies there, in a line of a list. */
export function whatLiesAside({ subjectKind, oneFile, oneSection }: Aside): string {
  if (subjectKind === "document")
    return oneSection
      ? "One section, in all its versions; the rest stays"
      : "The document, with all its versions";
  return oneFile ? "One file; the post stays" : "The post, with all its versions";
}
