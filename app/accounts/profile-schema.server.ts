import { z } from "zod";
import { line } from "#app/web/form.server.ts";
import { isZone } from "./time-zones.server.ts";

export const personName = line(2, 80, "Enter your name as colleagues know it.");

export const timeZone = z
  .string({ error: "Choose a time zone." })
  .refine(isZone, "Choose a time zone from the list.");

/** A password to be; whether it will do, passwordTrouble says. Nothing of it is trimmed. */
export const newPassword = z
  .string({ error: "Choose a password." })
  .min(1, "Choose a password.")
  .max(1_000, "Use at most 128 characters.");
