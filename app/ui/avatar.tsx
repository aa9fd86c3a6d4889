import { Icon, type IconName } from "./icon.tsx";

type Props = {
  initials?: string;
  /** 1 to 5, see `tintOf`; 6 is kept for the viewer. */
  tint?: number;
  photo?: string | null;
  anonymous?: boolean;
  size?: "small" | "large";
  /** A small sign at the corner: what kind of thread this is. */
  mark?: IconName;
};

const pixels = { small: 28, normal: 40, large: 80 };

/** A face, or initials, or the mask of an anonymous author. Decoration: the name stands beside it. */
export function Avatar({ initials, tint, photo, anonymous, size, mark }: Props) {
  const side = pixels[size ?? "normal"];
  const className = `avatar${size ? ` avatar-${size}` : ""}${anonymous ? " is-anonymous" : ""}`;
  const image = photo && !anonymous && (
    <img
      className={mark ? undefined : className}
      src={photo}
      alt=""
      width={side}
      height={side}
      loading="lazy"
      decoding="async"
    />
  );
  if (image && !mark) return image;
  return (
    <span className={className} data-tint={anonymous || image ? undefined : tint} aria-hidden="true">
      {image || (anonymous ? <Icon name="mask" /> : initials)}
      {mark && (
        <span className={mark === "solved" ? "mark is-solved" : "mark"}>
          <Icon name={mark} />
        </span>
      )}
    </span>
  );
}

/** A tint from 1 to 5 that stays with an id for ever. */
export function tintOf(id: string | number | bigint) {
  let hash = 0x811c9dc5;
  for (const letter of String(id)) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return (((hash ^ (hash >>> 15)) >>> 0) % 5) + 1;
}

/** The first letters of the first and the last word of a name; what stands behind it in brackets is not the name. */
export function initialsOf(name: string) {
  const words = name
    .trim()
    .replace(/(\S)\s+\(.*\)$/, "$1")
    .split(/\s+/u);
  const first = letterOf(words[0]);
  const last = words.length > 1 ? letterOf(words.at(-1)) : "";
  return (first + last).toUpperCase();
}

// A letter with all that stands on it: an accent that is typed behind it, a vowel sign.
const letter = /[\p{L}\p{N}]\p{M}*/u;

function letterOf(word = "") {
  return word.normalize().match(letter)?.[0] ?? "";
}
