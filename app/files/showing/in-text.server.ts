import { escapeHtml } from "#app/markdown/escape-html.ts";
import type { ShownFile } from "./post-files.tsx";
import type { AttachedFile } from "./queries.server.ts";
import { pictureOf, shownFiles } from "./shown-file.server.ts";

const alone = /<p><a href="\/files\/([a-z0-9]+)" rel="[^"]*">([^<]*)<\/a><\/p>/g;

/** The words of a link that was put in with a pasted picture, which say nothing of what it shows. */
const NO_WORDS = "Picture";

type Row = { html: string | null; files: readonly AttachedFile[] };

/**
 * A row of a post as its reader sees it: a picture of its own stands in the text where a link to it is a paragraph by itself, and
 * every other file below. A link to anything else stays one, which the walls answer for when it is pressed.
 */
export function withFiles<R extends Row>(row: R): Omit<R, "files"> & { files: ShownFile[] } {
  const { html, below } = inText(row.html ?? "", row.files, (file) => shownFiles([file])[0]!);
  return { ...row, html: row.html === null ? null : html, files: shownFiles(below) };
}

/** HTML that is not posted yet with the pictures that were sent for it. */
export function withSent(
  html: string,
  sent: readonly { uid: string; name: string; caption: string; type: string }[],
): string {
  const pictures = sent.filter(({ type }) => type.startsWith("image/"));
  return inText(html, pictures, ({ uid, name, caption }) => ({ uid, name, caption, picture: { srcSet: "" } }))
    .html;
}

type Picture = Pick<AttachedFile, "uid" | "name" | "sizes" | "width" | "height">;

/** HTML with a picture wherever a link to one is a paragraph by itself, however often, as high as is said. */
export function pictureInText(
  html: string,
  highest: number,
  find: (uid: string) => Picture | undefined,
): string {
  return html.replace(alone, (link, uid: string, words: string) => {
    const found = find(uid);
    if (!found) return link;
    const shown = { uid, name: found.name, caption: "", picture: pictureOf(found, highest) };
    return figure(shown, words) ?? link;
  });
}

type InText = Pick<ShownFile, "uid" | "name" | "caption"> & {
  picture: Partial<NonNullable<ShownFile["picture"]>> | null;
};

function inText<F extends { uid: string }>(html: string, files: readonly F[], shown: (file: F) => InText) {
  const there = new Set<F>();
  const placed = html.replace(alone, (link, uid: string, words: string) => {
    const file = files.find((each) => each.uid === uid);
    const picture = file && !there.has(file) ? figure(shown(file), words) : undefined;
    if (picture) there.add(file!);
    return picture ?? link;
  });
  return { html: placed, below: files.filter((file) => !there.has(file)) };
}

function figure({ uid, name, caption, picture }: InText, words: string): string | undefined {
  if (!picture) return undefined;
  const { srcSet, width, height } = picture;
  const alt = caption ? escapeHtml(caption) : words === NO_WORDS ? escapeHtml(name) : words;
  const sizes = width
    ? ` srcset="${srcSet}" sizes="min(100vw, ${width}px)" width="${width}" height="${height}"`
    : "";
  return (
    `<p class="file-picture"><a href="/files/${uid}" download="${escapeHtml(name)}">` +
    `<img src="/pictures/${uid}"${sizes} alt="${alt}" loading="lazy" decoding="async"></a></p>`
  );
}
