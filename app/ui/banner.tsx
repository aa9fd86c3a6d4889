import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

const looks = {
  info: { className: "banner", icon: "info" },
  good: { className: "banner banner-good", icon: "solved" },
  gold: { className: "banner banner-gold", icon: "warn" },
  red: { className: "banner banner-red", icon: "stop" },
} as const;

type Props = {
  tone?: keyof typeof looks;
  icon?: IconName;
  /** `status` for news after something was done, `alert` for what must not be missed. */
  role?: "status" | "alert";
  children: ReactNode;
};

/** A notice in the page. Write the main point in `<b>` first. */
export function Banner({ tone = "info", icon, role, children }: Props) {
  const look = looks[tone];
  return (
    <div className={look.className} role={role}>
      <Icon name={icon ?? look.icon} />
      <div>{children}</div>
    </div>
  );
}
