import { z } from "zod";
import { LONGEST, MOST_TYPED } from "#app/accounts/password-policy.server.ts";
import { safePath } from "#app/accounts/safe-path.ts";
import { opaqueString } from "#app/accounts/secret.ts";
import { newPassword } from "#app/accounts/settings/profile-schema.server.ts";
import { email, withoutGuard } from "#app/web/form.server.ts";

const to = withoutGuard(z.string().optional().transform(safePath), "It says which page comes next");

const tooLong = `Passwords here have at most ${LONGEST} characters.`;

/** A password as it was chosen: nothing trimmed, and no longer than one may be, counted as when it was chosen. */
const given = z
  .string({ error: "Enter your password." })
  .min(1, "Enter your password.")
  .max(MOST_TYPED, tooLong)
  .refine((typed) => [...opaqueString(typed)].length <= LONGEST, tooLong);

export const SignIn = z.object({ email, password: given, to });

export const LinkRequest = z.object({ email, to });

export const NewPassword = z.object({ password: newPassword });

/** The person whom a visitor of the demonstration wants to be. */
export const Who = z.object({ who: z.string({ error: "Choose someone." }).max(40) });
