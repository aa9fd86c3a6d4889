import { SaxesParser } from "saxes";
import { Refusal } from "../refusal.ts";

/** An element as it opens, by the part of its name behind the colon, with its attributes by their whole names. */
export type Tag = { local: string; name: string; attributes: Record<string, string> };

/** Hears the parts of a document as they come by. */
export type Listener = {
  open?(tag: Tag): void;
  close?(local: string, name: string): void;
  text?(text: string): void;
};

const MAX_DEPTH = 1_000;

/** Reads XML to its end as it is unpacked, by the rules of `xmlReader`. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: Listener): Promise<void> {
  const reader = xmlReader(listener);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
}

/**
 * Makes a reader of XML that takes it piece by piece. Only the five entities of XML itself are known, and a document that
 * declares others is refused: no Office file has a DOCTYPE. Refuses what is not well-formed.
 */
export function xmlReader(listener: Listener): { write(piece: Uint8Array): void; end(): void } {
  const parser = new SaxesParser({});
  let depth = 0;
  let decoder: TextDecoder | undefined;
  parser.on("doctype", () => {
    throw new Refusal("unusual");
  });
  parser.on("error", () => {
    throw new Refusal("damaged");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^(utf-?8|utf-?16|us-ascii)$/i.test(encoding)) throw new Refusal("unusual");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new Refusal("unusual");
    listener.open?.({ local: localOf(name), name, attributes });
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    listener.close?.(localOf(name), name);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  return {
    write(piece) {
      decoder ??= decoderOf(piece);
      parser.write(decodedBy(decoder, piece));
    },
    end() {
      if (decoder) parser.write(decodedBy(decoder));
      parser.close();
    },
  };
}

function decoderOf([first, second]: Uint8Array): TextDecoder {
  const isWide = (one: number, other: number) => first === one && second === other;
  const name = isWide(0xff, 0xfe) ? "utf-16le" : isWide(0xfe, 0xff) ? "utf-16be" : "utf-8";
  return new TextDecoder(name, { fatal: true });
}

function decodedBy(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new Refusal("damaged");
  }
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of an attribute by the part of its name behind the colon. */
export function attributeOf({ attributes }: Tag, local: string): string | undefined {
  if (attributes[local] !== undefined) return attributes[local];
  const name = Object.keys(attributes).find((each) => localOf(each) === local);
  return name === undefined ? undefined : attributes[name];
}
