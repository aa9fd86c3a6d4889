import type { Settings } from "#db/settings.ts";

const held = globalThis as typeof globalThis & { roundtableSettings?: Settings };

/** Keeps the settings that the server read at its start. */
export function keepSettings(settings: Settings): void {
  held.roundtableSettings = settings;
}

/** The settings of this process. */
export function settings(): Settings {
  if (!held.roundtableSettings) throw new Error("The settings have not been read yet.");
  return held.roundtableSettings;
}

/** Whether mail goes out; else it is kept in the database, where nobody gets it. */
export function sendsMail(): boolean {
  return settings().smtpUrl !== undefined;
}
