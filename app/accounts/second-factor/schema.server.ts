import { z } from "zod";
import { plainCode } from "#app/accounts/secret.ts";
import { Proof } from "#app/accounts/settings/schema.server.ts";
import { line, withoutGuard } from "#app/web/form.server.ts";

const BY_SITE = "The site made it, and the page sends it back";

export const AppSetup = Proof.extend({
  /** Given by the page after a right proof with a wrong code. */
  proven: withoutGuard(z.string().max(100).catch("").default(""), BY_SITE),
  setup: withoutGuard(z.string().regex(/^[\w-]{22}$/, "Reload the page and scan the code again."), BY_SITE),
  code: withoutGuard(
    z
      .string({ error: "Enter the six digits that your app shows." })
      .transform(plainCode)
      .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits that your app shows.")),
    "It proves who it is, and is not stored",
  ),
});

const passkeyName = line(1, 60, "Give it a name, such as My phone.");

export const NewPasskey = Proof.extend({ name: passkeyName });

export const PasskeyName = z.object({ name: passkeyName });

export const PasskeyAnswer = withoutGuard(
  z.object({ name: passkeyName, answer: z.string().max(20_000) }),
  "It is what a device answers",
);
