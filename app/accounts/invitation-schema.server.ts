import { z } from "zod";
import { email, line } from "#app/web/form.server.ts";
import { newPassword, personName, timeZone } from "./profile-schema.server.ts";

export const Acceptance = z.object({ name: personName, timeZone, password: newPassword });

export const Setup = z.object({
  network: line(2, 80, "Enter the network’s name."),
  name: personName,
  email,
  timeZone,
  password: newPassword,
});
