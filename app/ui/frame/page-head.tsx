import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";

type Props = {
  title: ReactNode;
  /** A line above the title. */
  eyebrow?: ReactNode;
  /** The way up, above the title; instead of an eyebrow. */
  back?: { href: string; label: string };
  lead?: ReactNode;
  /** Stands before the title, such as a cohort's ring. */
  emblem?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Chips and facts below the title. */
  children?: ReactNode;
};

/** The head of every page: where one is, what this is, what it is for. */
export function PageHead({ title, eyebrow, back, lead, emblem, actions, children }: Props) {
  const heading = <h1>{title}</h1>;
  return (
    <header className="page-head">
      {back && (
        <p className="eyebrow">
          <a href={back.href}>
            <Icon name="left" />
            <bdi>{back.label}</bdi>
          </a>
        </p>
      )}
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      {emblem || actions ? (
        <div className="split">
          <div className="title-row">
            {emblem}
            {heading}
          </div>
          {actions && <div className="flow">{actions}</div>}
        </div>
      ) : (
        heading
      )}
      {lead && <p className="lead">{lead}</p>}
      {children}
    </header>
  );
}
