import type { Node } from "@tiptap/pm/model";

/** The blocks in which one document differs from another: from where to where, and what belongs there. */
export function differing(now: Node, meant: Node): [from: number, to: number, put: readonly Node[]] {
  const most = Math.min(now.childCount, meant.childCount);
  let first = 0;
  while (first < most && now.child(first).eq(meant.child(first))) first++;
  let after = 0;
  while (
    after < most - first &&
    now.child(now.childCount - 1 - after).eq(meant.child(meant.childCount - 1 - after))
  )
    after++;
  const size = (to: number) => now.children.slice(0, to).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return [size(first), size(now.childCount - after), meant.children.slice(first, meant.childCount - after)];
}
