import { useEffect, useRef } from "react";
import { Field, type FieldError } from "#app/ui/field.tsx";
import type { ZoneChoices } from "./time-zones.server.ts";

type Props = { choices: ZoneChoices; value?: string; error?: FieldError };

/** The time zone in which times are shown. Without a value it starts with the browser's own, once script runs. */
export function TimeZoneField({ choices, value, error }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = place.current?.querySelector("select");
    if (!select || value !== undefined) return;
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...select.options].some((option) => option.value === own)) select.value = own;
  }, [value]);
  return (
    <div ref={place}>
      <Field
        as="select"
        name="timeZone"
        label="Time zone"
        hint="Times are shown in it."
        defaultValue={value ?? choices.near[0]![0]}
        error={error}
      >
        <optgroup label="United States">
          {choices.near.map(([zone, name]) => (
            <option value={zone} key={zone}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label="Elsewhere">
          {choices.far.map((zone) => (
            <option value={zone} key={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </optgroup>
      </Field>
    </div>
  );
}
