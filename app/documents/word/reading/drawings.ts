import type { Block } from "#app/markdown/write/tree.ts";
import type { Letter } from "./letter-being-read.ts";
import { allIn, chosen, type Element, elementsIn } from "./xml-tree.ts";

/** The parts of a drawing: words in the line, and blocks that stand beside its paragraph. */
type Drawn = { words: string; beside: Block[]; hasRule: boolean };

/** Reads a drawing: the pictures in it, its text boxes, and the words of its diagrams and of letters that are drawn. */
export function readDrawing(letter: Letter, drawing: Element): Drawn {
  const drawn: Drawn = { words: "", beside: [], hasRule: false };
  const alt = allIn(drawing, "docPr")[0]?.attributes;
  visit(drawing);
  return drawn;

  function put(picture: Block | undefined): void {
    if (picture) drawn.beside.push(picture);
  }

  function visit(element: Element): void {
    const { name, attributes } = element;
    if (name === "AlternateContent") {
      const choice = chosen(element);
      if (choice) visit(choice);
      return;
    }
    if (name === "txbxContent") {
      const blocks = letter.blocksIn(element);
      if (blocks.length > 0) letter.warnings.note("textBoxes");
      drawn.beside.push(...blocks);
      return;
    }
    if (name === "rect" && attributes.hr === "t") drawn.hasRule = true;
    if (name === "textpath" && attributes.string) drawn.words += attributes.string;
    if (name === "relIds") drawn.beside.push(...letter.diagram(attributes.dm));
    if (name === "chart" && attributes.id) letter.warnings.note("charts");
    if (name === "blip") put(letter.picture(attributes.embed, attributes.link, alt?.descr || alt?.title));
    if (name === "imagedata") put(letter.picture(attributes.id, undefined, attributes.title));
    for (const child of elementsIn(element)) visit(child);
  }
}
