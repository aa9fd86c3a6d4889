import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Field } from "#app/ui/field.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import type { QueueItem } from "./queue-queries.server.ts";
import { reasonInWords } from "./reasons.ts";

type Props = { item: QueueItem; home: string; canDecide: boolean; now: number; timeZone: string };

/** One item of the queue with the post it is about, and the decisions that can be taken. */
export function QueueItemSheet({ item, home, canDecide, now, timeZone }: Props) {
  const place = `${home}/threads/${item.thread}?post=${item.post}#p${item.post}`;
  return (
    <Sheet
      id={`item-${item.id}`}
      title={reasonInWords(item.reason)}
      action={<Chip tone="held">Waits for you</Chip>}
    >
      <p className="meta">
        {item.reporter} reported post #{item.post} by {item.author} in <a href={place}>{item.title}</a>,{" "}
        <Time at={item.createdAt} now={now} timeZone={timeZone} />.
      </p>
      {item.note && <p className="quote">{item.note}</p>}
      <Prose html={item.html} className="excerpt" />
      {canDecide && (
        <form method="post" action={`${home}/queue/${item.id}/keep`} className="stack">
          <Field
            name="note"
            id={`note-${item.id}`}
            label="Your reason"
            optional
            hint="For the record; the network’s moderators can read it."
            maxLength={1000}
          />
          <div className="flow">
            <Button variant="primary">Keep the post</Button>
            <Button formAction={`${home}/queue/${item.id}/hand-on`}>Hand it to a moderator</Button>
          </div>
        </form>
      )}
    </Sheet>
  );
}
