import { asMadeDownload, asTextDownload } from "#app/files/download.server.ts";
import { type FormName, forms } from "./forms.ts";
import { madeFile } from "./made-file.server.ts";
import { type Outgoing, outDocument, outMarkdown } from "./outgoing.ts";

type Asked = Parameters<typeof asMadeDownload>[0];

/** Makes a document into a file of a kind and streams it as a download. Call it after `read` has returned. */
export async function asDocument(asked: Asked, form: FormName, outgoing: Outgoing): Promise<Response> {
  const { ending, type } = forms[form];
  const name = fileNameOf(outgoing.title, ending);
  if (ending === "md") return asTextDownload(name, type, [outMarkdown(outgoing)]);
  return asMadeDownload(asked, { name, type }, () => madeFile(outDocument(outgoing), ending));
}

/** The name of a file that a title becomes: Windows wants none of these signs. */
export function fileNameOf(title: string, ending: string): string {
  const plain = title
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return `${plain.slice(0, 100).trim() || "Document"}.${ending}`;
}
