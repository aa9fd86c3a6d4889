import { z } from "zod";
import { MOST_TYPED } from "#app/accounts/password-policy.server.ts";
import { oneLine } from "#app/text/one-line.ts";
import { email, line, withoutGuard } from "#app/web/form.server.ts";
import { newPassword, personName, timeZone } from "./profile-schema.server.ts";

export const Profile = z.object({
  name: personName,
  title: line(0, 80, "Enter your title."),
  timeZone,
});

const given = withoutGuard(
  z.string().max(MOST_TYPED, "That is too long.").optional().default(""),
  "It proves who it is, and is not stored",
);

/** Proof that it is the member who asks; which of the two is asked for depends on the account. */
export const Proof = z.object({ currentPassword: given, proofCode: given });

export const NewEmail = Proof.extend({ email });

export const PasswordChange = Proof.extend({ password: newPassword });

const CLOSING_WORDS = "close my account";

export const Closing = Proof.extend({
  confirm: z.string({ error: "Type the words to go on." }).refine(
    (text) =>
      oneLine(text)
        .toLowerCase()
        .replace(/["“”.]/g, "") === CLOSING_WORDS,
    `Type “${CLOSING_WORDS}” to go on.`,
  ),
});
