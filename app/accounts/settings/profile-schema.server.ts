import { z } from "zod";
import { LONGEST, MOST_TYPED } from "#app/accounts/password-policy.server.ts";
import { zoneNamed } from "#app/accounts/time-zones.server.ts";
import { line } from "#app/web/form.server.ts";

export const personName = line(2, 80, "Enter your name as colleagues know it.");

export const timeZone = z
  .string({ error: "Choose a time zone." })
  .max(64, "Choose a time zone from the list.")
  .transform((name, context) => {
    const zone = zoneNamed(name);
    if (zone !== null) return zone;
    context.addIssue("Choose a time zone from the list.");
    return z.NEVER;
  });

/** A password to be; whether it will do, passwordTrouble says. Nothing of it is trimmed. */
export const newPassword = z
  .string({ error: "Choose a password." })
  .min(1, "Choose a password.")
  .max(MOST_TYPED, `Use at most ${LONGEST} characters.`);
