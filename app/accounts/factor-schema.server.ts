import { z } from "zod";

const code = (missing: string, max: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(max, missing);

export const FactorCode = z.object({ code: code("Enter the six digits that your app shows now.", 20) });

export const RecoveryCode = z.object({ code: code("Enter one of your recovery codes.", 40) });

/** The passkey's answer is named a code as well, so that no error page repeats it. */
export const PasskeyCode = z.object({ code: code("The passkey gave no answer.", 20_000) });
