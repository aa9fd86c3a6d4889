type Seat = { initials: string; mine?: boolean };

type Props = {
  /** The seats that are taken, clockwise from the top. */
  seats: readonly Seat[];
  capacity: number;
  /** On the table, such as "5 of 8". */
  title?: string;
  subtitle?: string;
  /** For a drawing that says nothing the text beside it does not say. */
  decorative?: boolean;
};

/** A cohort drawn as a table with its people, and with the seats that are still open. */
export function SeatsDrawing({ seats, capacity, title, subtitle, decorative }: Props) {
  const drawn = Math.max(capacity, seats.length, 1);
  const radius = drawn <= 9 ? 23 : Math.max(9, 96 * Math.sin(Math.PI / drawn) * 0.86);
  return (
    <svg
      className="seats-drawing"
      viewBox="0 0 260 260"
      role="img"
      aria-label={describeSeats(seats, drawn)}
      aria-hidden={decorative || undefined}
    >
      <circle cx="130" cy="130" r="62" className="top" />
      {Array.from({ length: drawn }, (_, index) => {
        const angle = (index / drawn) * 2 * Math.PI;
        const x = round(130 + 96 * Math.sin(angle));
        const y = round(130 - 96 * Math.cos(angle));
        const seat = seats[index];
        // The seats never change order, so the index is their identity.
        const key = index;
        if (!seat) return <circle key={key} cx={x} cy={y} r={round(radius - 1)} className="seat-open" />;
        return (
          <g key={key}>
            <circle cx={x} cy={y} r={round(radius)} className={seat.mine ? "seat seat-you" : "seat"} />
            {radius >= 14 && (
              <text x={x} y={y}>
                {seat.mine ? "You" : seat.initials}
              </text>
            )}
          </g>
        );
      })}
      {title && (
        <text x="130" y={subtitle ? 121 : 130} className="say">
          {title}
        </text>
      )}
      {subtitle && (
        <text x="130" y="142" className="say-small">
          {subtitle}
        </text>
      )}
    </svg>
  );
}

function describeSeats(seats: readonly Seat[], drawn: number) {
  const mine = seats.findIndex((seat) => seat.mine);
  const open = drawn - seats.length;
  const filled = open === 0 ? "all taken" : `${seats.length} taken, ${open} open`;
  return `A round table with ${drawn} seats, ${filled}.${mine < 0 ? "" : ` Yours is number ${mine + 1}.`}`;
}

function round(value: number) {
  return Math.round(value * 10) / 10;
}
