import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

const tones = {
  info: { className: "banner", icon: "info" },
  good: { className: "banner banner-good", icon: "solved" },
  gold: { className: "banner banner-gold", icon: "warn" },
  red: { className: "banner banner-red", icon: "stop" },
} as const;

type Props = {
  tone?: keyof typeof tones;
  icon?: IconName;
  /** `status` for news after something was done, `alert` for what must not be missed. */
  role?: "status" | "alert";
  children: ReactNode;
};

/** A notice in the page. Write the main point in `<b>` first. */
export function Banner({ tone = "info", icon, role, children }: Props) {
  const { className, icon: usual } = tones[tone];
  return (
    <div className={className} role={role}>
      <Icon name={icon ?? usual} />
      <div>{children}</div>
    </div>
  );
}
