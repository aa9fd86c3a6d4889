import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql, type Transaction } from "kysely";
import { type SiteRoles, withRoles } from "./site-roles.ts";

/** Where the one current text of every function lies. */
export const functionsFolder = join(import.meta.dirname, "functions");

/** Files of what policies, defaults, indexes and triggers need before the tables exist: their functions name no table's type. */
const BEFORE_TABLES = ["texts.sql", "walls.sql", "triggers.sql"];

/** The file of functions by names that migrations alone still call them. */
const FORMER = "former.sql";

/** Requests may call all of `verbs`, jobs call `jobs` as the owner, and only functions call `helpers`. */
const schemas = ["verbs", "jobs", "helpers"] as const;

export type FunctionText = {
  /** With its schema: verbs.hold_post. */
  name: string;
  /** The file that it stands in, without .sql. */
  domain: string;
  /** The lines of the comment above it. */
  comment: string[];
  /** Creates or replaces it. */
  statement: string;
};

/** The functions of this version, and the SHA-256 of all their files. */
export type Functions = {
  /** Those that tables need. */
  beforeTables: FunctionText[];
  /** Those that migrations call by a former name; they are dropped once these have run. */
  former: FunctionText[];
  rest: FunctionText[];
  sha256: string;
};

/** Reads the files of a folder, in each of which functions begin at the beginning of a line, with their comment above. */
export async function readFunctions(folder = functionsFolder): Promise<Functions> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const all = createHash("sha256");
  const functions: Functions = { beforeTables: [], former: [], rest: [], sha256: "" };
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    all.update(`${name}\0${text}\0`);
    const kind = name === FORMER ? "former" : BEFORE_TABLES.includes(name) ? "beforeTables" : "rest";
    functions[kind].push(...functionsIn(name.replace(".sql", ""), text));
  }
  return { ...functions, sha256: all.digest("hex") };
}

function functionsIn(domain: string, text: string): FunctionText[] {
  const begins = [...text.matchAll(/^create or replace (?:function|procedure) (\w+\.\w+)\(/gm)];
  return begins.map((match, i) => {
    const before = text.slice(0, match.index);
    const comment = /(?:^|\n\n)((?:--.*\n)+)$/.exec(before)?.[1] ?? "";
    return {
      name: match[1]!,
      domain,
      comment: comment
        .split("\n")
        .filter(Boolean)
        .map((line) => line.replace(/^-- ?/, "")),
      statement: text.slice(match.index, begins[i + 1]?.index),
    };
  });
}

/** Tells whether the database has these very functions. */
export async function hasFunctions(trx: Transaction<unknown>, { sha256 }: Functions): Promise<boolean> {
  const { rows } = await sql<{ applied: string | null }>`
    select obj_description(to_regnamespace('verbs'), 'pg_namespace') as applied`.execute(trx);
  return rows[0]!.applied === sha256;
}

/** Thrown where a function's result or the names of its arguments have changed, which its identity does not survive. */
export class ShapeChanged extends Error {}
const SHAPE_CHANGED = "42P13";

/**
 * Creates or replaces functions, in any order. What stays the same in name, arguments and result keeps its identity, so
 * that policies and older processes go on with it; those named in `anew` are dropped before. Throws ShapeChanged with the
 * name of one that has to be.
 */
export async function replaceFunctions(
  trx: Transaction<unknown>,
  functions: FunctionText[],
  roles: SiteRoles,
  anew: Set<string>,
): Promise<void> {
  // They name tables, and each other.
  await sql`set local check_function_bodies = off`.execute(trx);
  for (const schema of schemas) await sql`create schema if not exists ${sql.id(schema)}`.execute(trx);
  for (const { name, statement } of functions) {
    if (anew.has(name)) await sql`drop routine if exists ${sql.raw(name)}`.execute(trx);
    try {
      await sql.raw(withRoles(statement, roles)).execute(trx);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === SHAPE_CHANGED && !anew.has(name)) throw new ShapeChanged(name);
      throw Object.assign(error as Error, { statement });
    }
  }
}

/**
 * Drops what this transaction has not replaced, for it stands in no file any more, and what migrations alone call, and
 * opens the verbs to requests.
 */
export async function finishFunctions(
  trx: Transaction<unknown>,
  { former, sha256 }: Functions,
  { app }: SiteRoles,
): Promise<void> {
  const { rows } = await sql<{ routine: string }>`
    select oid::regprocedure::text as routine from pg_proc
    where pronamespace = any(${[...schemas]}::regnamespace[]) and (xmin <> pg_current_xact_id()::xid
      or format('%s.%s', pronamespace::regnamespace, proname) = any(${former.map(({ name }) => name)}))`.execute(
    trx,
  );
  for (const { routine } of rows) await sql`drop routine ${sql.raw(routine)}`.execute(trx);
  await sql
    .raw(`
      revoke all on all routines in schema ${schemas.join(", ")} from public;
      grant usage on schema verbs to ${app};
      grant execute on all routines in schema verbs to ${app};
      comment on schema verbs is '${sha256}'`)
    .execute(trx);
}
