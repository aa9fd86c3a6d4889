import type { ButtonHTMLAttributes } from "react";
import { Button } from "#app/ui/button.tsx";
import { NAMES_STAY, type Properties, sayProperties } from "./properties.ts";

type Props = {
  name: string;
  type: string;
  properties: Properties | null;
  /** Attributes of the button: the deed of a press. */
  press: ButtonHTMLAttributes<HTMLButtonElement>;
};

/** Says what a file tells of its makers, with a button that removes their names before anyone else has it. */
export function FileProperties({ name, type, properties, press }: Props) {
  if (!properties) return null;
  const told = sayProperties(properties);
  const seems = properties.seems ?? [];
  if (!told)
    return (
      <span className="file-tells">
        <Seems sentences={seems} />
      </span>
    );
  if (type === "application/pdf")
    return (
      <span className="file-tells">
        <span className="meta">
          {told} {NAMES_STAY}
        </span>
        <Seems sentences={seems} />
      </span>
    );
  return (
    <span className="file-tells">
      <span className="meta">{told}</span>
      <Seems sentences={seems} />
      {!properties.cleaned && (
        <Button variant="quiet" {...press} aria-label={`Remove the names in ${name}`}>
          Remove the names
        </Button>
      )}
    </span>
  );
}

/** Says what the guard took a file's text to hold: its sender looks once more. */
function Seems({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return <b className="meta">Please look into it once more before you send it. {sentences.join(" ")}</b>;
}
