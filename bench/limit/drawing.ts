import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import type { Described } from "./description.ts";

/** Draws a page from its description, with elements that are made anew each time. */
export function draw(page: Described): string {
  return `<!DOCTYPE html>${renderToString(createElement(Page, { page }))}`;
}

function Page({ page }: { page: Described }): ReactElement {
  return elementOf(page);
}

function elementOf({ tag, props, children }: Described): ReactElement {
  const inside = children.map((child) => (typeof child === "string" ? child : elementOf(child)));
  return createElement(tag, props, ...inside);
}
