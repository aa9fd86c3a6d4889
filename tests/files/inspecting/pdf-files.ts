import { deflateSync } from "node:zlib";

type Made = {
  /** More in the catalog, which is object 1. */
  catalog?: string;
  /** More in the page, which is object 3. */
  page?: string;
  /** More in the trailer. */
  trailer?: string;
  /** Objects from number 6 on. */
  objects?: (string | Buffer)[];
  /** What the page draws. */
  content?: string;
  before?: string;
  after?: string | Buffer;
};

/** A PDF of one page that says a sentence, with whatever is added to it. */
export function pdfOf({
  catalog = "",
  page = "",
  trailer = "",
  objects = [],
  content,
  before,
  after,
}: Made = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    streamOf("", content ?? "BT /F1 12 Tf 20 100 Td (Our policy on late fees) Tj ET"),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...objects,
  ];
  const pieces: Buffer[] = [Buffer.from(`${before ?? ""}%PDF-1.7\n%\xe2\xe3\xcf\xd3\n`, "latin1")];
  let at = pieces[0]!.length;
  const offsets: number[] = [];
  all.forEach((body, i) => {
    const piece = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(body as string),
      Buffer.from("\nendobj\n"),
    ]);
    offsets.push(at);
    pieces.push(piece);
    at += piece.length;
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  pieces.push(
    Buffer.from(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
    Buffer.from(after ?? ""),
  );
  return Buffer.concat(pieces);
}

/** A stream with its dictionary. */
export function streamOf(dict: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dict} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** A packed stream that holds one object, of number 20. */
export function packedObject(value: string, dict = "/Type /ObjStm", pack = deflateSync): Buffer {
  const head = "20 0 ";
  return streamOf(`${dict} /N 1 /First ${head.length} /Filter /FlateDecode`, pack(Buffer.from(head + value)));
}
