import { z } from "zod";
import { newPassword, personName, timeZone } from "#app/accounts/settings/profile-schema.server.ts";
import { email, line } from "#app/web/form.server.ts";

export const Acceptance = z.object({ name: personName, timeZone, password: newPassword });

export const Setup = z.object({
  network: line(2, 80, "Enter the network’s name."),
  name: personName,
  email,
  timeZone,
  password: newPassword,
});
