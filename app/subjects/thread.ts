import { threadHref } from "#app/threads/addresses.ts";
import type { Subject } from "./subject.ts";

/** A conversation. */
export const thread: Subject = {
  called: "conversation",
  named: ([number]) => `conversation ${number}`,
  address: ({ slug, numbers: [number] }) => threadHref(slug, number!),
  together: ({ slug, numbers: [number] }) => `conversation.${slug}.${number}`,
};
