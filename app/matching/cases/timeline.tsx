import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { longMoment } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { changeInWords, eventInWords } from "./in-words.ts";

type Event = { id: number; kind: string; words: string; at: string | Date; by: string | null };

/** All that happened in a case, newest first, with the moderators' notes. */
export function Timeline({
  events,
  first,
  next,
}: {
  events: readonly Event[];
  first: string | null;
  next: string | null;
}) {
  const { timeZone } = useClock();
  return (
    <>
      <Sheet id="timeline" title="What happened" flush>
        <ol className="bare">
          {events.map((event) => (
            <li key={event.id} className="leftout">
              <div className="stack-tight">
                <p>{eventInWords(event, timeZone)}</p>
                {event.kind === "note" && (
                  <p className="prose as-typed" dir="auto">
                    {event.words}
                  </p>
                )}
                <When at={event.at} timeZone={timeZone} />
              </div>
            </li>
          ))}
        </ol>
      </Sheet>
      <Pager label="Newer and older events" newer={first} newerLabel="Newest" older={next} />
    </>
  );
}

type Change = { id: number; action: string; detail: string; at: string | Date; practice: string };

/** Which parts of their facts the two practices changed or confirmed, and when: never what they say in confidence. */
export function ChangesOfFacts({ changes }: { changes: readonly Change[] }) {
  const { timeZone } = useClock();
  if (changes.length === 0) return null;
  return (
    <Sheet id="changes" title="Facts that changed" flush>
      <ol className="bare">
        {changes.map((change) => (
          <li key={change.id} className="leftout">
            <div className="stack-tight">
              <p>{changeInWords(change)}</p>
              <When at={change.at} timeZone={timeZone} />
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function When({ at, timeZone }: { at: string | Date; timeZone: string }) {
  return (
    <p className="meta">
      <time dateTime={new Date(at).toISOString()}>{longMoment(at, timeZone)}</time>
    </p>
  );
}
