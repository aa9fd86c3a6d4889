import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { TimeZoneField } from "#app/accounts/time-zone-field.tsx";
import { zoneChoices } from "#app/accounts/time-zones.server.ts";

test.each(["America/Indiana/Indianapolis", "America/Denver", "Asia/Calcutta"])(
  "the field shows %s once, chosen, whether its list has that name or not",
  (zone) => {
    const html = renderToString(<TimeZoneField choices={zoneChoices()} value={zone} />);
    expect(html.split(`value="${zone}"`)).toHaveLength(2);
    expect(html).toMatch(
      new RegExp(`<option[^>]*(value="${zone}"[^>]*selected|selected[^>]*value="${zone}")`),
    );
  },
);
