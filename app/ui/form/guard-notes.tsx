import { MODERATOR, type Note, reasons } from "#app/guard/note.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

const toModerator = { [MODERATOR]: "Send it to a moderator first" };

/** Says what the guard asks before a text is sent: why, what could stand there instead, and, where it may stand, for a reason by one tap. */
export function GuardNotes({ notes }: { notes: readonly Note[] }) {
  const asked = notes.every(({ must }) => !must);
  const holds = notes.some((note) => note.holds);
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
      {holds && asked && (
        <p>
          Write it differently, or send it as it is: then somebody who leads the cohort reads it before anyone
          else does.
        </p>
      )}
      {asked && (
        <p className="flow">
          {Object.entries(holds ? toModerator : reasons).map(([reason, words]) => (
            <Button key={reason} name="explained" value={holds ? reason : `${reason} ${tokens}`}>
              {holds ? words : `${words}: send it`}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
