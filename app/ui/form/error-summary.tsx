import { Icon } from "#app/ui/icon.tsx";
import { type FieldError, firstError } from "./field.tsx";

type Props = {
  errors: Readonly<Record<string, FieldError>> | undefined;
  /** The words of each field's label, so that the list speaks of fields as the form does. */
  labels?: Readonly<Record<string, string>>;
  title?: string;
};

/** Lists what is wrong with a long form, on top of it, each line leading to its field. Nothing without errors. */
export function ErrorSummary({ errors, labels, title = "A few things need another look" }: Props) {
  const lines = Object.entries(errors ?? {}).flatMap(([name, error]) => {
    const message = firstError(error);
    return message ? [{ name, message }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className="error-summary" role="alert">
      <h2>
        <Icon name="warn" />
        {title}
      </h2>
      <ul>
        {lines.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`}>{labels?.[name] ? `${labels[name]}: ${message}` : message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
