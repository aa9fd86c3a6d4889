import { localOf, type Tag } from "./xml.ts";

/** Names of people in a file and what stands for each: "Author 1" for the first, so that a conversation can still be followed. */
export type Aliases = { of(name: string): string; isKnown(name: string): boolean };

export function newAliases(): Aliases {
  const known = new Map<string, string>();
  return {
    of(name) {
      if (!known.has(name)) known.set(name, `Author ${known.size + 1}`);
      return known.get(name)!;
    },
    isKnown: (name) => known.has(name),
  };
}

const withNames =
  /^(docprops\/(core|app|custom)\.xml|word\/[^/]+\.xml|xl\/(workbook\.xml|comments[^/]*\.xml|(comments|persons|revisions|threadedcomments)\/[^/]+\.xml)|ppt\/((comment)?authors\.xml|comments\/[^/]+\.xml))$/i;

/** Whether a part of this name can say who made something. */
export function canNamePeople(part: string): boolean {
  return withNames.test(part);
}

/** Elements that are left out with all that is in them: own properties, and the folder where a workbook lay. */
export function isLeftOut(local: string, part: string): boolean {
  return local === "absPath" || (local === "property" && /^docprops\//i.test(part));
}

const emptied = new Set(["creator", "lastModifiedBy", "Company", "Manager", "HyperlinkBase", "Template"]);

/** The text inside an element, without names. */
export function withoutNames(text: string, within: string, part: string, aliases: Aliases): string {
  if (/^docprops\//i.test(part)) return emptied.has(within) ? "" : text;
  if (!/^xl\/comments/i.test(part) || text === "") return text;
  if (within === "author") return aliases.of(text);
  // Excel begins a comment with the name of whoever makes it.
  const name = within === "t" ? /^(.*):\s*$/s.exec(text)?.[1] : undefined;
  return name !== undefined && aliases.isKnown(name) ? `${aliases.of(name)}:` : text;
}

const people = /^(cmAuthor|author|person)$/;

/** The attributes of an element without names and accounts of people, nor the moment of a change or comment. */
export function namelessAttributes(
  tag: Tag,
  part: string,
  aliases: Aliases,
): [name: string, value: string][] {
  const all = Object.entries(tag.attributes);
  const isMade = people.test(tag.local) || all.some(([name]) => localOf(name) === "author");
  return all.flatMap(([name, value]): [string, string][] => {
    switch (localOf(name)) {
      case "author":
      case "userName":
        return [[name, aliases.of(value)]];
      case "displayName":
      case "name":
        return [[name, people.test(tag.local) ? aliases.of(value) : value]];
      case "initials":
        return [[name, "A"]];
      case "userId":
        return [[name, aliases.of(value)]];
      case "providerId":
        return [[name, "None"]];
      case "date":
      case "dateUtc":
        return isMade ? [] : [[name, value]];
      case "dT":
        return /threadedcomments/i.test(part) ? [[name, "2000-01-01T00:00:00.00"]] : [[name, value]];
      default:
        return [[name, value]];
    }
  });
}
