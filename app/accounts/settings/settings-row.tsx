import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/button.tsx";

type Props = {
  name: string;
  /** How it is now. */
  children: ReactNode;
  href: string;
  deed: string;
};

/** One thing that can be set: what it is, how it is, and the way to change it. */
export function SettingsRow({ name, children, href, deed }: Props) {
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="meta">{children}</p>
      </div>
      <ButtonLink href={href}>
        {deed}
        <span className="vh"> {name.toLowerCase()}</span>
      </ButtonLink>
    </li>
  );
}
