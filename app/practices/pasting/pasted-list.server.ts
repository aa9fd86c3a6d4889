import { z } from "zod";
import { intoCohort, whySeated } from "#app/practices/schema.server.ts";
import { withoutGuard } from "#app/web/form.server.ts";
import { typedText } from "#app/web/typed-text.ts";
import { textOfFile } from "./file-text.server.ts";
import { type ReadList, readList } from "./read-list.ts";

export const PastedList = z.object({
  list: withoutGuard(
    z.string().default(""),
    "It lists practices and their owners’ email; staff see it before anything is kept",
  ),
  cohort: intoCohort,
  why: whySeated,
});

type Sent = {
  data: z.output<typeof PastedList>;
  values: Record<string, string>;
  files: Record<string, File>;
};

/** A list that came with a form: read, and as the text that the form shows again. A file takes the place of what was pasted. */
export async function listIn({
  data,
  values,
  files,
}: Sent): Promise<ReadList & { values: Record<string, string> }> {
  const text = files.file ? await textOfFile(files.file) : data.list;
  if (text === null) {
    const trouble = "This file is no text. In your spreadsheet, save it as CSV first.";
    return { lines: [], trouble, values };
  }
  const list = typedText(text);
  return { ...readList(list), values: { ...values, list } };
}
