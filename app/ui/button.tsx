import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Appearance = {
  variant?: "primary" | "quiet" | "danger" | "ember";
  icon?: IconName;
  /** An icon after the words, for "next" and the like. */
  iconAfter?: IconName;
  wide?: boolean;
};

type ButtonProps = Appearance & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };

/** A button. It submits the form around it unless `type` says otherwise; `busy` keeps its words and turns a ring. */
export function Button({ variant, icon, iconAfter, wide, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} className={buttonClass(variant, wide, className)} aria-busy={busy || undefined}>
      {icon && !busy && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

type ButtonLinkProps = Appearance & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant,
  icon,
  iconAfter,
  wide,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={buttonClass(variant, wide, className)}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}

function buttonClass(variant: Appearance["variant"], wide?: boolean, more?: string) {
  let name = "button";
  if (variant) name += ` button-${variant}`;
  if (wide) name += " button-wide";
  return more ? `${name} ${more}` : name;
}
