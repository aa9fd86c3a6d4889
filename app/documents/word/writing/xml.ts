const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** How a part of a Word file begins. */
export const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NAMESPACES = `xmlns:w="${word}" xmlns:r="${office}"`;
export const OFFICE = office;

/** Words as they stand in XML, without what cannot stand there. */
export function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Words in a run of their own, with properties. */
export function textRun(words: string, properties = ""): string {
  const inside = words
    .split("\n")
    .map((line) => (line === "" ? "" : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`))
    .join("<w:br/>");
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
}

/** A field of Word's, with the words that it shows until it is asked again. */
export function field(instruction: string, shown: string, begin = ""): string {
  const mark = (type: string, more = "") => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  const order = `<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>`;
  return `${mark("begin", begin)}${order}${mark("separate")}${textRun(shown)}${mark("end")}`;
}
