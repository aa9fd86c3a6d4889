/** The kinds of file that members may share, and what they are called on the wire. */
const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  heic: "image/heic",
  gif: "image/gif",
  csv: "text/csv",
  txt: "text/plain",
  md: "text/markdown",
} as const;

export type FileKind = keyof typeof types;
export type OfficeKind = "docx" | "xlsx" | "pptx";
export type ImageKind = "png" | "jpg" | "webp" | "heic" | "gif";

/** The kind that a file's name ends in, with that ending as it is written small; undefined for every other ending. */
export function kindOfName(name: string): { kind: FileKind | undefined; ending: string } {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  const kind = ending === "jpeg" ? "jpg" : Object.keys(types).find((each) => each === ending);
  return { kind: kind as FileKind | undefined, ending };
}

/** The MIME type of a kind, without parameters. */
export function typeOf(kind: FileKind): string {
  return types[kind];
}

export function isOffice(kind: FileKind): kind is OfficeKind {
  return kind === "docx" || kind === "xlsx" || kind === "pptx";
}

export function isImage(kind: FileKind): kind is ImageKind {
  return types[kind].startsWith("image/");
}

/** The kind of a photo by its first bytes, whatever it is called. */
export function imageKindOf(bytes: Uint8Array): FileKind | undefined {
  return (["png", "jpg", "webp"] as const).find((kind) => beginsLike(kind, bytes));
}

/** Whether the first 64 bytes of a file are those of its kind. Text has none of its own, and only must not be another's. */
export function beginsLike(kind: FileKind, head: Uint8Array): boolean {
  switch (kind) {
    case "png":
      return startsWith(head, "\x89PNG\r\n\x1a\n");
    case "jpg":
      return startsWith(head, "\xff\xd8\xff");
    case "webp":
      return startsWith(head, "RIFF") && startsWith(head.subarray(8), "WEBPVP8");
    case "gif":
      return startsWith(head, "GIF87a") || startsWith(head, "GIF89a");
    case "heic":
      return isHeic(head);
    case "pdf":
      return startsWith(head, "%PDF-");
    case "docx":
    case "xlsx":
    case "pptx":
      return startsWith(head, "PK\x03\x04");
    default:
      return !["%PDF-", "PK\x03\x04", "{\\rtf"].some((other) => startsWith(head, other));
  }
}

/** Whether a file is in the container of Word and Excel before 2007, which also wraps newer ones that have a password. */
export function isOldOffice(head: Uint8Array): boolean {
  return startsWith(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
}

/** Pictures in HEVC alone: AVIF, and films, come in the same container. */
function isHeic(head: Uint8Array): boolean {
  if (!startsWith(head.subarray(4), "ftyp")) return false;
  const brands = latin(head.subarray(8)).match(/[\s\S]{4}/g) ?? [];
  const [major] = brands;
  const ofHevc = /^(heic|heix|heim|heis|hevc|hevx)$/;
  return (
    ofHevc.test(major ?? "") || (/^(mif1|msf1)$/.test(major ?? "") && brands.some((b) => ofHevc.test(b)))
  );
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin(bytes.subarray(0, signature.length)) === signature;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
