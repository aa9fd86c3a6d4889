import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { listDocumentsToRead, listPeopleToRead } from "#app/documents/acknowledging/queries.server.ts";
import { TakeRecord } from "#app/documents/acknowledging/take-record.tsx";
import { manualHref } from "#app/documents/addresses.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { roleName } from "#app/practices/policy.ts";
import { counted } from "#app/text/counted.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { allow, found } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Who has read what");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(viewer.practice);
    allow(canWriteManual(viewer));
    return {
      people: await listPeopleToRead(db, practice.id),
      documents: await listDocumentsToRead(db, practice.id),
    };
  });
}

export default function ManualReaders() {
  const { people, documents } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice/manual", label: "Policy manual" }}
        title="Who has read what"
        lead="What your people have still to read and confirm. To remind somebody, open the document."
      />
      {documents.length === 0 && (
        <Empty title="Nobody is asked to confirm anything">
          When you put a document in force, tick “Ask our people to confirm that they have read it”.
        </Empty>
      )}
      {documents.length > 0 && (
        <>
          <Sheet id="people" title="By person" flush bleed>
            <ul className="list bare">
              {people.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
          </Sheet>
          <Sheet id="documents" title="By document" flush bleed>
            <ul className="list bare">
              {documents.map(({ uid, title, askedVersion, askedAt, readers }) => (
                <li key={uid} className="sheet-in stack-tight list-row">
                  <a href={`${manualHref(uid)}/readers`} dir="auto">
                    {title}
                  </a>
                  <p className="meta">
                    {readers} of {people.length} have confirmed version {askedVersion}
                    {askedAt && `, asked for since ${plainDay(askedAt, timeZone)}`}
                  </p>
                </li>
              ))}
            </ul>
          </Sheet>
        </>
      )}
      <TakeRecord href="/practice/manual/readers" />
    </Page>
  );
}

type Person = {
  name: string;
  role: string;
  many: number | null;
  documents: { uid: string; title: string }[];
};

function PersonRow({ person: { name, role, many, documents } }: { person: Person }) {
  const rest = (many ?? 0) - documents.length;
  return (
    <li className="sheet-in stack-tight list-row">
      <p className="flow">
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className="meta">{roleName(role)}</span>
        {many ? (
          <Chip tone="held" icon="clock">
            {counted(many, "document")} to read
          </Chip>
        ) : (
          <Chip tone="solved" icon="check">
            Has read all
          </Chip>
        )}
      </p>
      {documents.length > 0 && (
        <ul>
          {documents.map(({ uid, title }) => (
            <li key={uid}>
              <a href={`${manualHref(uid)}/readers`} dir="auto">
                {title}
              </a>
            </li>
          ))}
          {rest > 0 && <li className="meta">and {rest} more</li>}
        </ul>
      )}
    </li>
  );
}
