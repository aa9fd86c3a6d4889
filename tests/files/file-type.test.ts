import { expect, test } from "vitest";
import { beginsLike, type FileKind, imageKindOf, isOldOffice, kindOfName } from "#app/files/file-type.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

const heads: Partial<Record<FileKind, string[]>> = {
  png: ["\x89PNG\r\n\x1a\n...."],
  jpg: ["\xff\xd8\xff\xe0..", "\xff\xd8\xff\xe1.."],
  webp: ["RIFF....WEBPVP8 ...."],
  gif: ["GIF87a..", "GIF89a.."],
  heic: ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "\0\0\0\x18ftypmif1\0\0\0\0mif1heic"],
  pdf: ["%PDF-1.7\n"],
  docx: ["PK\x03\x04.."],
  txt: ["a < b", "MZ is how this note begins", "\ufeff"],
};

test.each([
  ["Intake form.PDF", "pdf"],
  ["photo.jpeg", "jpg"],
  ["photo.JPG", "jpg"],
  [" talk.pptx ", "pptx"],
  ["a.b.md", "md"],
])("%s is named as what it says", (name, kind) => {
  expect(kindOfName(name).kind).toBe(kind);
});

test.each([
  "page.html",
  "drawing.svg",
  "policy.docm",
  "policy",
  "photo.png.exe",
  "photo.exe\n.svg",
  ".constructor",
  "",
])("%j is named as nothing that is taken", (name) => {
  expect(kindOfName(name).kind).toBeUndefined();
});

test("the first bytes of each kind are known, and taken for no other", () => {
  for (const [kind, all] of Object.entries(heads))
    for (const head of all)
      for (const other of Object.keys(heads) as FileKind[]) {
        const isText = other === "txt" && !["pdf", "docx"].includes(kind);
        expect([kind, other, beginsLike(other, bytes(head))]).toEqual([
          kind,
          other,
          other === kind || isText,
        ]);
      }
});

test.each([
  ["an AVIF", "\0\0\0\x18ftypavif\0\0\0\0mif1avif"],
  ["a film", "\0\0\0\x18ftypisom\0\0\0\0isomhev1"],
  ["a box of another kind", "\0\0\0\x18moov"],
  ["nothing", ""],
])("%s is no HEIC", (_, head) => {
  expect(beginsLike("heic", bytes(head))).toBe(false);
});

test("the container of old Office files is known", () => {
  expect(isOldOffice(bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..."))).toBe(true);
  expect(isOldOffice(bytes("PK\x03\x04"))).toBe(false);
});

test("a photo is known by its bytes", () => {
  expect(imageKindOf(bytes("\x89PNG\r\n\x1a\n...."))).toBe("png");
  expect(imageKindOf(bytes("GIF89a"))).toBeUndefined();
  expect(imageKindOf(bytes("<svg>"))).toBeUndefined();
  expect(imageKindOf(bytes("RIFF....WAVEfmt "))).toBeUndefined();
});
