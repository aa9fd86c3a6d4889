import { isOnLand, locate } from "#app/geography/zip-codes.server.ts";
import type { SiteFacts } from "../facts.ts";
import { refuse, type Spot } from "./problem.ts";
import { dayOf, type Fields, fieldsOf, firstOf, listOf, numberOf, textOf } from "./values.ts";

const kinds: [SiteFacts["kind"], RegExp][] = [
  ["telehealth", /tele|virtual|online/],
  ["school", /school/],
  ["home", /home/],
];

/** Reads one site: an object, or a ZIP code alone. */
export function siteOf(value: unknown, spot: Spot, today: Date): SiteFacts {
  const fields = fieldsOf(value) ?? new Map(Object.entries({ zip: value }));
  const at = (field: string) => ({ ...spot, field: `${spot.field}.${field}` });
  const zip = zipOf(firstOf(fields, "zip", "zipcode", "postalcode"), at("zip"));
  const kind = textOf(firstOf(fields, "kind", "type"), at("kind")).toLowerCase();
  return {
    kind: kinds.find(([, said]) => said.test(kind))?.[0] ?? "clinic",
    zip,
    at: pointOf(fields, at("lat")) ?? locate(zip),
    setting: settingOf(firstOf(fields, "setting", "area"), at("setting")),
    minutes: numberOf(
      firstOf(fields, "minutes", "driveminutes", "serviceminutes", "reach"),
      at("minutes"),
      0,
      600,
    ),
    serves: servesOf(firstOf(fields, "zips", "zipcodes", "serves", "servicearea"), at("zips")),
    opens: opensOf(fields, at, today),
    closes: dayOf(firstOf(fields, "closes", "closed", "until"), at("closes")),
  };
}

function zipOf(value: unknown, spot: Spot): string {
  // A number has lost its leading zeros.
  const text = typeof value === "number" ? String(value).padStart(5, "0") : textOf(value, spot);
  if (text === "") return "";
  const zip = /^(\d{5})(-?\d{4})?$/.exec(text)?.[1];
  return zip && locate(zip) ? zip : refuse(spot, `there is no ZIP code ${text}.`);
}

function pointOf(fields: Fields, spot: Spot): SiteFacts["at"] {
  const inside = fieldsOf(firstOf(fields, "at", "location", "point", "coordinates")) ?? fields;
  const lat = numberOf(firstOf(inside, "lat", "latitude"), spot, -90, 90);
  const lng = numberOf(firstOf(inside, "lng", "lon", "long", "longitude"), spot, -180, 180);
  if (lat === null && lng === null) return null;
  if (lat === null || lng === null) return refuse(spot, "lat and lng are needed, both.");
  return isOnLand({ lat, lng }) ? { lat, lng } : refuse(spot, `${lat}, ${lng} is in the sea or abroad.`);
}

function settingOf(value: unknown, spot: Spot): SiteFacts["setting"] {
  const said = textOf(value, spot).toLowerCase();
  if (said === "" || said === "urban" || said === "suburban" || said === "rural") return said;
  if (said === "city") return "urban";
  return said === "suburb" ? "suburban" : refuse(spot, `urban, suburban or rural is needed, not "${said}".`);
}

/** ["12345"], [{ "zip": "12345", "share": 0.4 }] or { "12345": 0.4 }; shares as parts of one or in percent. */
function servesOf(value: unknown, spot: Spot): SiteFacts["serves"] {
  const fields = fieldsOf(value);
  const list = fields
    ? [...fields].map(([zip, share]): [unknown, unknown] => [zip, share])
    : listOf(value, spot).map((each): [unknown, unknown] => {
        const inside = fieldsOf(each);
        return inside
          ? [
              firstOf(inside, "zip", "zipcode", "code"),
              firstOf(inside, "share", "part", "percent", "patients"),
            ]
          : [each, null];
      });
  const serves = list.map(([zip, share]) => ({
    zip: zipOf(typeof zip === "string" ? zip.trim() : zip, spot),
    share: numberOf(share, spot, 0, 100),
  }));
  const isPercent = serves.reduce((sum, { share }) => sum + (share ?? 0), 0) > 1.5;
  return serves
    .filter(({ zip }) => zip !== "")
    .map(({ zip, share }) => ({ zip, share: share === null ? null : isPercent ? share / 100 : share }));
}

/** Planned: a day, months ahead, or only that it is; then it opens soon enough to count. */
function opensOf(fields: Fields, at: (field: string) => Spot, today: Date): Date | null {
  const planned = firstOf(fields, "planned", "opens", "openson", "opening", "from");
  if (typeof planned === "number") {
    const then = new Date(today);
    then.setUTCMonth(then.getUTCMonth() + numberOf(planned, at("planned"), 0, 240)!);
    return then;
  }
  const status = textOf(firstOf(fields, "status", "stage"), at("status")).toLowerCase();
  const isPlanned = planned === true || planned === "true" || status === "planned";
  if (isPlanned && (typeof planned !== "string" || planned === "true")) return dayAfter(today);
  return planned === "false" ? null : dayOf(planned, at("planned"));
}

function dayAfter(day: Date): Date {
  return new Date(day.getTime() + 24 * 3_600_000);
}
