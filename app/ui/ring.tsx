type Props = {
  capacity: number;
  taken: number;
  /** The viewer's seat, counted from 1. */
  mine?: number | null;
  size?: "medium";
};

/** The mark of a cohort: its seats around the table. Filled is taken, dashed is open, orange is the viewer's. */
export function Ring({ capacity, taken, mine, size }: Props) {
  let seats = "";
  let open = "";
  let you = "";
  const radius = seatRadius(capacity);
  for (let number = 1; number <= capacity; number++) {
    const angle = ((number - 1) / capacity) * 2 * Math.PI;
    const x = 16 + 12.2 * Math.sin(angle);
    const y = 16 - 12.2 * Math.cos(angle);
    if (number > taken) open += dot(x, y, radius - 0.5);
    else if (number === mine) you += dot(x, y, radius);
    else seats += dot(x, y, radius);
  }
  return (
    <svg className={size ? `ring ring-${size}` : "ring"} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="6" className="ring-table" />
      {seats && <path className="ring-seat" d={seats} />}
      {open && <path className="ring-open" d={open} />}
      {you && <path className="ring-you" d={you} />}
    </svg>
  );
}

/** Seats shrink where more of them must fit around the same table. */
function seatRadius(capacity: number) {
  return capacity <= 8 ? 2.7 : Math.max(0.9, 12.2 * Math.sin(Math.PI / capacity) * 0.72);
}

function dot(x: number, y: number, radius: number) {
  const r = short(radius);
  return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 1 0 .01z`;
}

function short(value: number) {
  return Math.round(value * 10) / 10;
}
