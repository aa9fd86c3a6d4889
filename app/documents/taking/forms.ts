/** The kinds of file that a document is taken along as, by the last segment of their address. */
export const forms = {
  word: { ending: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  pdf: { ending: "pdf", type: "application/pdf" },
  markdown: { ending: "md", type: "text/markdown" },
} as const;

export type FormName = keyof typeof forms;

/** Finds which kind an address asks for. */
export function formAt(path: string): FormName {
  const last = path.split("?")[0]!.split("/").filter(Boolean).at(-1)?.toLowerCase();
  return last === "word" || last === "pdf" ? last : "markdown";
}
