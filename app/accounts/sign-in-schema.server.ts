import { z } from "zod";
import { email } from "#app/web/form.server.ts";
import { newPassword } from "./profile-schema.server.ts";
import { safePath } from "./safe-path.ts";

const to = z.string().optional().transform(safePath);

/** A password as it was chosen: nothing trimmed, and no longer than one may be. */
const given = z
  .string({ error: "Enter your password." })
  .min(1, "Enter your password.")
  .max(128, "Passwords here have at most 128 characters.");

export const SignIn = z.object({ email, password: given, to });

export const LinkRequest = z.object({ email, to });

export const NewPassword = z.object({ password: newPassword });

/** The person whom a visitor of the demonstration wants to be. */
export const Who = z.object({ who: z.string({ error: "Choose someone." }).max(40) });
