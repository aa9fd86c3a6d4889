import { Chip } from "#app/ui/chip.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { hasCome, todayIn } from "./day.ts";

type Row = {
  mine: boolean;
  /** It is the network's, and not shared with the cohort itself. */
  network: boolean;
  version: number;
  adopted: number | null;
  passed: number | null;
  reviewOn: string | null;
};

/** Chips that say what a shared document is to the reader's own practice, and whether its review is due. */
export function ShelfChips({ row }: { row: Row }) {
  const { now, timeZone } = useClock();
  const waits = row.adopted !== null && row.version > Math.max(row.adopted, row.passed ?? 0);
  return (
    <>
      {row.mine && <Chip icon="place">Yours</Chip>}
      {row.network && <Chip icon="people">From the network</Chip>}
      {waits && (
        <Chip tone="pinned" icon="swap">
          Update waits
        </Chip>
      )}
      {row.adopted !== null && !waits && (
        <Chip tone="solved" icon="check">
          In your manual
        </Chip>
      )}
      {row.reviewOn !== null && hasCome(row.reviewOn, todayIn(now, timeZone)) && (
        <Chip tone="held" icon="clock">
          Review is due
        </Chip>
      )}
    </>
  );
}
