import { gzipSync } from "node:zlib";

/** A body that no form of ours sends, with what is said of it. */
export type Shape = { name: string; type?: string; encoding?: string; body: Buffer };

type Fields = Record<string, string | string[]>;

const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data; boundary=frontier";

/** As many of a text as fit into so many bytes. */
const fill = (text: string, bytes: number) => text.repeat(Math.floor(bytes / Buffer.byteLength(text)));
const form = (name: string, body: string): Shape => ({ name, type: FORM, body: Buffer.from(body) });
const parts = (name: string, body: string | Buffer, type = MULTIPART): Shape => ({
  name,
  type,
  body: Buffer.isBuffer(body) ? body : Buffer.from(body, "latin1"),
});
const part = (header: string, text = "x") => `--frontier\r\n${header}\r\n\r\n${text}\r\n`;
const field = (name: string, text = "x") => part(`Content-Disposition: form-data; name="${name}"`, text);

const within = 60_000;
const beyond = 250_000;

/** Bodies that are hostile to whoever reads them, whatever they are meant for. */
export const shapes: Shape[] = [
  form("a list of thousands, as many as fit", fill("x[]=&", within)),
  form("a list of tens of thousands", fill("x[]=&", beyond)),
  form("thousands of fields", fill("a=&", within)),
  form("millions of fields", fill("a=&", 8_000_000)),
  form("nothing but ampersands", fill("&", within)),
  form("nothing but equals signs", fill("=", within)),
  form("two hundred fields", fill("a=&", 600)),
  form("one text that fills the body", `a=${fill("x", within)}`),
  form("one name that fills the body", `${fill("x", within)}=a`),
  form("nothing but percent signs", fill("%", within)),
  form("letters cut in two", fill("a=%F0%9F&", 1_000)),
  form("half letters and bytes that are no text", "a=%ED%A0%80%FF%FE%00&%00=%00"),
  form(
    "names that every object has",
    ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then", "toJSON"]
      .flatMap((name) => [`${name}=x`, `${name}[]=x`, `${name}=y`, `${name}[]=y`])
      .join("&"),
  ),
  form("a list and a text of one name", "a=1&a[]=2&a=3&a[]=4&[]=5&=6&[][]=7"),
  ...[
    "application/json",
    "text/plain",
    "application/octet-stream",
    "text/xml",
    "form",
    ", ;=",
    MULTIPART + MULTIPART,
  ].map((type): Shape => ({ name: `a body of the type ${type}`, type, body: Buffer.from('{"a":"b"}') })),
  { name: "a body of no type", body: Buffer.from("a=b") },
  { name: "a packed form", type: FORM, encoding: "gzip", body: gzipSync(fill("a", 5_000_000)) },
  parts("parts without a boundary", field("a"), "multipart/form-data"),
  parts("parts with an endless boundary", field("a"), `multipart/form-data; boundary=${fill("b", 6_000)}`),
  parts("parts of another boundary", field("a"), "multipart/form-data; boundary=other"),
  parts("parts that are none", "rubbish"),
  parts("nothing but the boundary", "--frontier"),
  parts("nothing but the end", "--frontier--"),
  parts("parts that never end", field("a")),
  parts("a part that breaks off in its header", "--frontier\r\nContent-Disposition: form-da"),
  parts("a part without a name", `${part("Content-Type: text/plain")}--frontier--`),
  parts("a part without a header", "--frontier\r\n\r\nx\r\n--frontier--"),
  parts("a part with a header that fills the body", `${part(fill("x", within))}--frontier--`),
  parts("a part with thousands of headers", `${part(fill("a: b\r\n", within))}--frontier--`),
  parts("a part with a header that is no text", `${field("\xff\xfe\x80")}--frontier--`),
  parts(
    "a part with quotes that never end",
    `${part(`Content-Disposition: form-data; name="${fill('\\"', 3_000)}`)}--frontier--`,
  ),
  parts(
    "a part with a file name that fills the header",
    `${part(`Content-Disposition: form-data; name="photo"; filename*=UTF-8''${fill("%FF", 3_000)}`)}--frontier--`,
  ),
  parts("hundreds of parts", `${fill(field("a[]"), within)}--frontier--`),
  parts(
    "hundreds of files",
    `${fill(part('Content-Disposition: form-data; name="photo"; filename="a.png"'), within)}--frontier--`,
  ),
  parts(
    "parts named as every object names things",
    `${field("__proto__")}${field("__proto__[]")}${field("constructor")}--frontier--`,
  ),
  parts("a text of near boundaries", `${field("a", fill("\r\n--frontie", within))}--frontier--`),
];

/** Texts that are hostile to what reads a single field. */
const texts: [string, string][] = [
  ["spaces", fill(" ", within)],
  ["letters", fill("a", within)],
  ["ats", fill("a@", within)],
  ["dashes", fill("-", within)],
  ["commas", fill(",", within)],
  ["dots", fill("a.", within)],
  ["slashes", fill("//", within)],
  ["brackets", fill("[", within)],
  ["braces", fill('{"a":', within)],
  ["a number without end", fill("9", within)],
  ["zero bytes", "a\0b"],
  ["nothing", ""],
];

/** A form as its page sends it. */
export function wellMeant(fields: Fields): Shape {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return form("a form as it should be", new URLSearchParams(pairs).toString());
}

/** Bodies that are hostile to one form: each of its fields in turn is what it is not, the others as they should be. */
export function shapesOf(fields: Fields): Shape[] {
  return Object.keys(fields).flatMap((name) => {
    const plain = name.replace(/\[\]$/, "");
    const others = Object.entries(fields).filter(([other]) => other !== name);
    const body = (...pairs: [string, string][]) =>
      new URLSearchParams([
        ...others.flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, one])),
        ...pairs,
      ]).toString();
    const kinds: Shape[] = [
      form(`${name} missing`, body()),
      form(`${name} as a list`, body([`${plain}[]`, "a"], [`${plain}[]`, "b"])),
      form(`${name} as a text`, body([plain, "a"])),
      form(`${name} twice`, body([plain, "a"], [plain, "b"])),
    ];
    for (const [what, text] of texts) {
      const sent = body([name, text]);
      kinds.push(
        form(`${name} of ${what}`, sent.length > 64_000 ? body([name, text.slice(0, 20_000)]) : sent),
      );
    }
    return kinds;
  });
}
