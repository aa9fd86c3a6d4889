import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Props = {
  icon: IconName;
  /** Where it is done; nowhere on the site if missing. */
  href?: string;
  words: string;
  /** Says more below it. */
  children?: ReactNode;
};

/** Row of a list of things to do: what it is, as a link to where it is done. */
export function Wait({ icon, href, words, children }: Props) {
  const said = <bdi>{words}</bdi>;
  return (
    <li className="wait">
      <Icon name={icon} />
      <span>
        {href ? <a href={href}>{said}</a> : <b>{said}</b>}
        {children && (
          <>
            {" "}
            <span className="meta">{children}</span>
          </>
        )}
      </span>
    </li>
  );
}
