import type { FormType } from "./form-type.ts";
import { MAX_PHOTO_MB } from "./photo-limit.ts";

/** Most bytes of a form where nothing here says more. */
const PLAIN = 64_000;

/** Twice the longest text, as a draft may hold it, in letters that take nine bytes each in a form. */
const LONG_TEXT = 512_000;

/** A photo, and the fields beside it. */
const PHOTO = (MAX_PHOTO_MB + 2) * 1_000_000;

const withLongText = new Set([
  "/c/:cohort/ask",
  "/c/:cohort/ask/preview",
  "/c/:cohort/drafts/:place",
  "/c/:cohort/threads/:thread",
  "/c/:cohort/threads/:thread/preview",
  "/c/:cohort/threads/:thread/posts/:post/edit",
  "/c/:cohort/threads/:thread/posts/:post/edit/preview",
  "/admin/cohorts/new",
  "/admin/cohorts/preview",
  "/admin/cohorts/:cohort/charter/new",
  "/admin/cohorts/:cohort/charter/preview",
  "/admin/practices/paste",
  "/admin/practices/paste/preview",
]);

const withPhoto = new Set(["/settings/profile"]);

/** How many bytes a body may have at the address with this pattern, told before any of it is read. */
export function mostBytes(pattern: string | undefined, type: FormType | null): number {
  if (pattern === undefined) return PLAIN;
  if (withPhoto.has(pattern) && type?.kind === "multipart") return PHOTO;
  return withLongText.has(pattern) ? LONG_TEXT : PLAIN;
}
