import { topicGroups } from "#app/documents/topics.ts";
import { kinds } from "#app/documents/vocabulary.ts";
import { ErrorText, Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** Asks what a document is. */
export function KindField({ value, error }: { value: string; error: string | undefined }) {
  return (
    <Field as="select" name="kind" label="What it is" defaultValue={value} error={error}>
      {Object.entries(kinds).map(([kind, { name }]) => (
        <option key={kind} value={kind}>
          {name}
        </option>
      ))}
    </Field>
  );
}

/** Up to three topics, as chips to press, by the part of a practice that they belong to. */
export function TopicsField({ chosen, error }: { chosen: readonly string[]; error: string | undefined }) {
  return (
    <fieldset
      className="field field-choices"
      id="topics"
      tabIndex={error ? -1 : undefined}
      aria-describedby={error ? "topics-hint topics-error" : "topics-hint"}
    >
      <legend>
        Topics <span className="optional">(optional)</span>
      </legend>
      <p className="hint" id="topics-hint">
        Up to three, so that others find it.
      </p>
      {topicGroups.map(([group, topics]) => (
        <details key={group} className="fold-plain" open={topics.some((topic) => chosen.includes(topic))}>
          <summary>
            <Icon name="down" />
            {group}
          </summary>
          <div className="pick">
            {topics.map((topic) => (
              <label key={topic} className="pick-chip">
                <input
                  type="checkbox"
                  name="topics[]"
                  value={topic}
                  defaultChecked={chosen.includes(topic)}
                />
                <span>{topic}</span>
              </label>
            ))}
          </div>
        </details>
      ))}
      <ErrorText id="topics-error" error={error} />
    </fieldset>
  );
}
