import { Refusal } from "../refusal.ts";

const macros = /(^|\/)(vba[^/]*\.(bin|xml)|macrosheets\/|intlmacrosheets\/|dialogsheets\/)/;
const embedded = /(^|\/)embeddings\/|oleobject[^/]*\.bin$/;
const controls = /(^|\/)(activex|ctrlprops|customui|webextensions|userCustomization)\//i;
const outward = /(^|\/)(externallinks|querytables)\/|(^|\/)connections\.xml$/;
const programs =
  /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|sct|reg|cpl|zip|rar|7z|cab|iso|img|doc[mx]?|xls[bmx]?|ppt[mx]?|dot[mx]?|rtf|pdf|html?|mht(ml)?|swf|class|sh|py)$/;

/** Refuses a part of an Office file by its name: macros, files inside the file, active parts, links to other files. */
export function refusePart(name: string): void {
  // A folder that is listed by itself holds nothing.
  if (name.endsWith("/")) return;
  const small = name.toLowerCase();
  if (macros.test(small)) throw new Refusal("macros");
  if (embedded.test(small) || programs.test(small)) throw new Refusal("embedded");
  if (controls.test(small)) throw new Refusal("controls");
  if (outward.test(small)) throw new Refusal("outward");
}

const others = [
  ...["PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0", "MZ", "\x7fELF"],
  ...["%PDF-", "Rar!", "7z\xbc\xaf", "{\\rtf"],
];

/** Refuses a part that begins like an archive, an OLE object, a program or another document, whatever it is called. */
export function refuseHead(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 8)).toString("latin1");
  if (others.some((signature) => start.startsWith(signature))) throw new Refusal("embedded");
}

/** Refuses a part by the type that the list of contents gives it. */
export function refuseType(type: string): void {
  if (/macro|vba|intlmacrosheet|dialogsheet/i.test(type)) throw new Refusal("macros");
  if (/oleobject|\.package|msdownload|zip|embedded/i.test(type)) throw new Refusal("embedded");
  if (/activex|controlproperties|customui|webextension/i.test(type)) throw new Refusal("controls");
  if (/externallink|\.connections\+|querytable/i.test(type)) throw new Refusal("outward");
  if (/text\/html|message\/rfc822|multipart|rtf/i.test(type)) throw new Refusal("embedded");
}
