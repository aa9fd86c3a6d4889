import { useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field, type FieldProps } from "./field.tsx";

type Props = Omit<Extract<FieldProps, { as?: "input" }>, "as" | "type">;

/** A password, which can be shown while it is typed; without script a plain field. */
export function PasswordField({ aside, ...field }: Props) {
  const [canShow, setCanShow] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setCanShow(true), []);
  const show = canShow && (
    <Button
      type="button"
      variant="quiet"
      icon={shown ? "eye-off" : "eye"}
      aria-pressed={shown}
      onClick={() => setShown(!shown)}
    >
      Show<span className="vh"> what is typed</span>
    </Button>
  );
  return (
    <Field
      {...field}
      type={shown ? "text" : "password"}
      dir="ltr"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      aside={
        <span className="flow">
          {aside}
          {show}
        </span>
      }
    />
  );
}
