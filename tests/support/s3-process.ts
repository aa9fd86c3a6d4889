// As much of S3 as the file store speaks, as strict as S3 is about it, in a process of its own: signatures, sums of bodies,
// sizes of parts. One bucket, `files`, in memory.
import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { authorizationOf, sha256, signatureOf } from "./s3-signature.ts";

const [key, secret, region] = process.argv.slice(2) as [string, string, string];
const LEAST_PART = 5 * 1024 * 1024;
const QUARTER = 15 * 60_000;

type Upload = { name: string; begun: Date; parts: Map<number, Buffer> };
const objects = new Map<string, { bytes: Buffer; put: Date }>();
const uploads = new Map<string, Upload>();

type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer };

class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const server = createServer(async (incoming, outgoing) => {
  const {
    status,
    headers,
    body = "",
  } = await answer(incoming).catch((error): Answer => {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: `<?xml version="1.0"?>\n<Error><Code>${error.code}</Code></Error>` };
  });
  outgoing.writeHead(status, { "content-length": String(Buffer.byteLength(body)), ...headers });
  outgoing.end(incoming.method === "HEAD" ? undefined : body);
});
server.listen(0, "127.0.0.1", () => process.send!((server.address() as { port: number }).port));
process.on("disconnect", () => process.exit());

async function answer(incoming: IncomingMessage): Promise<Answer> {
  const body = await buffer(incoming);
  refuseForged(incoming, body);
  const { pathname, searchParams: query } = new URL(incoming.url!, "http://s3");
  const [, bucket, name] = /^\/([^/]+)(?:\/(.+))?$/.exec(pathname) ?? [];
  if (bucket !== "files") throw new Refusal(404, "NoSuchBucket");
  const asked = `${incoming.method} ${name ? "object" : "bucket"}`;
  if (asked === "GET bucket") return query.has("uploads") ? listUploads() : list(query);
  if (!name) throw new Refusal(405, "MethodNotAllowed");
  if (query.has("uploads") && asked === "POST object") return begin(name);
  const uploadId = query.get("uploadId");
  if (uploadId !== null) return ofUpload(asked, name, uploadId, query, body);
  if (asked === "PUT object") {
    if (incoming.headers["content-length"] === undefined) throw new Refusal(411, "MissingContentLength");
    objects.set(name, { bytes: body, put: new Date() });
    return { status: 200, headers: { etag: tagOf(body) } };
  }
  if (asked === "DELETE object") {
    objects.delete(name);
    return { status: 204 };
  }
  return read(name, incoming.headers.range);
}

/** Throws for what was not signed with the key just now, or whose body is another than was signed. */
function refuseForged({ method, url, headers }: IncomingMessage, body: Buffer) {
  const given = authorizationOf(headers);
  if (given.key !== key) throw new Refusal(403, "InvalidAccessKeyId");
  if (given.scope.slice(1).join("/") !== `${region}/s3/aws4_request`)
    throw new Refusal(400, "AuthorizationHeaderMalformed");
  const needed = ["host", "x-amz-content-sha256", "x-amz-date"];
  if (!needed.every((name) => given.names.includes(name))) throw new Refusal(403, "AccessDenied");
  if (signatureOf({ method: method!, url: url!, headers }, secret) !== given.signature)
    throw new Refusal(403, "SignatureDoesNotMatch");
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers["x-amz-date"])) ?? [];
  const [year, month, ...rest] = parts.map(Number) as [number, number, number, number, number, number];
  if (!(Math.abs(Date.UTC(year, month - 1, ...rest) - Date.now()) < QUARTER))
    throw new Refusal(403, "RequestTimeTooSkewed");
  if (headers["x-amz-content-sha256"] !== sha256(body)) throw new Refusal(400, "XAmzContentSHA256Mismatch");
}

function read(name: string, range: string | undefined): Answer {
  const found = objects.get(name);
  if (!found) throw new Refusal(404, "NoSuchKey");
  const { bytes } = found;
  const headers = { etag: tagOf(bytes), "accept-ranges": "bytes" };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (from === undefined) return { status: 200, headers, body: bytes };
  if (Number(from) >= bytes.length) throw new Refusal(416, "InvalidRange");
  const part = bytes.subarray(Number(from), Number(to) + 1);
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${from}-${to}/${bytes.length}` },
    body: part,
  };
}

function begin(name: string): Answer {
  const id = randomBytes(12).toString("base64");
  uploads.set(id, { name, begun: new Date(), parts: new Map() });
  return {
    status: 200,
    body: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
  };
}

function ofUpload(asked: string, name: string, id: string, query: URLSearchParams, body: Buffer): Answer {
  const upload = uploads.get(id);
  if (upload?.name !== name) throw new Refusal(404, "NoSuchUpload");
  if (asked === "DELETE object") {
    uploads.delete(id);
    return { status: 204 };
  }
  if (asked === "PUT object") {
    upload.parts.set(Number(query.get("partNumber")), body);
    return { status: 200, headers: { etag: tagOf(body) } };
  }
  if (asked !== "POST object") throw new Refusal(405, "MethodNotAllowed");
  const named = [
    ...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>&quot;(\w+)&quot;<\/ETag>/g),
  ];
  const parts = named.map(([, number, tag]) => {
    const part = upload.parts.get(Number(number));
    if (!part || tagOf(part) !== `"${tag}"`) throw new Refusal(400, "InvalidPart");
    return part;
  });
  if (parts.length === 0) throw new Refusal(400, "MalformedXML");
  if (parts.slice(0, -1).some(({ length }) => length < LEAST_PART)) throw new Refusal(400, "EntityTooSmall");
  objects.set(name, { bytes: Buffer.concat(parts), put: new Date() });
  uploads.delete(id);
  return { status: 200, body: "<CompleteMultipartUploadResult></CompleteMultipartUploadResult>" };
}

function list(query: URLSearchParams): Answer {
  const after = Buffer.from(query.get("continuation-token") ?? "", "base64").toString();
  const names = [...objects.keys()].sort().filter((name) => name > after);
  const page = names.slice(0, Number(query.get("max-keys") ?? 1000));
  const more = names.length > page.length;
  const found = page.map(
    (name) =>
      `<Contents><Key>${name}</Key><LastModified>${objects.get(name)!.put.toISOString()}</LastModified></Contents>`,
  );
  const next = more
    ? `<NextContinuationToken>${Buffer.from(page.at(-1)!).toString("base64")}</NextContinuationToken>`
    : "";
  return {
    status: 200,
    body: `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${found.join("")}</ListBucketResult>`,
  };
}

function listUploads(): Answer {
  const found = [...uploads].map(
    ([id, { name, begun }]) =>
      `<Upload><Key>${name}</Key><UploadId>${id}</UploadId><Initiated>${begun.toISOString()}</Initiated></Upload>`,
  );
  return {
    status: 200,
    body: `<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${found.join("")}</ListMultipartUploadsResult>`,
  };
}

function tagOf(bytes: Buffer): string {
  return `"${createHash("md5").update(bytes).digest("hex")}"`;
}
