import { expect, test } from "vitest";
import { type FileKind, imageKindOf, typeOfFile } from "#app/files/file-type.ts";
import { zipOf } from "./zip.ts";

const all: FileKind[] = ["png", "jpg", "webp", "pdf", "docx", "xlsx", "csv", "txt"];
const bytes = (text: string) => Buffer.from(text, "latin1");
const verdict = (name: string, content: Uint8Array, allowed = all) => typeOfFile(name, content, allowed);

const png = bytes("\x89PNG\r\n\x1a\n....");
const word = zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" });
const excel = zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>" });

test.each([
  ["Intake form.PDF", bytes("%PDF-1.7\n..."), "pdf"],
  ["photo.jpeg", bytes("\xff\xd8\xff\xe0.."), "jpg"],
  ["photo.jpg", bytes("\xff\xd8\xff\xe1.."), "jpg"],
  ["chart.png", png, "png"],
  ["chart.webp", bytes("RIFF....WEBPVP8 ...."), "webp"],
  ["policy.docx", word, "docx"],
  ["schedule.xlsx", excel, "xlsx"],
  ["list.csv", bytes("name,day\r\nAda,Monday\r\n"), "csv"],
  ["list.csv", Buffer.from("\ufeffname;day\nJosé;Monday", "utf8"), "csv"],
  ["notes.txt", bytes("a < b, and caf\xe9 in the old letters"), "txt"],
])("%s is taken for what it is", (name, content, kind) => {
  expect(verdict(name, content)).toMatchObject({ ok: true, kind });
});

test.each([
  ["a page", "page.html", bytes("<!doctype html><script>alert(1)</script>")],
  ["a drawing that can hold script", "drawing.svg", bytes("<svg onload=alert(1)>")],
  ["a document with macros by name", "policy.docm", word],
  ["a file without an ending", "policy", word],
  ["two endings", "photo.png.exe", png],
  ["an ending after a hidden line", "photo.exe\n.svg", png],
])("%s is refused by its name", (_, name, content) => {
  expect(verdict(name, content)).toEqual({
    ok: false,
    sentence: "Please choose a file of one of these kinds: PNG, JPEG, WebP, PDF, DOCX, XLSX, CSV, TXT.",
  });
});

test.each([
  ["a page called a photo", "photo.png", bytes("<!doctype html><script>alert(1)</script>")],
  ["a page called a table", "list.csv", bytes("  <html><script>alert(1)</script>")],
  ["a page behind a byte order mark", "notes.txt", Buffer.from("\ufeff<svg onload=alert(1)>", "utf8")],
  ["a page behind a comment", "notes.txt", bytes("<!-- --><script>alert(1)</script>")],
  ["a program called a note", "notes.txt", bytes("MZ\x90\x00\x03\x00\x00")],
  ["text in two bytes a letter", "notes.txt", Buffer.from("\ufeff<script>", "utf16le")],
  ["a photo called a form", "form.pdf", png],
  ["a form that begins with a page", "form.pdf", bytes("<html>%PDF-1.7")],
  ["a table called a letter", "letter.docx", excel],
  ["an archive called a letter", "letter.docx", zipOf({ "word/document.xml": "" })],
  [
    "macros",
    "policy.docx",
    zipOf({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "x" }),
  ],
  [
    "macros in other letters",
    "a.xlsx",
    zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "", "XL/VBAPROJECT.BIN": "x" }),
  ],
  [
    "a program inside",
    "policy.docx",
    zipOf({ "[Content_Types].xml": "", "word/document.xml": "", "word/x.exe": "MZ" }),
  ],
])("%s is refused by its content", (_, name, content) => {
  expect(verdict(name, content)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("holds something else"),
  });
});

test("an empty file is refused", () => {
  expect(verdict("notes.txt", bytes(""))).toEqual({ ok: false, sentence: "This file is empty." });
});

test("a kind that is known but not allowed here is refused", () => {
  expect(verdict("form.pdf", bytes("%PDF-1.7"), ["png", "jpg", "webp"])).toEqual({
    ok: false,
    sentence: "Please choose a file of one of these kinds: PNG, JPEG, WebP.",
  });
});

test("an image is known by its bytes", () => {
  expect(imageKindOf(png)).toBe("png");
  expect(imageKindOf(bytes("GIF89a"))).toBeUndefined();
  expect(imageKindOf(bytes("<svg>"))).toBeUndefined();
  expect(imageKindOf(bytes("RIFF....WAVEfmt "))).toBeUndefined();
});
