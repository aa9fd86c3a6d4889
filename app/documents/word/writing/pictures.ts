import type { Run } from "#app/markdown/write/tree.ts";
import { NO_WORDS } from "../reading/pictures.ts";
import { escapeXml, OFFICE } from "./xml.ts";

/** A picture of a document as it goes into a file: PNG or JPEG, and where its bytes lie. */
export type OutPicture = { uid: string; type: string; width: number; height: number; path: string };

/** Of each picture that is shown: its file's name within the archive, and the relationship by which the text names it. */
export type Shown = OutPicture & { id: string; name: string };

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const PER_PIXEL = 9_525;
const PER_TWIP = 635;
/** A picture is at most that high, so that it fits on a page with its heading. */
const HIGHEST = 6_858_000;

/** The pictures that a document may show, by the address of the link that stands for each. */
export class Pictures {
  readonly shown: Shown[] = [];
  readonly #known: Map<string, OutPicture>;
  #count = 0;

  constructor(pictures: readonly OutPicture[]) {
    this.#known = new Map(pictures.map((picture) => [`/files/${picture.uid}`, picture]));
  }

  /** The picture for which a paragraph stands: nothing but a link to it. */
  in(runs: readonly Run[]): { picture: OutPicture; alt: string } | undefined {
    const [first] = runs;
    const picture = first?.href === undefined ? undefined : this.#known.get(first.href);
    if (!picture || runs.some(({ href }) => href !== first!.href)) return undefined;
    const words = runs.map((run) => run.words).join("");
    return { picture, alt: words === NO_WORDS ? "" : words };
  }

  /** A picture in the line, no wider than so many twentieths of a point. */
  xml({ picture, alt }: { picture: OutPicture; alt: string }, most: number): string {
    const { id } = this.#show(picture);
    const wide = picture.width * PER_PIXEL;
    const high = picture.height * PER_PIXEL;
    const shrunk = Math.min(1, (most * PER_TWIP) / wide, HIGHEST / high);
    const size = `cx="${Math.max(1, Math.round(wide * shrunk))}" cy="${Math.max(1, Math.round(high * shrunk))}"`;
    const number = ++this.#count;
    const named = `id="${number}" name="Picture ${number}" descr="${escapeXml(alt)}"`;
    const fill = `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
    const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
    const inside = `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`;
    return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  }

  /** The relationships of the pictures that are shown. */
  relations(relation: (id: string, type: string, target: string) => string): string {
    return this.shown.map(({ id, name }) => relation(id, `${OFFICE}/image`, name)).join("");
  }

  #show(picture: OutPicture): Shown {
    const known = this.shown.find(({ uid }) => uid === picture.uid);
    if (known) return known;
    const number = this.shown.length + 1;
    const ending = picture.type === "image/png" ? "png" : "jpeg";
    const shown = { ...picture, id: `picture${number}`, name: `media/image${number}.${ending}` };
    this.shown.push(shown);
    return shown;
  }
}
