import { MAX_FILE_MB, MAX_FILES } from "#app/web/arriving/file-limits.ts";
import type { FormType } from "./form-type.ts";
import { MAX_PHOTO_MB } from "./photo-limit.ts";

/** Most bytes of a form where nothing here says more. */
const PLAIN = 64_000;

/** Twice the longest text, as a draft may hold it, in letters that take nine bytes each in a form. */
const LONG_TEXT = 512_000;

/** A photo, and the fields beside it. */
const PHOTO = (MAX_PHOTO_MB + 2) * 1_000_000;

/** As many files as a post carries, each as large as one may be, and what a browser writes around them. */
const FILES = MAX_FILES * MAX_FILE_MB * 1_000_000 + LONG_TEXT;

/** A document of many pages, in letters that take nine bytes each in a form. */
const DOCUMENT = 2_000_000;

const withDocument = new Set([
  "/practice/manual/new",
  "/practice/manual/:document/edit",
  "/practice/manual/:document/save",
  "/practice/manual/:document/imported",
]);

const withLongText = new Set([
  "/c/:cohort/ask",
  "/c/:cohort/contracts/ask",
  "/c/:cohort/contracts/ask/preview",
  "/c/:cohort/ask/preview",
  "/c/:cohort/drafts/:place",
  "/c/:cohort/drafts/:place/attach",
  "/c/:cohort/threads/:thread",
  "/c/:cohort/threads/:thread/preview",
  "/c/:cohort/threads/:thread/posts/:post/edit",
  "/c/:cohort/threads/:thread/posts/:post/edit/files",
  "/c/:cohort/threads/:thread/posts/:post/edit/preview",
  "/admin/cohorts/new",
  "/admin/cohorts/preview",
  "/admin/cohorts/:cohort/charter/new",
  "/admin/cohorts/:cohort/charter/preview",
  "/admin/practices/paste",
  "/admin/practices/paste/preview",
  "/practice/manual/:document/offer",
]);

const withFiles = new Set([
  "/c/:cohort/attach/:key",
  "/c/:cohort/attach/:key/send",
  "/c/:cohort/threads/:thread/posts/:post/edit/files",
  "/practice/manual/import",
  "/practice/manual/import/send",
  "/practice/manual/:document/import",
]);

const withPhoto = new Set(["/settings/profile"]);

/** Whether files come to the address with this pattern. */
export function takesFiles(pattern: string | undefined): boolean {
  return pattern !== undefined && (withFiles.has(pattern) || withPhoto.has(pattern));
}

/** How many bytes a body may have at the address with this pattern, told before any of it is read. */
export function mostBytes(pattern: string | undefined, type: FormType | null): number {
  if (pattern === undefined) return PLAIN;
  if (withFiles.has(pattern) && type?.kind === "multipart") return FILES;
  if (withPhoto.has(pattern) && type?.kind === "multipart") return PHOTO;
  if (withDocument.has(pattern)) return DOCUMENT;
  return withLongText.has(pattern) ? LONG_TEXT : PLAIN;
}
