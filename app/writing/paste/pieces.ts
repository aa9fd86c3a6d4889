/** An element of what was pasted. Deeper than anyone writes, what it holds stands beside it. */
export type Piece = { tag: string; attributes: Record<string, string>; children: (Piece | string)[] };

/** A node of a browser's document, or of one that was read without a browser. */
export type GivenNode = {
  nodeName: string;
  childNodes?: ArrayLike<GivenNode> | Iterable<GivenNode>;
  attributes?: ArrayLike<{ name: string; value: string }>;
  attrs?: { name: string; value: string }[];
  data?: string | null;
  value?: string;
};

const DEEPEST = 120;

/** Takes the elements and texts of a document into pieces, its style sheets apart; comments are left out. */
export function piecesOf(document: GivenNode): { root: Piece; sheets: string } {
  const root: Piece = { tag: "#root", attributes: {}, children: [] };
  let sheets = "";
  const waiting = [{ nodes: childrenOf(document), at: 0, into: root, level: 0, isSheet: false }];
  while (waiting.length > 0) {
    const here = waiting.at(-1)!;
    const node = here.nodes[here.at++];
    if (!node) {
      waiting.pop();
      continue;
    }
    const tag = node.nodeName.toLowerCase();
    if (tag === "#text") {
      const text = node.data ?? node.value ?? "";
      if (here.isSheet) sheets += text;
      else here.into.children.push(text);
    } else if (!tag.startsWith("#")) {
      const isDeep = here.level >= DEEPEST;
      const piece = isDeep ? here.into : { tag, attributes: attributesOf(node), children: [] };
      if (!isDeep) here.into.children.push(piece);
      const isSheet = tag === "style";
      waiting.push({ nodes: childrenOf(node), at: 0, into: piece, level: here.level + 1, isSheet });
    }
  }
  return { root, sheets };
}

/** The text of a piece and of all that it holds. */
export function textOf(piece: Piece | string): string {
  return typeof piece === "string" ? piece : piece.children.map(textOf).join("");
}

/** The first piece within another for which something holds, not looking into those that are `closed`. */
export function findPiece(
  piece: Piece,
  holds: (each: Piece) => boolean,
  closed: (each: Piece) => boolean = () => false,
): Piece | undefined {
  for (const child of piece.children) {
    if (typeof child === "string" || closed(child)) continue;
    const found = holds(child) ? child : findPiece(child, holds, closed);
    if (found) return found;
  }
  return undefined;
}

function childrenOf(node: GivenNode): GivenNode[] {
  return Array.from(node.childNodes ?? []);
}

function attributesOf(node: GivenNode): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { name, value } of Array.from(node.attributes ?? node.attrs ?? []))
    result[name.toLowerCase()] ??= value;
  return result;
}
