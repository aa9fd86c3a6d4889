const standIn = String.raw`\[(?:\\.|[^\][\\\n])*\]\((/files/picture-\d+)\)`;
const line = new RegExp(String.raw`\n{0,2}^[ \t>]*${standIn}[ \t]*$`, "gm");
const link = new RegExp(standIn, "g");

/** Gives the pictures in a text their addresses. Those that have none go, and so does the line on which one stood alone. */
export function withPictures(markdown: string, uids: ReadonlyMap<string, string>): string {
  return markdown
    .replace(line, (all, at: string) => (uids.has(at) ? all : ""))
    .replace(link, (all, at: string) =>
      uids.has(at) ? `${all.slice(0, -at.length - 1)}/files/${uids.get(at)})` : "",
    )
    .replace(/^\n+/, "");
}
