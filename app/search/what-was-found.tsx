import type { ReactNode } from "react";
import { FoundDocuments } from "#app/documents/finding/found-documents.tsx";
import type { FoundDocument } from "#app/documents/finding/queries.server.ts";
import { type ListedPerson, PeopleList } from "#app/practices/people-list.tsx";
import { whereAndWhat } from "#app/practices/profile.tsx";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Piece } from "./passage.ts";

type Conversation = {
  slug: string;
  cohort: string;
  number: number;
  title: Piece[];
  kind: string;
  /** With whom the contract is that it asks about; empty for any other conversation. */
  contract: string;
  lastPostAt: Date | string;
  postCount: number;
  answerCount: number;
  answered: boolean;
  acceptedNumber: number | null;
  /** Whether it has all of the words, some of them, or a title that is spelled much like them. */
  how: string;
  passages: {
    number: number;
    author: string;
    at: Date | string;
    words: Piece[];
    /** Words of a contract beside its text, where they say more of what is looked for. */
    beside: { name: string; words: Piece[] } | null;
    /** The file that says what the post itself does not. */
    file: { name: string; words: Piece[] } | null;
  }[];
};

type Practice = { uid: string; name: string; town: string; state: string; disciplines: string[] };

/** The finds of a search, by their kind. */
export type Found = {
  people: (ListedPerson & { practice: string | null })[];
  practices: Practice[];
  documents: FoundDocument[];
  conversations: { conversations: Conversation[]; next: string | null };
};

/** Whether there is anything in it. */
export function isNothing({ people, practices, documents, conversations }: Found): boolean {
  return people.length + practices.length + documents.length + conversations.conversations.length === 0;
}

type Props = { found: Found; now: number; timeZone: string };

const sheets: {
  [Kind in keyof Found]: (props: { found: Found[Kind]; now: number; timeZone: string }) => ReactNode;
} = {
  people: ({ found }) =>
    found.length > 0 && (
      <Sheet id="found-people" title="People" flush bleed>
        <PeopleList
          people={found.map(({ practice, ...person }) => ({
            ...person,
            note: withPractice(person.title, practice),
          }))}
        />
      </Sheet>
    ),
  practices: ({ found }) =>
    found.length > 0 && (
      <Sheet id="found-practices" title="Practices" flush bleed>
        <ul className="bare list">
          {found.map((practice) => (
            <li key={practice.uid} className="row">
              <span className="row-sign">
                <Icon name="place" />
              </span>
              <h3 className="row-title">
                <a href={`/practices/${practice.uid}`} dir="auto">
                  {practice.name}
                </a>
              </h3>
              <p className="row-meta">
                <span dir="auto">{whereAndWhat(practice)}</span>
              </p>
            </li>
          ))}
        </ul>
      </Sheet>
    ),
  documents: ({ found }) => found.length > 0 && <FoundDocuments found={found} />,
  conversations: ({ found: { conversations }, now, timeZone }) => {
    const groups = [
      ["all", "Conversations"],
      ["some", "None has all of these words. These have some"],
      ["title", "Spelled much like it"],
    ] as const;
    return groups.map(([how, title]) => {
      const rows = conversations.filter((each) => each.how === how);
      return (
        rows.length > 0 && (
          <Sheet key={how} id={`found-${how}`} title={title} flush bleed>
            <ul className="bare list">
              {rows.map((each) => (
                <FoundConversation
                  key={`${each.slug}/${each.number}`}
                  found={each}
                  now={now}
                  timeZone={timeZone}
                />
              ))}
            </ul>
          </Sheet>
        )
      );
    });
  },
};

/** Shows what a search has found, kind by kind: who it is first, then what was said. */
export function WhatWasFound({ found, now, timeZone }: Props) {
  return (
    <>
      <sheets.people found={found.people} now={now} timeZone={timeZone} />
      <sheets.practices found={found.practices} now={now} timeZone={timeZone} />
      <sheets.documents found={found.documents} now={now} timeZone={timeZone} />
      <sheets.conversations found={found.conversations} now={now} timeZone={timeZone} />
    </>
  );
}

function FoundConversation({ found, now, timeZone }: { found: Conversation } & Omit<Props, "found">) {
  const { slug, number, passages, kind } = found;
  const [first] = passages;
  const replies =
    kind === "question"
      ? counted(found.answerCount, "answer")
      : counted(found.postCount - 1, "reply", "replies");
  return (
    <li className="row row-found">
      <span className="row-sign">
        <Icon
          name={
            found.answered
              ? "solved"
              : kind === "question"
                ? "question"
                : kind === "announcement"
                  ? "horn"
                  : "talk"
          }
        />
      </span>
      <h3 className="row-title">
        <a href={threadHref(slug, number, first?.number)} dir="auto">
          <Marked pieces={found.title} />
        </a>
      </h3>
      <p className="row-meta">
        {found.answered && (
          <Chip tone="solved" icon="solved">
            Answered
          </Chip>
        )}
        {found.contract && <Chip icon="doc">Contract</Chip>}
        <span>
          {isolated(found.cohort)}, {replies}
        </span>
      </p>
      <p className="row-end">
        <span className="row-when">
          <Time at={found.lastPostAt} now={now} timeZone={timeZone} />
        </span>
      </p>
      {passages.map((passage) => (
        <a
          key={passage.number}
          className="row-passage"
          href={threadHref(slug, number, passage.number)}
          dir="auto"
        >
          <b>
            {passage.number === found.acceptedNumber ? "The answer, " : ""}
            {isolated(passage.author)}, #{passage.number}
          </b>{" "}
          <Marked pieces={passage.words} />
          {passage.beside && (
            <span className="passage-file">
              <b>{`${passage.beside.name}:`}</b>{" "}
              <bdi>
                <Marked pieces={passage.beside.words} />
              </bdi>
            </span>
          )}
          {passage.file && (
            <span className="passage-file">
              <Icon name="clip" /> <bdi>{passage.file.name}</bdi>: <Marked pieces={passage.file.words} />
            </span>
          )}
        </a>
      ))}
    </li>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stay where they are
  return pieces.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text));
}

function withPractice(title: string, practice: string | null): string {
  return [title, practice && isolated(practice)].filter(Boolean).join(", ");
}
