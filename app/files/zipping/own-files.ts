/** A file of a post that somebody wrote, with where that stands. */
export type OwnFile = {
  fileUid: string;
  name: string;
  size: number;
  cohort: string;
  threadNumber: number;
  postNumber: number;
};

/** Bytes that one archive holds at most: more would take an evening to fetch, and begin anew when the line breaks. */
const MOST_BYTES = 500_000_000;
const MOST_FILES = 2_000;

/** Deals files out to as many archives as they need, in their order. */
export function partsOf<T extends { size: number }>(files: readonly T[], most = MOST_BYTES): T[][] {
  const parts: T[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = parts.at(-1);
    if (last && bytes + file.size <= most && last.length < MOST_FILES) last.push(file);
    else {
      parts.push([file]);
      bytes = 0;
    }
    bytes += file.size;
  }
  return parts;
}

/** Names of files in an archive, each its own: in a folder for each cohort, conversation and post. */
export function namesIn(files: readonly OwnFile[]): string[] {
  const taken = new Set<string>();
  return files.map(({ name, cohort, threadNumber, postNumber }) => {
    const folder = `${plain(cohort)}/Conversation ${threadNumber}/Post ${postNumber}`;
    const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(plain(name))!;
    let path = `${folder}/${stem}${ending}`;
    for (let count = 2; taken.has(path.toLowerCase()); count++)
      path = `${folder}/${stem} (${count})${ending}`;
    taken.add(path.toLowerCase());
    return path;
  });
}

/** A name that every system takes: Windows wants none of these signs, and no dot or blank at the end. */
function plain(name: string): string {
  return name.replace(/[<>:"/\\|?*\p{Cc}]/gu, "-").replace(/[. ]+$/, "") || "-";
}
