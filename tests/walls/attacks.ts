import { tables } from "#tests/tables/all.ts";
import type { Attack } from "#tests/tables/table.ts";

/** What is tried against the database itself, and no single table. */
const beyondTables: Attack[] = [
  ["become the owner's role", "administrator", "set role roundtable_owner", () => [], "42501"],
  ["create something in the schema", "administrator", "create table x (id int)", () => [], "42501"],
  ["read the server's files", "administrator", "select pg_read_file('/etc/passwd')", () => [], "42501"],
  ["read the queue of jobs", "administrator", "select * from graphile_worker.jobs", () => [], "42501"],
];

/** Every attack: those of the tables, and those beyond them. */
export const attacks: Attack[] = [
  ...Object.values(tables).flatMap((table) => table.attacks ?? []),
  ...beyondTables,
];
