import { Checkbox } from "#app/ui/form/choice.tsx";

/** The subject of a new conversation, as its form sends it, and how it is called. */
export type AboutNamed = { about: string; called: string };

/** Names what the conversation that is being written is about; without the tick it is about nothing in particular. */
export function AboutTick({ about: { about, called } }: { about: AboutNamed }) {
  return (
    <>
      {/* A form that comes back calls it as before. */}
      <input type="hidden" name="aboutCalled" value={called} />
      <Checkbox
        name="about"
        value={about}
        label={<bdi>{called}</bdi>}
        hint="The conversation stands beside the document, and says when it has changed since."
        defaultChecked
      />
    </>
  );
}

/** Finds what a form that comes back was about. */
export function aboutIn(values: Record<string, string>): AboutNamed | null {
  return values.about ? { about: values.about, called: values.aboutCalled ?? "" } : null;
}
