import { posix } from "node:path";
import { type FileInReach, withFile } from "../file-in-reach.ts";
import { type Budget, newBudget, unpack } from "./unpacking.ts";
import { attributeOf, type Listener, readXml } from "./xml.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** Something that a part refers to: another part by its whole name, or what is elsewhere as it is written. */
export type Relation = { kind: string; target: string; isElsewhere: boolean };

/** The parts of an Office file, read one after the other within one budget. */
export type OfficePackage = {
  /** Names of its parts, as they are written. */
  names: string[];
  /** Reads a part by its name in any case; false when there is none. */
  read(name: string, listener: Listener): Promise<boolean>;
  /** The bytes of a part, unless there is none or it has more than so many. */
  bytes(name: string, most: number): Promise<Buffer | undefined>;
  /** Names of parts that a part refers to, by the id of the relationship and with its kind. */
  relations(name: string): Promise<Map<string, Relation>>;
};

export function withOffice<T>(path: string, use: (office: OfficePackage) => Promise<T>): Promise<T> {
  return withFile(path, (file) => use(officeOf(file, readZipDirectory(file), newBudget())));
}

function officeOf(file: FileInReach, entries: ZipEntry[], budget: Budget): OfficePackage {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const office: OfficePackage = {
    names: entries.map(({ name }) => name),
    async read(name, listener) {
      const entry = byName.get(name.toLowerCase());
      if (entry) await readXml(unpack(file, entry, budget), listener);
      return entry !== undefined;
    },
    async bytes(name, most) {
      const entry = byName.get(name.toLowerCase());
      if (!entry || entry.unpacked > most) return undefined;
      const pieces: Buffer[] = [];
      for await (const piece of unpack(file, entry, budget)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    async relations(name) {
      const found = new Map<string, Relation>();
      const { dir, base } = posix.parse(name);
      await office.read(posix.join(dir, "_rels", `${base}.rels`), {
        open(tag) {
          const target = attributeOf(tag, "Target") ?? "";
          const kind = attributeOf(tag, "Type")?.split("/").at(-1) ?? "";
          const isElsewhere = attributeOf(tag, "TargetMode")?.trim().toLowerCase() === "external";
          const inside = target.startsWith("/") ? target.slice(1) : posix.join(dir, target);
          if (tag.local === "Relationship")
            found.set(attributeOf(tag, "Id") ?? "", {
              kind,
              target: isElsewhere ? target : inside,
              isElsewhere,
            });
        },
      });
      return found;
    },
  };
  return office;
}

/** The name of the part with which a file begins, such as word/document.xml. */
export async function mainPart(office: OfficePackage): Promise<string> {
  const parts = [...(await office.relations("")).values()];
  return parts.find(({ kind }) => kind === "officeDocument")?.target ?? "";
}

/** Names of the parts of one kind that a part refers to, such as footnotes. */
export async function relatedParts(office: OfficePackage, name: string, kind: string): Promise<string[]> {
  return [...(await office.relations(name)).values()]
    .filter((each) => each.kind === kind)
    .map((each) => each.target);
}
