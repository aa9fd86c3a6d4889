type Props = {
  value: number;
  /** Noun for what is counted, for screen readers. */
  of?: string;
  /** Words instead of the bare number, as in "2 new"; quieter. */
  soft?: string;
};

/** How much is new. Nothing at zero. */
export function Count({ value, of = "unread", soft }: Props) {
  if (value <= 0) return null;
  if (soft) return <span className="count count-soft">{soft}</span>;
  return (
    <span className="count">
      {value > 99 ? "99+" : value}
      <span className="vh">{` ${of}`}</span>
    </span>
  );
}
