import { mainPart, type OfficePackage, type Relation } from "#app/files/inspecting/office/office-package.ts";
import { Refusal } from "#app/files/inspecting/refusal.ts";
import type { Block, Item } from "#app/markdown/write/tree.ts";
import { typedLists } from "#app/writing/paste/lists.ts";
import { PROVENANCE } from "../own-styles.ts";
import { Warnings } from "../warnings.ts";
import { withHeadings } from "./fake-headings.ts";
import { Fields } from "./fields.ts";
import type { Letter, NoteKind, PicturePart } from "./letter-being-read.ts";
import { readLines } from "./lines.ts";
import { Numbering } from "./numbering.ts";
import { pictureBlock } from "./pictures.ts";
import { rebuilt } from "./rebuild.ts";
import { Styles } from "./styles.ts";
import { allIn, at, type Element, elementsIn, textIn, treeOf } from "./xml-tree.ts";

/** The most characters that say what a picture shows. */
const MAX_ALT = 200;

type Relations = Map<string, Relation>;
type Part = { root: Element | undefined; relations: Relations };

/** A letter that is being read: its parts, and what was found in it so far. */
class LetterReader implements Letter {
  readonly warnings = new Warnings();
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Whether it is one that we wrote, and whose styles tell all. */
  readonly isOwn: boolean;
  readonly pictures: PicturePart[] = [];
  relations: Relations;
  fields = new Fields();
  title: string | undefined;
  readonly #parts: Parts;
  readonly #keepsPictures: boolean;
  readonly #notes: { kind: NoteKind; id: string }[] = [];
  readonly #lost = new Set<string>();
  #hasContents = false;

  constructor(parts: Parts, keepsPictures: boolean) {
    this.#parts = parts;
    this.#keepsPictures = keepsPictures;
    this.styles = new Styles(parts.styles);
    this.numbering = new Numbering(parts.numbering, this.styles);
    this.isOwn = this.styles.has(PROVENANCE);
    this.relations = parts.main.relations;
  }

