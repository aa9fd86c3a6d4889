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
      (zone, index, all) => all.indexOf(zone) === index && !near.some(([known]) => known === zone),
    ),
  };
  return choices;
}

/**
 * The time zone that a browser means, under the name by which every browser knows it; null where there is none.
 * Browsers report "America/Indiana/Indianapolis" or "Asia/Kolkata" for what the list has under an older name.
 */
export function zoneNamed(name: string): string | null {
  // A bare offset such as "+05:00" is no name, and browsers of some years ago do not know it.
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
