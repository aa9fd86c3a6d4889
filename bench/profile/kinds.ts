import type { Profiler, Runtime } from "node:inspector";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const POSTGRES_SOCKET = "writing to Postgres' socket";
const OWN = "our own code";
const NODE = "node's own";

/** Whose code a file is, by its address; the first that fits. */
const kinds: [RegExp, string][] = [
  [/\/node_modules\/(react|react-dom|scheduler)\//, "React"],
  [/\/node_modules\/(pg|pg-[\w-]+|pgpass|postgres-[\w-]+|kysely|split2)\//, "pg and Kysely"],
  [/\/node_modules\/turbo-stream\//, "turbo-stream"],
  [/^node:internal\/(webstreams|deps\/undici)/, "web streams, Response, Headers"],
  [
    /\/node_modules\/(@remix-run\/web-[\w-]+|web-streams-polyfill|@web3-storage|undici)\//,
    "web streams, Response, Headers",
  ],
  [/\/node_modules\/(@remix-run|react-router(-dom)?)\//, "Remix"],
  [
    /\/node_modules\/(express|compression|compressible|sirv|on-headers|on-finished|accepts|negotiator|vary|bytes|path-to-regexp|qs|parseurl|finalhandler|depd|encodeurl|escape-html|etag|fresh|mime[\w-]*|proxy-addr|ipaddr\.js|forwarded|range-parser|safe-buffer|send|serve-static|utils-merge|cookie[\w-]*)\//,
    "Express, compression, sirv",
  ],
  [/\/node_modules\//, "other packages"],
  [/^node:/, NODE],
  [/^file:/, OWN],
];

const writes = /^(writev|writeBuffer|write(Utf8|Latin1|Ascii|Ucs2)String)$/;
const streams = /^node:(net|internal\/stream_base_commons|internal\/streams\/(writable|duplex))$/;

export type Share = { what: string; percent: number };
export type Profiled = {
  kinds: Share[];
  /** Our dearest functions, each with its file and line, by what they take themselves. */
  own: Share[];
};

/** Sums up a recording by whose code ran, without what it calls; idling is left out. */
export function sumUp({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, project: string): Profiled {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child): [number, number] => [child, id])),
  );
  const wayOf = (id: number): Runtime.CallFrame[] => {
    const parent = parents.get(id);
    return [byId.get(id)!.callFrame, ...(parent === undefined ? [] : wayOf(parent))];
  };
  const places = new Map(nodes.map(({ id }) => [id, placeOf(wayOf(id), project)]));
  const byKind = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let busy = 0;
  samples.forEach((id, i) => {
    const place = places.get(id)!;
    const time = timeDeltas[i]!;
    if (!place) return;
    busy += time;
    add(byKind, place.kind, time);
    if (place.kind === OWN) add(byFunction, place.name, time);
  });
  const shares = (sums: Map<string, number>) =>
    [...sums].sort(([, a], [, b]) => b - a).map(([what, time]) => ({ what, percent: (time / busy) * 100 }));
  return { kinds: shares(byKind), own: shares(byFunction).slice(0, 10) };
}

/** Whose a function is and what it is called, by its way to the root; undefined where nothing runs. */
function placeOf(way: Runtime.CallFrame[], project: string): { kind: string; name: string } | undefined {
  const [{ functionName }] = way as [Runtime.CallFrame];
  if (functionName === "(idle)" || functionName === "(root)" || isRecording(way)) return undefined;
  if (functionName === "(garbage collector)") return { kind: "garbage collector", name: "" };
  if (functionName === "(program)") return { kind: "outside JavaScript", name: "" };
  if (isWritingToPostgres(way)) return { kind: POSTGRES_SOCKET, name: "" };
  // What is built into V8 counts for who calls it.
  const frame = way.find(({ url }) => url !== "");
  if (!frame) return { kind: NODE, name: "" };
  const kind = kinds.find(([address]) => address.test(frame.url))?.[1] ?? "other packages";
  if (kind !== OWN) return { kind, name: "" };
  const file = relative(project, fileURLToPath(frame.url));
  return { kind, name: `${frame.functionName || "(nameless)"} ${file}:${frame.lineNumber + 1}` };
}

/** What writes to a socket writes to Postgres, where it is not what writes an answer. */
function isWritingToPostgres(way: Runtime.CallFrame[]): boolean {
  const [{ functionName, url }] = way as [Runtime.CallFrame];
  if (!streams.test(url) && !(url === "" && writes.test(functionName))) return false;
  const called = way.findIndex((frame) => frame.url !== "" && !frame.url.startsWith("node:"));
  const inNode = called === -1 ? way : way.slice(0, called);
  if (inNode.some((frame) => frame.url.startsWith("node:_http"))) return false;
  // What is written later on, once more has come together, has nobody who called it.
  return called === -1 || /\/node_modules\/pg|\/build\/server\//.test(way[called]!.url);
}

function isRecording(way: Runtime.CallFrame[]): boolean {
  return way.some(({ url }) => url.endsWith("/bench/profile/recorder.ts"));
}

function add(sums: Map<string, number>, key: string, time: number): void {
  sums.set(key, (sums.get(key) ?? 0) + time);
}
