import type { EditedFile } from "./upload-queries.server.ts";

/** A post's files as a form gives them: those it knows, in their order and with what they show, and those that go. */
export type GivenFiles = { files: { uid: string; caption: string }[]; away: string[] };

/** A file in the form: one that is away stands there until it is saved, so that it can be brought back. */
export type FormFile = EditedFile & { away: boolean };

/** Puts the files of a post into a form, as it was sent where it was; what it did not know of comes last. */
export function filesInForm(there: readonly EditedFile[], sent?: GivenFiles): FormFile[] {
  const place = new Map(sent?.files.map(({ uid }, i) => [uid, i]));
  const last = place.size;
  return there
    .map((file) => ({
      ...file,
      caption: sent?.files[place.get(file.uid) ?? -1]?.caption ?? file.caption,
      away: sent?.away.includes(file.uid) ?? false,
    }))
    .sort((a, b) => (place.get(a.uid) ?? last) - (place.get(b.uid) ?? last));
}

/** Reads off the lists of a form what it says of files: each has its caption beside it. */
export function givenIn({
  files,
  captions,
  away,
}: {
  files: string[];
  captions: string[];
  away: string[];
}): GivenFiles {
  return { files: files.map((uid, i) => ({ uid, caption: captions[i] ?? "" })), away };
}

/** The same off a form that came back, whose lists are joined by line ends. */
export function givenInValues(values: Record<string, string>): GivenFiles {
  const list = (name: string) => values[`${name}[]`]?.split("\n") ?? [];
  return givenIn({ files: list("files"), captions: list("captions"), away: list("away") });
}

/** Names of the files of a form that are not there any more, such as one that was sent for an edit days ago. */
export function missingOf(
  { files, names, away }: { files: string[]; names: string[]; away: string[] },
  there: readonly EditedFile[],
): string[] {
  const isThere = (uid: string) => away.includes(uid) || there.some((file) => file.uid === uid);
  return files.flatMap((uid, i) => (isThere(uid) || !names[i] ? [] : [names[i]]));
}

/** The same files with one of them moved one place up or down; at an end it stays. */
export function moved<File extends { uid: string }>(
  files: readonly File[],
  uid: string,
  up: boolean,
): File[] {
  const from = files.findIndex((file) => file.uid === uid);
  const to = from + (up ? -1 : 1);
  const all = [...files];
  if (from < 0 || to < 0 || to >= all.length) return all;
  [all[from], all[to]] = [all[to]!, all[from]!];
  return all;
}
