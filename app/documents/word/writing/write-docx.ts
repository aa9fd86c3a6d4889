import { createReadStream } from "node:fs";
import { writeZip } from "#app/files/inspecting/office/zip-writing.ts";
import { ABOVE, PROVENANCE } from "../own-styles.ts";
import { Body, linkXml } from "./body.ts";
import { asChapter, laid, type OutDocument, type OutManual, versionLine } from "./document.ts";
import * as frame from "./frame.ts";
import { OFFICE, textRun } from "./xml.ts";

/** Writes a document as a Word file. */
export async function writeDocx(document: OutDocument, to: string): Promise<void> {
  const body = new Body(document.pictures);
  const it = laid(document);
  const title = it.hasTitle ? body.paragraph(idOf(ABOVE), textRun(it.title!)) : "";
  const xml = title + body.write(it.blocks) + provenance(body, it.provenance);
  await pack(to, { body, xml, about: it, isManual: false });
}

/** Writes several documents as one Word file: a table of contents, and each on a page of its own. */
export async function writeManual({ title, documents }: OutManual, to: string): Promise<void> {
  const body = new Body(documents.flatMap(({ pictures = [] }) => pictures));
  const all = documents.map(laid);
  const chapters = all.map((each) => {
    const { title: words, blocks } = asChapter(each);
    const about = [versionLine(each), each.provenance].filter(Boolean).join(" · ");
    return body.chapter(words) + body.write(blocks) + provenance(body, about);
  });
  const head = body.paragraph(idOf(ABOVE), textRun(title));
  const xml = head + frame.contentsXml(body.marks) + chapters.join("");
  await pack(to, {
    body,
    xml,
    about: { title, practice: all[0]?.practice, date: all[0]?.date },
    isManual: true,
  });
}

type About = { title?: string; practice?: string; version?: string; date?: string };
type Written = { body: Body; xml: string; about: About; isManual: boolean };

async function pack(to: string, { body, xml, about, isManual }: Written): Promise<void> {
  const types = {
    styles: "styles",
    numbering: "numbering",
    settings: "settings",
    header: "header",
    footer: "footer",
  };
  const own = Object.entries(types).map(([id, kind]) =>
    frame.relationXml(id, `${OFFICE}/${kind}`, `${id}.xml`),
  );
  const links = [...body.links].map(([href, id]) => linkXml(href, id, `${OFFICE}/hyperlink`));
  const parts: [name: string, xml: string][] = [
    ["[Content_Types].xml", frame.contentTypesXml()],
    ["_rels/.rels", frame.rootRelationsXml()],
    ["word/document.xml", frame.documentXml(xml)],
    [
      "word/_rels/document.xml.rels",
      frame.relationsXml([...own, ...links, body.pictures.relations(frame.relationXml)].join("")),
    ],
    ["word/styles.xml", body.styles.xml()],
    ["word/numbering.xml", body.lists.xml()],
    ["word/settings.xml", frame.settingsXml()],
    ["word/header.xml", frame.headerXml(about, isManual)],
    ["word/footer.xml", frame.footerXml(about)],
    ["docProps/core.xml", frame.coreXml(about.title ?? "")],
  ];
  await writeZip(to, async (zip) => {
    for (const [name, text] of parts) await zip.pack(name, inOne(text));
    for (const { name, path } of body.pictures.shown) await zip.pack(`word/${name}`, createReadStream(path));
    zip.end();
  });
}

function provenance(body: Body, words: string | undefined): string {
  return words ? body.paragraph(idOf(PROVENANCE), textRun(words)) : "";
}

function idOf(name: string): string {
  return name.replaceAll(" ", "");
}

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
