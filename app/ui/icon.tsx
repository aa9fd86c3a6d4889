import type { ReactElement } from "react";
import sprite from "./icons.svg?no-inline";

export type IconName =
  | "archive"
  | "bell"
  | "bell-off"
  | "bold"
  | "book"
  | "bookmark"
  | "bullets"
  | "chart"
  | "check"
  | "checks"
  | "clip"
  | "clock"
  | "close"
  | "code"
  | "copy"
  | "date"
  | "doc"
  | "down"
  | "download"
  | "external"
  | "eye"
  | "eye-off"
  | "filter"
  | "flag"
  | "gear"
  | "half"
  | "heading"
  | "history"
  | "home"
  | "horn"
  | "inbox"
  | "info"
  | "italic"
  | "key"
  | "keys"
  | "left"
  | "link"
  | "lock"
  | "mail"
  | "mask"
  | "menu"
  | "minus"
  | "moon"
  | "more"
  | "numbers"
  | "offline"
  | "out"
  | "pencil"
  | "people"
  | "person"
  | "phone"
  | "photo"
  | "pin"
  | "place"
  | "plus"
  | "question"
  | "quote"
  | "redo"
  | "reply"
  | "right"
  | "scales"
  | "search"
  | "seat"
  | "send"
  | "shield"
  | "sites"
  | "solved"
  | "stop"
  | "subheading"
  | "sun"
  | "swap"
  | "table"
  | "talk"
  | "thumb"
  | "todown"
  | "toup"
  | "trash"
  | "undo"
  | "unlock"
  | "up"
  | "upload"
  | "wait"
  | "warn";

type Props = {
  name: IconName;
  large?: boolean;
};

// Made once: a list shows a hundred of them.
const drawn = new Map<string, ReactElement>();

/** A drawing from the sprite. It always stands beside words or inside something that carries a name. */
export function Icon({ name, large }: Props) {
  const key = large ? `${name} large` : name;
  const known = drawn.get(key);
  if (known) return known;
  const made = (
    <svg
      className={large ? "icon icon-large" : "icon"}
      aria-hidden="true"
      // So React draws half as much of it: a page of posts is a tenth icons.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of names that stand above.
      dangerouslySetInnerHTML={{ __html: `<use href="${sprite}#i-${name}"></use>` }}
    />
  );
  drawn.set(key, made);
  return made;
}
