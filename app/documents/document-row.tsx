import type { ReactNode } from "react";
import { isolated } from "#app/text/isolated.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { type DocumentKind, kinds } from "./vocabulary.ts";

type Props = {
  href: string;
  document: { kind: string; title: string; topics: readonly string[] };
  /** Chips about its state, before its topics. */
  states?: ReactNode;
  note: ReactNode;
};

/** A document in a list: what it is, what it is about, and where it comes from. */
export function DocumentRow({ href, document: { kind, title, topics }, states, note }: Props) {
  const { name, icon } = kinds[kind as DocumentKind];
  return (
    <li className="row">
      <span className="row-sign">
        <Icon name={icon} />
      </span>
      <h3 className="row-title">
        <a href={href} dir="auto">
          {isolated(title)}
        </a>
      </h3>
      <p className="row-meta">
        {states}
        <Chip>{name}</Chip>
        {topics.map((topic) => (
          <Chip key={topic} tone="topic">
            {topic}
          </Chip>
        ))}
        <span>{note}</span>
      </p>
    </li>
  );
}
