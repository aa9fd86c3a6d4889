import { useEffect, useRef, useState } from "react";
import { Field, type FieldError } from "#app/ui/form/field.tsx";
import type { ZoneChoices } from "./time-zones.server.ts";

type Props = { choices: ZoneChoices; value?: string; error?: FieldError };

/**
 * The time zone in which times are shown. Without a value it starts with the browser's own, once script runs; that may
 * go by a name that is not in the list.
 */
export function TimeZoneField({ choices, value, error }: Props) {
  const wrapper = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<string>();
  useEffect(() => {
    const reported = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    // What a browser says that does not know where it is.
    if (value === undefined && reported && reported !== "Etc/Unknown") setOwn(reported);
  }, [value]);
  useEffect(() => {
    const select = wrapper.current?.querySelector("select");
    if (select && own) select.value = own;
  }, [own]);
  const chosen = value ?? own ?? choices.near[0]![0];
  const listed = choices.far.includes(chosen) || choices.near.some(([zone]) => zone === chosen);
  return (
    <div ref={wrapper}>
      <Field
        as="select"
        name="timeZone"
        label="Time zone"
        hint="Times are shown in it."
        defaultValue={chosen}
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
          {!listed && <option value={chosen}>{chosen.replaceAll("_", " ")}</option>}
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
