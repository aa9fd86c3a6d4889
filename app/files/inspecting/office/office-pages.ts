import type { OfficeKind } from "../../file-type.ts";
import type { Listener, Tag } from "./xml.ts";

const MOST = 100_000;

/** Counts as they are read: slides and sheets one by one, the pages of a letter as its program wrote them down. */
export type Counted = { listed: number; said: number };

/** Hears how many slides, sheets or pages an Office file has, in those of its parts that tell. */
export function pagesListener(part: string, counted: Counted): Listener {
  const small = part.toLowerCase();
  if (small === "ppt/presentation.xml") return listed("sldId", counted);
  if (small === "xl/workbook.xml") return listed("sheet", counted);
  return small === "docprops/app.xml" ? said(counted) : {};
}

/**
 * The pages of an Office file as far as they are known. One page is what programs write that lay out none, so that it
 * says nothing.
 */
export function pagesOf(kind: OfficeKind, { listed: parts, said: pages }: Counted): number | undefined {
  const count = kind === "docx" ? (pages > 1 ? pages : 0) : parts;
  return count > 0 && count <= MOST ? count : undefined;
}

function listed(name: string, counted: Counted): Listener {
  return {
    open({ local }: Tag) {
      if (local === name) counted.listed++;
    },
  };
}

function said(counted: Counted): Listener {
  let isPages = false;
  return {
    open({ local }) {
      isPages = local === "Pages";
    },
    text(text) {
      if (isPages && /^\d{1,6}$/.test(text.trim())) counted.said = Number(text);
    },
    close() {
      isPages = false;
    },
  };
}
