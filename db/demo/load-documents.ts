import type pg from "pg";
import type { Field } from "../../app/documents/fields.ts";
import { renderDocument } from "../../app/documents/render-document.server.ts";
import type { Keyed } from "../../app/documents/sections/sections.ts";
import { changed } from "./content/documents/changed.ts";
import type { DemoAdoption, DemoDocument, DemoField, DemoLibrary } from "./content/documents/types.ts";
import type { DemoPractice } from "./content/types.ts";
import type { Loaded } from "./desk.ts";

/** Things that the loading of documents shares. */
export type Library = {
  client: pg.Client;
  loaded: Loaded;
  practices: readonly DemoPractice[];
  content: DemoLibrary;
  now: Date;
};

/** Inserts the documents of the practices, with their versions, where they are shared, and what peers have adopted. Returns what
 * further documents are inserted with. */
export async function loadDocuments(
  client: pg.Client,
  loaded: Loaded,
  { practices, library }: { practices: readonly DemoPractice[]; library: DemoLibrary },
  now: Date,
): Promise<Library> {
  const desk = { client, loaded, practices, content: library, now };
  for (const document of library.documents) await loadDocument(desk, document);
  for (const adoption of library.adoptions) await loadAdoption(desk, adoption);
  return desk;
}

/** Inserts a document with its versions, who looks after it, and where it is shared. */
export async function loadDocument(desk: Library, document: DemoDocument): Promise<void> {
  const { client, loaded, now } = desk;
  const newest = document.versions.at(-1)!;
  const practice = loaded.practices.get(document.practice)!;
  const { rows } = await client.query(
    `insert into document (practice_id, kind, title, topics, states, status, version, review_on, review_reason, licence, source, created_at, changed_at)
     values ($1, $2, $3, $4, $5, 'published', $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      ...[practice, document.kind, document.title, document.topics],
      ...[document.states === "all" ? [] : document.states, document.versions.length],
      ...[
        dayAfter(now, document.reviewIn),
        document.reviewReason,
        document.licence,
        sourceOf(desk, document),
      ],
      ...[ago(now, document.versions[0]!.daysAgo), ago(now, newest.daysAgo)],
    ],
  );
  const id = Number(rows[0].id);
  desk.loaded.documents.set(document.key, id);
  let before: Keyed | undefined;
  for (const [i, { by, daysAgo, change, summary, body }] of document.versions.entries())
    before = await insertVersion(desk, id, {
      ...{ number: i + 1, title: document.title, practice: document.practice, at: ago(now, daysAgo) },
      ...{ by, change, summary, body, fields: document.fields.map(fieldOf), before },
    });
  await client.query("insert into upkeep (document_id, practice_id, looked_after_by) values ($1, $2, $3)", [
    ...[id, practice, loaded.members.get(document.steward)],
  ]);
  for (const { cohort, since } of document.sharedWith)
    await client.query(
      `insert into document_share (document_id, practice_id, cohort_id, persona_id, from_version, opened_at, asked_at)
       values ($1, $2, $3, $4, 1, $5, $5)`,
      [
        ...[id, practice, loaded.cohorts.get(cohort)],
        ...[loaded.personas.get(`${cohort}/${document.steward}`) ?? null, ago(now, since)],
      ],
    );
  if (document.network)
    await client.query(
      "insert into document_share (document_id, practice_id, from_version, opened_at, asked_at) values ($1, $2, 1, $3, $3)",
      [id, practice, ago(now, document.network.since)],
    );
}

async function loadAdoption(desk: Library, adoption: DemoAdoption): Promise<void> {
  const { client, loaded, now } = desk;
  const document = desk.content.documents.find(({ key }) => key === adoption.document)!;
  const practice = loaded.practices.get(adoption.practice)!;
  const base = document.versions[adoption.version - 1]!;
  const fields = document.fields.map(fieldOf);
  const author = nameOf(desk, document.practice);
  const isInForce = adoption.status === "in_force";
  const changedAt = ago(now, adoption.changedDaysAgo ?? adoption.daysAgo);
  const { rows } = await client.query(
    `insert into document (practice_id, kind, title, topics, states, status, version, review_on, licence, source, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      ...[practice, document.kind, document.title, document.topics],
      ...[
        document.states === "all" ? [] : document.states,
        isInForce ? "published" : "draft",
        Number(isInForce),
      ],
      ...[dayAfter(now, adoption.reviewIn), document.licence],
      ...[`Adapted from “${document.title}” by ${author}, version ${adoption.version}`],
      ...[ago(now, adoption.daysAgo), changedAt],
    ],
  );
  const id = Number(rows[0].id);
  const body = changed(base.body, adoption.changes);
  if (isInForce)
    await insertVersion(desk, id, {
      ...{ number: 1, title: document.title, practice: adoption.practice, at: changedAt, by: adoption.owner },
      ...{ change: "major", summary: `Adopted from ${author}, and fitted to our practice.`, body, fields },
    });
  else
    await client.query(
      "insert into document_draft (document_id, practice_id, title, body, fields, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7)",
      [
        id,
        practice,
        document.title,
        body,
        JSON.stringify(fields),
        loaded.members.get(adoption.owner),
        changedAt,
      ],
    );
  await loadUpkeep(desk, id, adoption);
  await client.query(
    `insert into adoption (document_id, practice_id, of_document, base_version, base_body, of_title, of_practice, passed_version, adopted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[
        id,
        practice,
        desk.loaded.documents.get(document.key),
        adoption.version,
        base.body,
        document.title,
        author,
      ],
      ...[Math.max(0, ...(adoption.declined ?? [])), ago(now, adoption.daysAgo)],
    ],
  );
  for (const [name, answer] of Object.entries(adoption.answers))
    await client.query(
      `insert into blank_answer (practice_id, name, answer, at) values ($1, $2, $3, $4) on conflict do nothing`,
      [practice, name, typeof answer === "string" ? answer : dayAfter(now, answer.inDays), changedAt],
    );
}

/** Says who looks after a copy, from when it holds, and who has confirmed that they read it. */
async function loadUpkeep(
  { client, loaded, now }: Library,
  id: number,
  adoption: DemoAdoption,
): Promise<void> {
  const practice = loaded.practices.get(adoption.practice)!;
  const { acknowledged, effective, owner } = adoption;
  const asks = acknowledged.length > 0 && adoption.status === "in_force";
  await client.query(
    `insert into upkeep (document_id, practice_id, looked_after_by, holds_from, asks, asked_version, asked_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[
        id,
        practice,
        loaded.members.get(owner),
        effective === undefined ? null : dayAfter(now, -effective),
      ],
      ...[asks, asks ? 1 : null, asks ? ago(now, adoption.changedDaysAgo ?? adoption.daysAgo) : null],
    ],
  );
  if (!asks) return;
  for (const { by, daysAgo } of acknowledged)
    await client.query(
      `insert into acknowledgement (document_id, version, practice_id, person_id, called, at) select $1, 1, $2, p.id, p.name, $4 from person p where p.id = $3`,
      [id, practice, loaded.members.get(by), ago(now, daysAgo)],
    );
}

