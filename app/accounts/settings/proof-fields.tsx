import { useActionData, useLocation } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PasswordField } from "#app/ui/form/password-field.tsx";
import type { ProofKind } from "./proof.server.ts";

type Props = { proof: ProofKind; errors: Record<string, string> | undefined };

/** Asks for what shows that it is the member; nothing where they have just signed in. */
export function ProofFields({ proof, errors }: Props) {
  const typed = useActionData<{ values?: Record<string, string> }>()?.values;
  if (proof === "password") {
    return (
      <PasswordField
        name="currentPassword"
        label="Current password"
        autoComplete="current-password"
        required
        error={errors?.currentPassword}
      />
    );
  }
  if (proof === "code") {
    return (
      <Field
        name="proofCode"
        label="Code from your authenticator app"
        hint="Six digits; each code works once. Phone lost? A recovery code does as well."
        className="input-code"
        autoComplete="one-time-code"
        required
        defaultValue={typed?.proofCode}
        error={errors?.proofCode}
      />
    );
  }
  return null;
}

/** Stands instead of the form where only a new sign-in will do. */
export function SignInAgain() {
  const { pathname } = useLocation();
  return (
    <Banner tone="gold">
      <form method="post" action="/sign-out" className="stack-tight">
        <p>
          <b>Please sign in again first.</b> You signed in more than ten minutes ago, and this is worth being
          sure that it is you.
        </p>
        <input type="hidden" name="to" value={pathname} />
        <p>
          <Button>Sign in again</Button>
        </p>
      </form>
    </Banner>
  );
}
