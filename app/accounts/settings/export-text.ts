import { isolated } from "#app/text/isolated.ts";
import { longMoment } from "#app/ui/time.ts";
import { counted } from "../../text/counted.ts";

type Post = {
  cohort: string;
  threadNumber: number;
  title: string;
  postNumber: number;
  body: string;
  createdAt: Date;
};

/** A file of a post, by the same numbers. */
type PostFile = Pick<Post, "cohort" | "threadNumber" | "postNumber"> & { name: string };

const BATCH = 100;

/** The record and the posts as one JSON document, in pieces, so that many posts never stand in memory twice. */
export function* exportAsJson(record: Record<string, unknown>, posts: readonly Post[]): Generator<string> {
  yield `${JSON.stringify(record, null, 2).slice(0, -2)},\n  "posts": [`;
  for (let at = 0; at < posts.length; at += BATCH) {
    const batch = posts.slice(at, at + BATCH).map((post) => `\n    ${JSON.stringify(post)}`);
    yield (at > 0 ? "," : "") + batch.join(",");
  }
  yield "\n  ]\n}\n";
}

/** Writes out what someone wrote, to read, print or keep, in pieces, with the names of their files. Times are in their time zone. */
export function* postsAsMarkdown(
  name: string,
  posts: readonly Post[],
  files: readonly PostFile[],
  timeZone: string,
): Generator<string> {
  const namesAt = new Map<string, string[]>();
  for (const file of files)
    namesAt.set(keyOf(file), [...(namesAt.get(keyOf(file)) ?? []), isolated(file.name)]);
  const count = counted(posts.length, "post");
  yield `# What ${isolated(name)} wrote\n\n${count}, the oldest first.\n`;
  for (const post of posts) {
    const where = `${isolated(post.cohort)}, conversation ${post.threadNumber}, post ${post.postNumber}`;
    const title = post.title || `A reply in conversation ${post.threadNumber}`;
    yield `\n---\n\n## ${title}\n\n*${where}. ${longMoment(post.createdAt, timeZone)}.*\n\n${post.body.trim()}\n`;
    const names = namesAt.get(keyOf(post));
    if (names) yield `\nFiles with it: ${names.join(", ")}\n`;
  }
}

function keyOf({ cohort, threadNumber, postNumber }: Omit<PostFile, "name">): string {
  return `${threadNumber} ${postNumber} ${cohort}`;
}