  /** The blocks of the whole letter, its notes at the end. */
  read(): Block[] {
    const body = at(this.#parts.main.root, "body");
    if (!body) throw new Refusal("damaged");
    const lines = readLines(this, body);
    const blocks = this.#tidied(rebuilt(this.isOwn ? lines : withHeadings(lines, this.styles.size)));
    return [...blocks, ...this.#readNotes()];
  }

  /** The blocks of a part of it that stands by itself, such as a cell. */
  blocksIn(element: Element): Block[] {
    const { fields } = this;
    this.fields = new Fields();
    const blocks = this.#tidied(rebuilt(readLines(this, element)));
    this.fields = fields;
    return blocks;
  }

  /** The number of a note that is referred to here. */
  noteAt(kind: NoteKind, id = ""): number {
    const known = this.#notes.findIndex((each) => each.kind === kind && each.id === id);
    return known >= 0 ? known + 1 : this.#notes.push({ kind, id });
  }

  picture(
    embedded: string | undefined,
    linked: string | undefined,
    alt: string | undefined,
  ): Block | undefined {
    const relation = this.relations.get(embedded ?? linked ?? "");
    if (!relation) return undefined;
    if (relation.isElsewhere) {
      this.warnings.note("outside");
      return undefined;
    }
    const words = alt?.replace(/\s+/g, " ").trim().slice(0, MAX_ALT).trim();
    let nth = this.pictures.findIndex(({ part }) => part === relation.target);
    // The same picture at several places is one.
    if (nth < 0) nth = this.pictures.push({ part: relation.target, alt: words }) - 1;
    return this.#keepsPictures ? pictureBlock(nth, words) : undefined;
  }

  /** The words of a diagram as a list. */
  diagram(id = ""): Block[] {
    const points = allIn(this.#parts.diagrams.get(this.relations.get(id)?.target ?? ""), "pt");
    const items = points.flatMap((point): Item[] => {
      const words = allIn(at(point, "t"), "p")
        .map((each) => textIn(each))
        .join(" ")
        .trim();
      return words ? [{ blocks: [{ kind: "paragraph", runs: [{ words }] }] }] : [];
    });
    if (items.length === 0) return [];
    this.warnings.note("diagrams");
    return [{ kind: "list", ordered: false, items }];
  }

  lostLink(target: string): void {
    if (!this.#lost.has(target)) this.warnings.note("links");
    this.#lost.add(target);
  }

  sawContents(): void {
    if (!this.#hasContents) this.warnings.note("contents");
    this.#hasContents = true;
  }

  /** Whether there is a paragraph after this one in the same container. */
  hasNext(paragraph: Element, container: Element): boolean {
    const all = elementsIn(container, "p");
    return all.indexOf(paragraph) < all.length - 1;
  }

  #tidied(blocks: Block[]): Block[] {
    return this.isOwn ? blocks : typedLists(blocks);
  }

  #readNotes(): Block[] {
    const items: Item[] = [];
    // A note may refer to another one.
    for (let i = 0; i < this.#notes.length; i++) {
      const { kind, id } = this.#notes[i]!;
      const { root, relations } = this.#parts.notes[kind];
      const note = elementsIn(root, kind).find(({ attributes }) => attributes.id === id);
      this.relations = relations;
      items.push({ number: i + 1, blocks: note ? this.blocksIn(note) : [] });
    }
    this.relations = this.#parts.main.relations;
    if (items.length === 0) return [];
    this.warnings.note("notes", undefined, items.length);
    return [
      { kind: "heading", level: 2, runs: [{ words: "Notes" }] },
      { kind: "list", ordered: true, items },
    ];
  }
}

type Parts = {
  main: Part;
  styles: Element | undefined;
  numbering: Element | undefined;
  notes: Record<NoteKind, Part>;
  diagrams: Map<string, Element>;
};

/** Opens a letter, and notes what stands beside its text. Its pictures have their places in the text where they are kept. */
export async function openLetter(office: OfficePackage, keepsPictures: boolean): Promise<LetterReader> {
  const name = await mainPart(office);
  const relations = await office.relations(name);
  const all = [...relations.values()].filter(({ isElsewhere }) => !isElsewhere);
  const named = (kind: string) => all.find((each) => each.kind === kind)?.target;
  const part = async (target: string | undefined): Promise<Part> => ({
    root: target ? await treeOf(office, target) : undefined,
    relations: target ? await office.relations(target) : new Map(),
  });
  const diagrams = new Map<string, Element>();
  for (const { target, kind } of all)
    if (kind === "diagramData") {
      const tree = await treeOf(office, target);
      if (tree) diagrams.set(target, tree);
    }
  const parts = {
    main: { root: await treeOf(office, name), relations },
    styles: (await part(named("styles"))).root,
    numbering: (await part(named("numbering"))).root,
    notes: { footnote: await part(named("footnotes")), endnote: await part(named("endnotes")) },
    diagrams,
  };
  const letter = new LetterReader(parts, keepsPictures);
  const comments = elementsIn((await part(named("comments"))).root, "comment");
  for (const each of comments) letter.warnings.note("comments", textIn(each));
  if (!letter.isOwn)
    for (const kind of ["header", "footer"] as const)
      for (const words of await wordsBeside(
        office,
        all.filter((each) => each.kind === kind),
      ))
        letter.warnings.note(kind, words);
  if (office.names.some((each) => /vbaproject|vbadata/i.test(each))) letter.warnings.note("macros");
  const inside = office.names.filter((each) =>
    /(^|\/)(embeddings|activex)\/[^/]*\.(?!rels|xml$)/i.test(each),
  );
  if (inside.length > 0) letter.warnings.note("embedded", undefined, inside.length);
  return letter;
}

/** The words of headers or footers, each once, without those that only count pages. */
async function wordsBeside(office: OfficePackage, parts: readonly Relation[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { target } of parts) {
    const words = allIn(await treeOf(office, target), "p")
      .map((each) => allIn(each, "t").map(textIn).join(""))
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
    if (/\p{L}{2}/u.test(words.replace(/\b(page|of|seite|von)\b/gi, ""))) found.add(words);
  }
  return [...found];
}
