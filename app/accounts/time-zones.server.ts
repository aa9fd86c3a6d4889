export type ZoneChoices = { near: [zone: string, name: string][]; far: string[] };

const near: ZoneChoices["near"] = [
  ["America/New_York", "Eastern"],
  ["America/Chicago", "Central"],
  ["America/Denver", "Mountain"],
  ["America/Phoenix", "Arizona"],
  ["America/Los_Angeles", "Pacific"],
  ["America/Anchorage", "Alaska"],
  ["Pacific/Honolulu", "Hawaii"],
  ["America/Puerto_Rico", "Puerto Rico and Virgin Islands"],
  ["Pacific/Guam", "Guam and Northern Marianas"],
  ["Pacific/Pago_Pago", "American Samoa"],
];

let choices: ZoneChoices | undefined;

/** Every time zone there is: those of the United States by name, then the rest of the world. */
export function zoneChoices(): ZoneChoices {
  choices ??= {
    near,
    far: ["UTC", ...Intl.supportedValuesOf("timeZone")].filter(
      (zone, place, all) => all.indexOf(zone) === place && !near.some(([known]) => known === zone),
    ),
  };
  return choices;
}

/** Whether there is such a time zone. */
export function isZone(zone: string): boolean {
  const { near: close, far } = zoneChoices();
  return close.some(([known]) => known === zone) || far.includes(zone);
}
