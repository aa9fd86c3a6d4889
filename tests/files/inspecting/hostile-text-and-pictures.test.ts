import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { inspected } from "./files.ts";
import { letter } from "./office-files.ts";
import { heic, plain } from "./pictures.ts";

const other = (ending: string) => `This file is called .${ending} but holds something else.`;

test.each([
  ["a page called a list", "list.csv", "  <html><script>alert(1)</script>", sentences.markup],
  ["a page behind a byte order mark", "notes.txt", "\ufeff<svg onload=alert(1)>", sentences.markup],
  ["a page behind a comment", "notes.txt", "<!-- --><script>alert(1)</script>", sentences.markup],
  ["a page in two bytes a letter", "notes.txt", Buffer.from("\ufeff<script>", "utf16le"), sentences.markup],
  ["a page called Markdown", "notes.md", "<!doctype html><script>alert(1)</script>", sentences.markup],
  ["a drawing called Markdown", "notes.md", "<svg onload=alert(1)>", sentences.markup],
  [
    "a program called a note",
    "notes.txt",
    Buffer.from("MZ\x90\x00\x03\x00\x00", "latin1"),
    sentences.notText,
  ],
  ["a zero byte far behind", "notes.txt", `${"words ".repeat(100_000)}\0`, sentences.notText],
  ["a command to a terminal", "notes.md", "\x1b]0;title\x07", sentences.notText],
  ["half a letter of two bytes", "notes.txt", Buffer.from([0xff, 0xfe, 0x41]), sentences.notText],
  [
    "a lone half of a pair in two bytes",
    "notes.txt",
    Buffer.from([0xff, 0xfe, 0, 0xd8, 0x41, 0]),
    sentences.notText,
  ],
  ["letters of four bytes", "notes.txt", Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), sentences.notText],
  ["a PDF called a note", "notes.txt", "%PDF-1.7", other("txt")],
  ["rich text called a note", "notes.txt", "{\\rtf1}", other("txt")],
  ["a letter called a note", "notes.md", letter(), other("md")],
  ["nothing", "notes.txt", "", "This file is empty."],
])("%s is refused", async (_, name, bytes, sentence) => {
  expect(await inspected(name, bytes)).toEqual({ ok: false, sentence });
});

test.each([
  ["a page called a picture", "photo.png", "<!doctype html><script>alert(1)</script>", other("png")],
  ["a GIF called a PNG", "photo.png", "GIF89a", other("png")],
  ["a picture in AVIF called HEIC", "photo.heic", "\0\0\0\x18ftypavif\0\0\0\0mif1avif", other("heic")],
  [
    "a picture that is a page behind its head",
    "photo.jpg",
    Buffer.from("\xff\xd8\xff\xe0<svg onload=alert(1)>", "latin1"),
    sentences.unreadPicture,
  ],
  ["a GIF that is also script", "photo.gif", "GIF89a/*\x00*/=alert(1)//", sentences.unreadPicture],
  ["a picture that claims 2,500 megapixels", "photo.png", pngThatClaims(50_000, 50_000), sentences.pixels],
  ["a picture that claims 51 megapixels", "photo.png", pngThatClaims(51_000, 1_000), sentences.pixels],
  ["a HEIC that claims 2,500 megapixels", "photo.heic", heicThatClaims(50_000, 50_000), sentences.pixels],
  ["a HEIC without a size", "photo.heic", replaced(heic, "ispe", "free"), sentences.unreadHeic],
  [
    "a HEIC with a box longer than itself",
    "photo.heic",
    replaced(heic, "\x01\xe1meta", "\x7f\xe1meta"),
    sentences.unreadHeic,
  ],
  ["a HEIC cut off", "photo.heic", heic.subarray(0, 300), sentences.unreadHeic],
  [
    "a HEIC of noise",
    "photo.heic",
    Buffer.concat([heic.subarray(0, 24), Buffer.alloc(500, "noise")]),
    sentences.unreadHeic,
  ],
])("%s is refused", async (_, name, bytes, sentence) => {
  expect(await inspected(name, bytes)).toEqual({ ok: false, sentence });
});

test.each([
  ["policy.docm", /Save it as \.docx and choose that/],
  ["policy.doc", /Save it as \.docx and choose that/],
  ["schedule.xlsb", /Save it as \.xlsx and choose that/],
  ["talk.ppsm", /Save it as \.pptx and choose that/],
  ["policy.pages", /as a PDF and choose that/],
  ["drawing.svg", /as JPEG or PNG and choose that/],
  ["setup.exe", /choose a file of one of these kinds/],
  ["policy", /choose a file of one of these kinds/],
  ["photo.png.exe", /choose a file of one of these kinds/],
])("%s is refused by its name, with what to send instead", async (name, sentence) => {
  expect(await inspected(name, letter())).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
});

test("a picture that moves says so", async () => {
  const frame = await plain(20, 20).png().toBuffer();
  const { default: sharp } = await import("sharp");
  const bytes = await sharp([frame, await sharp(frame).negate().png().toBuffer()], {
    join: { animated: true },
  })
    .gif()
    .toBuffer();
  expect(await inspected("moving.gif", bytes)).toMatchObject({
    ok: true,
    isAnimated: true,
    width: 20,
    height: 20,
  });
});

function replaced(bytes: Buffer, what: string, by: string): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll(what, by), "latin1");
}

function heicThatClaims(width: number, height: number): Buffer {
  const bytes = Buffer.from(heic);
  const at = bytes.indexOf("ispe") + 8;
  bytes.writeUInt32BE(width, at);
  bytes.writeUInt32BE(height, at + 4);
  return bytes;
}

/** A PNG whose head claims a size that its few bytes of pixels do not have. */
function pngThatClaims(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const parts: [string, Buffer][] = [
    ["IHDR", head],
    ["IDAT", deflateSync(Buffer.alloc(1_000))],
    ["IEND", Buffer.alloc(0)],
  ];
  const chunks = parts.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  });
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...chunks]);
}
