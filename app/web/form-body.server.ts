import { type MultipartPart, parseMultipart } from "@remix-run/multipart-parser";
import { formType } from "#app/web/arriving/form-type.ts";

/** The fields of a form, in the order in which they were sent. */
export type FormBody = [name: string, value: string | File][];

/** More fields than any form of ours has, and more letters than any of its fields takes. */
const MAX_FIELDS = 200;
const MAX_NAME = 100;
const MAX_VALUE = 256_000;

/** More bytes than a browser writes before a part, the name of a file included. */
const MAX_PART_HEADER = 4_000;

const AMPERSAND = 38;

/**
 * Reads the fields of a form. How many bytes a body may have was decided before it came in (`door.ts`); here its fields
 * are counted before they are taken apart, and the work grows with the bytes alone. Throws the Response that refuses
 * it: 413 for more than any form of ours holds, 400 for what cannot be read.
 */
export async function formBody(request: Request): Promise<FormBody> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return [];
  const type = formType(request.headers.get("content-type"));
  if (!type) throw unreadable();
  const fields = type.kind === "urlencoded" ? urlencoded(bytes) : multipart(bytes, type.boundary);
  for (const [name, value] of fields)
    if (name.length > MAX_NAME || (typeof value === "string" && value.length > MAX_VALUE)) throw tooMuch();
  return fields;
}

function urlencoded(bytes: Uint8Array): FormBody {
  let count = 1;
  for (let at = bytes.indexOf(AMPERSAND); at >= 0; at = bytes.indexOf(AMPERSAND, at + 1))
    if (++count > MAX_FIELDS) throw tooMuch();
  return [...new URLSearchParams(new TextDecoder().decode(bytes))];
}

function multipart(bytes: Uint8Array, boundary: string): FormBody {
  const limits = {
    ...{ boundary, maxHeaderSize: MAX_PART_HEADER, maxParts: MAX_FIELDS },
    ...{ maxFileSize: bytes.length, maxTotalSize: bytes.length },
  };
  try {
    return [...parseMultipart(bytes, limits)].map((part) => [nameOf(part), textOrFile(part)]);
  } catch (error) {
    throw (error as Error).name === "MaxPartsExceededError" ? tooMuch() : unreadable();
  }
}

function nameOf(part: MultipartPart): string {
  if (!part.name) throw new Error("A part has no name.");
  return part.name;
}

function textOrFile(part: MultipartPart): string | File {
  if (!part.isFile) return new TextDecoder().decode(part.bytes);
  return new File([part.bytes as Uint8Array<ArrayBuffer>], part.filename ?? "", {
    type: part.mediaType ?? "",
  });
}

function tooMuch(): Response {
  return Response.json({ kind: "too-much" }, { status: 413 });
}

function unreadable(): Response {
  return Response.json({ kind: "unreadable" }, { status: 400 });
}
