import { plainDay } from "#app/ui/time.ts";
import type { Field } from "../fields.ts";
import { type Outgoing, ownProvenance } from "./outgoing.ts";

type Row = {
  title: string;
  version: number;
  licence: string;
  source: string;
  ofTitle: string | null;
  ofPractice: string | null;
  at: Date | null;
  body: string;
  fields: readonly Field[];
};

type Around = {
  practice: string;
  answers: Outgoing["answers"];
  timeZone: string;
  now: number;
  pictures: Outgoing["pictures"];
};

/** A document of one's own manual as it leaves the site. */
export function ownOutgoing(row: Row, { practice, answers, timeZone, now, pictures }: Around): Outgoing {
  return {
    ...{ title: row.title, body: row.body, fields: row.fields, answers, practice, version: row.version },
    day: plainDay(row.at ?? new Date(now), timeZone),
    provenance: ownProvenance(practice, row),
    pictures: pictures.filter(({ uid }) => row.body.includes(uid)),
  };
}
