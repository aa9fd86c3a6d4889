import type pg from "pg";
import type { TakenIn } from "../../app/files/attaching/take-in.server.ts";
import type { DemoThread } from "./content/types.ts";

/** Ids in the database of what the content names by key. */
export type Loaded = {
  practices: Map<string, number>;
  members: Map<string, number>;
  cohorts: Map<string, number>;
  /** Persona by "cohort key/person key". */
  personas: Map<string, number>;
  /** Documents by the keys of the library. */
  documents: Map<string, number>;
};

/** A subject as the audit log keeps it, with the numbers by which people name it. */
export type DemoSubject = { kind: "post" | "thread"; id: number; numbers: number[] };

/** Things that the loading of conversations shares. Members are told, and the log written, at the end: in the order of time. */
export type Desk = {
  client: pg.Client;
  loaded: Loaded;
  /** By name; a cast without files has none. */
  files: Map<string, TakenIn>;
  told: {
    by: string;
    member?: string;
    kind: string;
    cohort: string;
    post: number;
    words: string;
    at: Date;
  }[];
  logged: { by: string; action: string; cohort: string; about?: DemoSubject; detail: string; at: Date }[];
};

/** A thread as it stands in the database: posts by index, with their ids and times. */
export type Placed = { thread: DemoThread; number: number; id: number; posts: number[]; times: Date[] };
