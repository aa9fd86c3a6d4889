import { oneLine } from "#app/text/one-line.ts";
import { attributeOf, type Listener, type Tag } from "./xml.ts";

/** Facts that an Office file tells about its makers: names, and how many changes are tracked and remarks made. */
export type OfficeProperties = {
  author?: string;
  company?: string;
  lastEditor?: string;
  trackedChanges?: number;
  comments?: number;
};

const named = { creator: "author", lastModifiedBy: "lastEditor", Company: "company" } as const;
const isProperties = /^docprops\//i;
const isComments = /comments[^/]*\/?[^/]*\.xml$/i;
const isRevisions = /^xl\/revisions\//i;
const MAX_NAME = 200;

/** Writes into `found` what one part tells; a part's name says what its elements mean. */
export function propertiesListener(part: string, found: OfficeProperties): Listener {
  if (isProperties.test(part)) return namesListener(found);
  return {
    open(tag) {
      if (isComment(tag, part)) found.comments = (found.comments ?? 0) + 1;
      else if (isTrackedChange(tag, part)) found.trackedChanges = (found.trackedChanges ?? 0) + 1;
    },
  };
}

function namesListener(found: OfficeProperties): Listener {
  let into: keyof typeof named | undefined;
  let said = "";
  return {
    open({ local }) {
      into = local in named ? (local as keyof typeof named) : undefined;
      said = "";
    },
    text(text) {
      if (into && said.length < MAX_NAME) said += text.slice(0, MAX_NAME);
    },
    close(local) {
      const name = oneLine(said).slice(0, MAX_NAME);
      if (into === local && name) found[named[into]] = name;
      into = undefined;
    },
  };
}

function isComment({ local }: Tag, part: string): boolean {
  return (local === "comment" || local === "cm") && isComments.test(part) && !/threaded/i.test(part);
}

function isTrackedChange(tag: Tag, part: string): boolean {
  if (isRevisions.test(part)) return /^(rcc|rrc|rm|ris)$/.test(tag.local);
  return part.startsWith("word/") && tag.name.startsWith("w:") && attributeOf(tag, "author") !== undefined;
}
