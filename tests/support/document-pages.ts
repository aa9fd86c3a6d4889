import { documentsIn } from "../../bench/document-pages.ts";

/** Every page of the library that can be opened, for counting the statements of each. */
export async function everyDocumentPage(query: Parameters<typeof documentsIn>[0]): Promise<string[]> {
  const { shared, own, long } = await documentsIn(query);
  const [one, mine] = [shared[0]!, own[0]!];
  const ofOwn =
    "edit edit?whole=1 publish describe changes restore?version=1 share withdraw replace upkeep readers blanks import";
  return [
    ...[
      "/c/cohort-1/documents",
      "/c/cohort-1/documents?kind=policy",
      one,
      `${one}/adopt`,
      `${one}/changes`,
      `${one}/discussion`,
    ],
    ...[
      "/practice/manual",
      "/practice/manual/readers",
      "/practice/manual/gaps",
      "/practice/manual/import",
      "/practice/manual/export",
      "/practice/manual/new",
      mine,
    ],
    ...ofOwn.split(" ").map((page) => `${mine}/${page}`),
    ...[long, `${long}/edit`, `${long}/edit?section=purpose`, `${long}/update`, `${long}/suggest`],
    ...["base", "mine", "theirs"].map((side) => `${long}/update/${side}`),
  ];
}
