import type { Relation } from "#app/files/inspecting/office/office-package.ts";
import type { Block } from "#app/markdown/write/tree.ts";
import type { Warnings } from "../warnings.ts";
import type { Fields } from "./fields.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import type { Element } from "./xml-tree.ts";

export type NoteKind = "footnote" | "endnote";

/** A picture of a letter, by the part that holds it. */
export type PicturePart = { part: string; alt?: string };

/** A letter while it is read: its parts for those who read them, and what they find. */
export type Letter = {
  readonly warnings: Warnings;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Whether it is one that we wrote, and whose styles tell all. */
  readonly isOwn: boolean;
  readonly relations: Map<string, Relation>;
  readonly fields: Fields;
  title: string | undefined;
  /** The blocks of a part of it that stands by itself, such as a cell. */
  blocksIn(element: Element): Block[];
  /** The number of a note that is referred to here. */
  noteAt(kind: NoteKind, id: string | undefined): number;
  /** A picture as it stands in the text; nothing where it has no place there. */
  picture(
    embedded: string | undefined,
    linked: string | undefined,
    alt: string | undefined,
  ): Block | undefined;
  /** The words of a diagram as a list. */
  diagram(id: string | undefined): Block[];
  lostLink(target: string): void;
  sawContents(): void;
  /** Whether there is a paragraph after this one in the same container. */
  hasNext(paragraph: Element, container: Element): boolean;
};
