import { Icon, type IconName } from "./icon.tsx";

type Props = {
  initials?: string;
  /** 1 to 5, see `tintOf`. */
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
      {image || (anonymous ? <Icon name="mask" /> : initials || <Icon name="person" />)}
      {mark && (
        <span className={mark === "solved" ? "mark is-solved" : "mark"}>
          <Icon name={mark} />
        </span>
      )}
    </span>
  );
}
