import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { Asked } from "./asked.ts";
import { MOST_IN_A_FIELD, narrowingFields } from "./narrowing.ts";

/** Asks what narrows a search and needs to be filled in: who, about what, when. */
export function NarrowForm({ typed, asked }: { typed: string; asked: Asked }) {
  const field = (name: keyof typeof narrowingFields) => ({
    name: narrowingFields[name],
    defaultValue: asked[name],
    autoComplete: "off",
  });
  const words = { maxLength: MOST_IN_A_FIELD, dir: "auto", optional: true };
  return (
    // Made anew where another search is shown: its fields say what narrows that one.
    <details key={typed} className="fold-plain">
      <summary>
        <Icon name="down" />
        By whom, about what, when
      </summary>
      <form className="form" action="/search">
        <input type="hidden" name="q" value={typed} />
        <Field {...field("by")} {...words} label="Written by" />
        <Field {...field("topic")} {...words} label="Topic" />
        <Field {...field("kind")} as="select" label="Kind">
          <option value="">Every kind</option>
          <option value="question">Questions</option>
          <option value="discussion">Discussions</option>
          <option value="announcement">Announcements</option>
        </Field>
        <Field {...field("after")} type="date" label="Written on or after" optional />
        <Field {...field("before")} type="date" label="Written before" optional />
        <div className="flow">
          <Button>Narrow it down</Button>
        </div>
      </form>
    </details>
  );
}
