/** Stands in a kept mail where its link was. */
const LINK = "{{link}}";

/** A mail before it has an address or a link: sentences, what the link is for, and why it was sent. */
export type Letter = {
  subject: string;
  says: string[];
  press?: string;
  /** Answers to choose from, each a link of its own: what is added to the address chooses, and does nothing. */
  choices?: Choice[];
  after?: string[];
  why: string;
};

/** An answer that a letter offers: its words, and what its link has in addition. */
export type Choice = { words: string; adds: string };

/** The plain text of a letter; LINK stands for its link. */
export function textOf(letter: Letter): string {
  const choices = (letter.choices ?? []).map(({ words, adds }) => `${words}:\n${LINK}${adds}`);
  const link = letter.press ? [`${letter.press}:\n${LINK}`] : [];
  return `${[...letter.says, ...choices, ...link, ...(letter.after ?? []), `-- \n${letter.why}`].join("\n\n")}\n`;
}

const paragraph = "margin:0 0 16px";
const button =
  "display:inline-block;padding:12px 20px;border-radius:8px;background:#125b50;color:#ffffff;text-decoration:none;font-weight:600";

const choice =
  "display:inline-block;padding:11px 20px;border:1px solid #125b50;border-radius:8px;color:#125b50;text-decoration:none;font-weight:600";

/** The same as simple HTML. */
export function htmlOf(letter: Letter): string {
  const said = (text: string) => `<p style="${paragraph}">${escaped(text)}</p>`;
  return [
    '<!doctype html><html lang="en-US"><body style="margin:0;padding:24px;background:#ffffff;color:#1b2926;font:16px/1.5 sans-serif">',
    '<div style="max-width:34em">',
    ...letter.says.map(said),
    ...(letter.choices ?? []).map(
      ({ words, adds }) =>
        `<p style="${paragraph}"><a href="${LINK}${escaped(adds)}" style="${choice}">${escaped(words)}</a></p>`,
    ),
    ...(letter.press
      ? [`<p style="${paragraph}"><a href="${LINK}" style="${button}">${escaped(letter.press)}</a></p>`]
      : []),
    ...(letter.after ?? []).map(said),
    `<p style="margin:24px 0 0;color:#52605b;font-size:14px">${escaped(letter.why)}</p>`,
    "</div></body></html>",
  ].join("\n");
}

/** Puts the link in its place. */
export function withLink(text: string, link: string): string {
  return text.split(LINK).join(link);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
