import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = {
  looks: readonly {
    moderator: string;
    reason: string;
    openedAt: string | Date;
    endedAt: string | Date;
    isOpen: boolean;
  }[];
};

/** Shows who of the network's staff has looked into a cohort, and why: for those who lead it. */
export function LooksSheet({ looks }: Props) {
  const { now, timeZone } = useClock();
  return (
    <Sheet id="looks" title="Looks by moderators" flush={looks.length > 0}>
      {looks.length === 0 && (
        <p>No moderator has looked into this cohort. When one does, you see here who and why.</p>
      )}
      {looks.length > 0 && (
        <ul className="bare">
          {looks.map((look) => (
            <li key={`${look.moderator} ${look.openedAt}`} className="leftout">
              <div>
                <b dir="auto">{look.moderator}</b>
                <p dir="auto">{look.reason}</p>
                <p className="meta">
                  Opened: <Time at={look.openedAt} now={now} timeZone={timeZone} />
                </p>
              </div>
              {look.isOpen ? (
                <Chip tone="info" icon="eye">
                  Open now
                </Chip>
              ) : (
                <Chip tone="topic">Closed</Chip>
              )}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
