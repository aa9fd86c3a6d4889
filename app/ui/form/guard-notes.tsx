import { type Note, type Reason, reasons } from "#app/guard/note.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** Says what the guard asks before a text is sent: why, what could stand there instead, and, where it may stand, for a reason by one tap. */
export function GuardNotes({ notes }: { notes: readonly Note[] }) {
  const asked = notes.every(({ must }) => !must);
  const tokens = notes.map(({ token }) => token).join(" ");
  return (
    <div className="error-summary" role="alert">
      <h2>
        <Icon name="shield" />
        {asked ? "One look before it is sent" : "Please word this differently"}
      </h2>
      <ul>
        {notes.map(({ field, token, words, says, instead }) => (
          <li key={`${field} ${token}`}>
            <a href={`#${field}`}>
              <q dir="auto">{words}</q>
            </a>{" "}
            {says} {instead && <>Write {instead} instead.</>}
          </li>
        ))}
      </ul>
      {asked && (
        <p className="flow">
          {(Object.keys(reasons) as Reason[]).map((reason) => (
            <Button key={reason} name="explained" value={`${reason} ${tokens}`}>
              {reasons[reason]}: send it
            </Button>
          ))}
        </p>
      )}
      <p className="meta">
        Nothing is lost, and nobody has seen it. <a href="/check">This check</a> helps; it does not find
        everything.
      </p>
    </div>
  );
}
