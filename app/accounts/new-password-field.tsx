import type { FieldError } from "#app/ui/form/field.tsx";
import { PasswordField } from "#app/ui/form/password-field.tsx";

/** Where a new password is chosen. The address goes along for the browser's own password list. */
export function NewPasswordField({
  email,
  label,
  error,
}: {
  email?: string;
  label?: string;
  error?: FieldError;
}) {
  return (
    <>
      {email && (
        <input
          type="email"
          name="username"
          autoComplete="username"
          value={email}
          readOnly
          className="vh"
          tabIndex={-1}
          aria-hidden="true"
        />
      )}
      <PasswordField
        name="password"
        label={label ?? "Password"}
        autoComplete="new-password"
        minLength={12}
        required
        hint="At least 12 characters. Three or four words that do not belong together are easy to keep in mind and hard to guess."
        error={error}
      />
    </>
  );
}
