import type { Note } from "#app/guard/note.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { GuardNotes } from "#app/ui/form/guard-notes.tsx";
import { forField } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Typed } from "./context.ts";

/** A form that was refused: sentences by field, and what the guard asks about it. */
export type RefusedForm = { errors: Record<string, string>; notes: Note[] };

/** A step before sending again. */
export type FirstStep = { href: string; label: string } | "sign-out";

const called: Record<string, string> = { title: "Title", body: "Text" };

/** The form that could not be taken, with everything that was typed, to be sent again by one press of the same person. */
export function TypedWords({
  typed,
  first,
  refused,
}: {
  typed: Typed;
  first?: FirstStep;
  refused?: RefusedForm;
}) {
  const { errors = {}, notes = [] } = refused ?? {};
  const isLong = ([name]: [string, string]) =>
    name === "title" || name === "body" || Object.hasOwn(errors, name);
  const long = typed.fields.filter(isLong);
  const rest = typed.fields.filter((field) => !isLong(field) && (!refused || field[0] !== "explained"));
  return (
    <Sheet title="What you wrote is kept here">
      {first === "sign-out" && (
        <form method="post" action="/sign-out" target="_blank" id="leave" rel="noopener" />
      )}
      <form method="post" action={typed.path} className="stack">
        {typed.madeFor && <input type="hidden" name={forField(typed.madeFor)} />}
        {notes.length > 0 && (
          <AsSent
            id="guard"
            from={notes}
            draw={import.meta.env.SSR && ((asked: Note[]) => <GuardNotes notes={asked} />)}
          />
        )}
        {long.map(([name, text]) => (
          <div className="field" key={name}>
            <label htmlFor={name}>{called[name] ?? "What you wrote"}</label>
            <textarea
              className="input"
              id={name}
              name={name}
              defaultValue={text}
              rows={name === "title" ? 2 : 8}
            />
          </div>
        ))}
        {rest.map(([name, text]) => (
          <input key={`${name}=${text}`} type="hidden" name={name} value={text} />
        ))}
        {typed.withFile && (
          <p className="hint">The photo could not be kept. Please choose it again afterwards.</p>
        )}
        <div className="flow">
          {first === "sign-out" && <Button form="leave">Sign out, in a new tab</Button>}
          {first && first !== "sign-out" && (
            <ButtonLink href={first.href} target="_blank" rel="noopener">
              {first.label}
            </ButtonLink>
          )}
          <Button variant="primary">Send it again</Button>
          {refused && (
            <ButtonLink variant="quiet" href={typed.path}>
              Back to where you were
            </ButtonLink>
          )}
        </div>
      </form>
    </Sheet>
  );
}
