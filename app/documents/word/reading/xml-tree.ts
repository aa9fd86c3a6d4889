import type { OfficePackage } from "#app/files/inspecting/office/office-package.ts";
import { localOf } from "#app/files/inspecting/office/xml.ts";
import { Refusal } from "#app/files/inspecting/refusal.ts";

/** An element of a part by the part of its name behind the colon, its attributes named so too. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

// A manual of 300 pages has about half as many.
const MAX_ELEMENTS = 600_000;

/** Reads a part as a tree; nothing where there is none. */
export async function treeOf(office: OfficePackage, part: string): Promise<Element | undefined> {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  let count = 0;
  await office.read(part, {
    open({ local, attributes }) {
      if (++count > MAX_ELEMENTS) throw new Refusal("swollen");
      const element: Element = { name: local, attributes: localNames(attributes), children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    text(text) {
      open.at(-1)!.children.push(text);
    },
    close() {
      open.pop();
    },
  });
  return elementsIn(root)[0];
}

/** Where two attributes differ by what is before the colon alone, the one with the id of a relationship is meant. */
function localNames(attributes: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const local = localOf(name);
    if (!Object.hasOwn(result, local) || name.startsWith("r:")) result[local] = value;
  }
  return result;
}

/** The elements right within another, all of them or those of a name. */
export function elementsIn(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first element at the end of a path of names. */
export function at(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((here, name) => elementsIn(here, name)[0], element);
}

/** The value, `w:val`, of the element at the end of a path. */
export function valueAt(element: Element | undefined, ...path: string[]): string | undefined {
  return at(element, ...path)?.attributes.val;
}

/** A whole number that an element's value is, within what a document can mean. */
export function numberAt(element: Element | undefined, ...path: string[]): number | undefined {
  return wholeNumber(valueAt(element, ...path));
}

function wholeNumber(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? "", 10);
  return Math.abs(number) < 1_000_000 ? number : undefined;
}

/** Whether something is switched on or off; nothing where it is not spoken of. */
export function isOn(element: Element | undefined, ...path: string[]): boolean | undefined {
  const found = at(element, ...path);
  return found && !["0", "false", "off", "none"].includes(found.attributes.val ?? "1");
}

/** All elements of a name within another, however deep, in their order. */
export function allIn(element: Element | undefined, name: string): Element[] {
  return elementsIn(element).flatMap((child) =>
    child.name === name ? [child, ...allIn(child, name)] : allIn(child, name),
  );
}

/** The text within an element. */
export function textIn(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === "string" ? child : textIn(child)))
    .join("");
}

/** The part that stands for one which not every program knows: the choice made for those that do, or what is put in its place. */
export function chosen(alternate: Element): Element | undefined {
  const choice = elementsIn(alternate, "Choice").find((each) => each.children.length > 0);
  return choice ?? at(alternate, "Fallback");
}
