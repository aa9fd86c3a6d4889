import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** Attributes that make a button open the popover with this id, without script. React 18 has no types for it. */
export function opensPopover(id: string) {
  return { popovertarget: id } as Record<string, string>;
}

const popover = { popover: "auto" } as Record<string, string>;

type MenuProps = { id: string; className?: string; children: ReactNode };

/** A popover with links and buttons; `opensPopover(id)` on a button opens it. */
export function Menu({ id, className, children }: MenuProps) {
  return (
    <div className={className ? `menu ${className}` : "menu"} id={id} {...popover}>
      {children}
    </div>
  );
}

type ItemProps = { icon?: IconName; danger?: boolean; children: ReactNode };

/** One line of a menu that leads somewhere. */
export function MenuLink({ href, icon, danger, children }: ItemProps & { href: string }) {
  return (
    <a className={itemClass(danger)} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** One line of a menu that does something: the submit button of the form around it. */
export function MenuButton({
  icon,
  danger,
  children,
  ...rest
}: ItemProps & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} className={itemClass(danger)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

function itemClass(danger?: boolean) {
  return danger ? "menu-item is-danger" : "menu-item";
}
