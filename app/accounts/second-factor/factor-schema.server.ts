import { z } from "zod";
import { plainCode } from "#app/accounts/secret.ts";
import { withoutGuard } from "#app/web/form.server.ts";

const PROOF = "It proves who signs in, and is not stored";

const code = (missing: string, max: number) =>
  withoutGuard(
    z
      .string({ error: missing })
      .max(200, missing)
      .transform(plainCode)
      .pipe(z.string().min(1, missing).max(max, missing)),
    PROOF,
  );

export const FactorCode = z.object({ code: code("Enter the six digits that your app shows now.", 20) });

export const RecoveryCode = z.object({ code: code("Enter one of your recovery codes.", 40) });

const noAnswer = "The passkey gave no answer.";

/** The passkey's answer is named a code as well, so that no error page repeats it. */
export const PasskeyCode = z.object({
  code: withoutGuard(z.string({ error: noAnswer }).min(1, noAnswer).max(20_000, noAnswer), PROOF),
});
