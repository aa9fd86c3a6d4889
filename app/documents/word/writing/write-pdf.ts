import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { asChapter, type Laid, laid, type OutDocument, type OutManual, versionLine } from "./document.ts";
import { blocksOfPdf, type Node, styles } from "./pdf-body.ts";
import { Pictures } from "./pictures.ts";

// The package comes without types.
const require = createRequire(import.meta.url);

type PdfMake = {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(may: (url: string) => boolean): void;
  setLocalAccessPolicy(may: (path: string) => boolean): void;
  createPdf(definition: Node): { getBuffer(): Promise<Buffer> };
};

/** Writes a document, or several with a table of contents, as a PDF on letter paper. */
export async function writePdf(what: OutDocument | OutManual, to: string): Promise<void> {
  const { content, about } = "documents" in what ? manual(what) : single(what);
  const all = "documents" in what ? what.documents : [what];
  const pdfmake: PdfMake = require("pdfmake");
  const fonts = join(dirname(require.resolve("pdfmake/package.json")), "fonts", "Roboto");
  const font = (name: string) => join(fonts, `Roboto-${name}.ttf`);
  pdfmake.setFonts({
    Roboto: {
      ...{ normal: font("Regular"), bold: font("Medium"), italics: font("Italic") },
      bolditalics: font("MediumItalic"),
    },
  });
  // Nothing that members write names a file or an address to be fetched; were it to, it would not be.
  pdfmake.setUrlAccessPolicy(() => false);
  const known = new Set(all.flatMap(({ pictures = [] }) => pictures.map(({ path }) => path)));
  pdfmake.setLocalAccessPolicy((path) => dirname(path) === fonts || known.has(path));
  const bytes = await pdfmake.createPdf({ ...page(about), content }).getBuffer();
  writeFileSync(to, bytes, { flag: "wx", mode: 0o600 });
}

type About = Pick<Laid, "title" | "practice" | "version" | "date">;

function single(document: OutDocument): { content: Node[]; about: About } {
  const it = laid(document);
  const title: Node[] = it.hasTitle ? [{ text: it.title, style: "title" }] : [];
  return {
    content: [
      ...title,
      ...blocksOfPdf(it.blocks, new Pictures(document.pictures ?? [])),
      ...provenance(it.provenance),
    ],
    about: it,
  };
}

function manual({ title, documents }: OutManual): { content: Node[]; about: About } {
  const all = documents.map(laid);
  const chapters = all.flatMap((each): Node[] => {
    const { title: words, blocks } = asChapter(each);
    const shown = new Pictures(each.pictures ?? []);
    const [head] = blocksOfPdf([{ kind: "heading", level: 1, runs: [{ words }] }], shown, true);
    const about = [versionLine(each), each.provenance].filter(Boolean).join(" · ");
    return [
      { stack: [head], pageBreak: "before" },
      ...blocksOfPdf(blocks, shown, true),
      ...provenance(about),
    ];
  });
  const contents = { toc: { title: { text: "Contents", style: "heading2" } } };
  const about = { title, practice: all[0]?.practice, date: all[0]?.date };
  return { content: [{ text: title, style: "title" }, contents, ...chapters], about };
}

function provenance(words: string | undefined): Node[] {
  return words ? [{ text: words, style: "small", italics: true, margin: [0, 14, 0, 0] }] : [];
}

function page(about: About): Node {
  const line = (left: string, right: string, margin: number[]) => ({
    columns: [
      { text: left, style: "small", alignment: "left" },
      { text: right, style: "small", alignment: "right" },
    ],
    margin,
  });
  return {
    ...{ pageSize: "LETTER", pageMargins: [64, 64, 64, 60], styles },
    defaultStyle: { font: "Roboto", fontSize: 10.5, lineHeight: 1.2 },
    info: { title: about.title ?? "", creator: " ", producer: " ", creationDate: madeOn(about) },
    header: line(about.practice ?? "", about.title ?? "", [64, 30, 64, 0]),
    footer: (current: number, count: number) =>
      line(versionLine(about), `Page ${current} of ${count}`, [64, 22, 64, 0]),
  };
}

/** The day that a document says it is of, so that the same document is the same file each time it is taken along. */
function madeOn({ date = "" }: About): Date {
  const time = Date.parse(`${date.replace(/^Draft of /, "")} UTC`);
  return new Date(Number.isNaN(time) ? 0 : time);
}
