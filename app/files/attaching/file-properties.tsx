import type { ButtonHTMLAttributes } from "react";
import { Button } from "#app/ui/button.tsx";
import { type Properties, sayProperties } from "./properties.ts";

type Props = {
  name: string;
  properties: Properties | null;
  /** Attributes of the button: the deed of a press. */
  press: ButtonHTMLAttributes<HTMLButtonElement>;
};

/** Says what a file tells of its makers, with a button that removes their names before anyone else has it. */
export function FileProperties({ name, properties, press }: Props) {
  if (!properties) return null;
  return (
    <span className="file-tells">
      <span className="meta">{sayProperties(properties)}</span>
      {!properties.cleaned && (
        <Button variant="quiet" {...press} aria-label={`Remove the names in ${name}`}>
          Remove the names
        </Button>
      )}
    </span>
  );
}
