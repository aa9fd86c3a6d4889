import { type ButtonHTMLAttributes, useEffect, useRef } from "react";
import { Icon } from "#app/ui/icon.tsx";

type Way = "up" | "down";

type Props = {
  name: string;
  /** Its place among so many, counted from 0. */
  at: number;
  of: number;
  /** Attributes of one of the buttons: the deed of a press. */
  press: (way: Way) => ButtonHTMLAttributes<HTMLButtonElement>;
};

/** Two buttons that move a file among the others. Whoever pressed one finds it again under their finger or their focus. */
export function MoveButtons({ name, at, of, press }: Props) {
  const here = useRef<HTMLSpanElement>(null);
  const pressed = useRef<Way>();
  const before = useRef(at);
  const first = at === 0;
  const last = at === of - 1;
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    if (!pressed.current) return;
    // A line that changes its place loses the focus; at an end the other button has it.
    const [up, down] = here.current?.querySelectorAll("button") ?? [];
    const again = pressed.current === "up" ? (first ? down : up) : last ? up : down;
    pressed.current = undefined;
    again?.focus();
  }, [at, first, last]);
  if (first && last) return null;
  const button = (way: Way, end: boolean) => {
    const { onClick, ...rest } = press(way);
    return (
      <button
        {...rest}
        className="button button-quiet"
        aria-label={`Move ${way}: ${name}`}
        disabled={end}
        onClick={(event) => {
          pressed.current = way;
          onClick?.(event);
        }}
      >
        <Icon name={way === "up" ? "toup" : "todown"} />
      </button>
    );
  };
  return (
    <span className="file-moves" ref={here}>
      {button("up", first)}
      {button("down", last)}
    </span>
  );
}
