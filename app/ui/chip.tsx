import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Props = {
  tone?: "topic" | "solved" | "pinned" | "held" | "info" | "danger";
  icon?: IconName;
  children: ReactNode;
};

/** A word or two about the state or the topic of a thing. */
export function Chip({ tone, icon, children }: Props) {
  return (
    <span className={tone ? `chip chip-${tone}` : "chip"}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
