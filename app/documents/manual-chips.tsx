import { Chip } from "#app/ui/chip.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { hasCome, todayIn } from "./day.ts";

type Row = {
  status: string;
  version: number;
  update: number | null;
  savedAt: Date | string | null;
  reviewOn: string | null;
};

/** The state of a document of one's own manual, and what waits with it. */
export function ManualChips({ row }: { row: Row }) {
  const { now, timeZone } = useClock();
  return (
    <>
      {row.update !== null && (
        <Chip tone="pinned" icon="swap">
          Update waits
        </Chip>
      )}
      {row.status === "published" && (
        <Chip tone="solved" icon="check">
          In force
        </Chip>
      )}
      {row.savedAt !== null && (
        <Chip tone="held" icon="pencil">
          {row.version > 0 ? "Being changed" : "Draft"}
        </Chip>
      )}
      {row.status === "withdrawn" && <Chip icon="archive">Withdrawn</Chip>}
      {row.reviewOn !== null && hasCome(row.reviewOn, todayIn(now, timeZone)) && (
        <Chip tone="held" icon="clock">
          Review is due
        </Chip>
      )}
    </>
  );
}