type NewVersion = {
  number: number;
  title: string;
  practice: string;
  by: string;
  at: Date;
  change: string;
  summary: string;
  body: string;
  fields: Field[];
  before?: Keyed | undefined;
};

async function insertVersion(desk: Library, id: number, { before, ...version }: NewVersion): Promise<Keyed> {
  const { html, sections, version: renderer } = renderDocument(version.body, before);
  await desk.client.query(
    `insert into document_version (document_id, number, change, summary, title, body, html, renderer, sections, fields, by_id, by_called, practice_called, at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, p.id, p.name, $12, $13 from person p where p.id = $11`,
    [
      ...[id, version.number, version.change, version.summary, version.title, version.body, html, renderer],
      ...[JSON.stringify(sections), JSON.stringify(version.fields), desk.loaded.members.get(version.by)],
      ...[nameOf(desk, version.practice), version.at],
    ],
  );
  return { markdown: version.body, keys: sections.map(({ key }) => key) };
}

function fieldOf({ name, label, help = "", default: usual = "", ...rest }: DemoField): Field {
  return { name, label, help, default: usual, ...rest };
}

function sourceOf(desk: Library, { adaptedFrom }: DemoDocument): string {
  if (!adaptedFrom) return "";
  return `Adapted from “${adaptedFrom.title}” by ${nameOf(desk, adaptedFrom.practice)}. ${adaptedFrom.says}`;
}

function nameOf({ practices }: Library, key: string): string {
  return practices.find((practice) => practice.key === key)!.name;
}

function ago(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** The day that comes so many days after today. */
function dayAfter(now: Date, days: number): string {
  return ago(now, -days).toISOString().slice(0, 10);
}
