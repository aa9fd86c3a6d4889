import { signInPath } from "#app/accounts/safe-path.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PasswordField } from "#app/ui/form/password-field.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";

type Props = { to: string; errors?: Record<string, string>; values?: Record<string, string> };

/** Email and password, or the email alone for a link where the network sends mail. */
export function SignInForm({ to, errors, values }: Props) {
  const sendsMail = useSendsMail();
  return (
    <form method="post" action={signInPath(to)} className="stack">
      <Field
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        defaultValue={values?.email}
        error={errors?.email}
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        required
        error={errors?.password}
        aside={
          <a className="more-link" href="/forgotten">
            Forgotten?
          </a>
        }
      />
      <input type="hidden" name="to" value={to} />
      <Button variant="primary" wide>
        Sign in
      </Button>
      {sendsMail && (
        <>
          <p className="or">or</p>
          <Button wide icon="mail" formAction="/sign-in/link" formNoValidate>
            Send me a link instead
          </Button>
        </>
      )}
      <p className="hint">
        {sendsMail && "The link works once, for 15 minutes. "}
        Roundtable is by invitation: if you have none, ask your network’s moderator.
      </p>
    </form>
  );
}
