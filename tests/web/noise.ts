/** What a server has written that is neither the line of a request, nor news of its start, nor Node's opinion of a library. */
export function noise(log: string): string[] {
  return log
    .split("\n")
    .filter(
      (line) =>
        line !== "" && !/^(\{"level":30,|Roundtable is ready|It listens|\(node:|\(Use `node)/.test(line),
    );
}
