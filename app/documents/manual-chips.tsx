import { Chip } from "#app/ui/chip.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { dayRead, hasCome, todayIn } from "./day.ts";
import { reviewInWords } from "./upkeep/review-words.ts";

type Row = {
  status: string;
  version: number;
  update: number | null;
  savedAt: Date | string | null;
  reviewOn: string | null;
  holdsFrom: string | null;
  toRead: boolean;
};

/** The state of a document of one's own manual, and what waits with it. */
export function ManualChips({ row }: { row: Row }) {
  const { now, timeZone } = useClock();
  const today = todayIn(now, timeZone);
  const isInForce = row.status === "published";
  const review = isInForce && row.reviewOn !== null && reviewInWords(row.reviewOn, today);
  return (
    <>
      {review && (
        <Chip tone="held" icon="clock">
          {review}
        </Chip>
      )}
      {row.toRead && (
        <Chip tone="pinned" icon="book">
          For you to read
        </Chip>
      )}
      {row.update !== null && (
        <Chip tone="pinned" icon="swap">
          Update waits
        </Chip>
      )}
      {isInForce && (
        <Chip tone="solved" icon="check">
          {row.holdsFrom && !hasCome(row.holdsFrom, today)
            ? `In force from ${dayRead(row.holdsFrom)}`
            : "In force"}
        </Chip>
      )}
      {row.savedAt !== null && (
        <Chip tone="held" icon="pencil">
          {row.version > 0 ? "Being changed" : "Draft"}
        </Chip>
      )}
      {row.status === "withdrawn" && <Chip icon="archive">Withdrawn</Chip>}
      {row.status === "superseded" && <Chip icon="swap">Replaced</Chip>}
    </>
  );
}
