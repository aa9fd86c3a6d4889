import { threadHref } from "#app/threads/addresses.ts";
import type { Subject } from "./subject.ts";
import { thread } from "./thread.ts";

/** A post, by its conversation's number and its own. */
export const post: Subject = {
  called: "post",
  named: ([thread, number]) => `conversation ${thread}, post ${number}`,
  address: ({ slug, numbers: [thread, number] }) => threadHref(slug, thread!, number),
  together: thread.together,
};
