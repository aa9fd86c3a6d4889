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
  if (type === "application/pdf")
    return (
      <span className="file-tells">
        <span className="meta">
          {sayProperties(properties)} {NAMES_STAY}
        </span>
      </span>
    );
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
