import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";

type Props = {
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  roles: readonly { value: string; label: string; hint: string }[];
  chosen: string;
  cancel: string;
};

/** An address to invite, and the role it will have. */
export function InviteForm({ failed, roles, chosen, cancel }: Props) {
  const sendsMail = useSendsMail();
  return (
    <>
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nobody was invited.</b> {failed.errors.form}
        </Banner>
      )}
      <Sheet>
        <PostForm className="form" noValidate>
          <Field
            name="email"
            label="Email"
            type="email"
            autoComplete="off"
            hint={`${sendsMail ? "They get a link by email" : "No email is sent: you get a link to give them"}. It works for three days, once, and only for this email.`}
            defaultValue={failed?.values.email}
            error={failed?.errors.email}
            required
          />
          <Choices name="role" legend="Role" error={failed?.errors.role}>
            {roles.map(({ value, label, hint }) => (
              <Radio
                key={value}
                id={`role-${value}`}
                name="role"
                value={value}
                label={label}
                hint={hint}
                defaultChecked={(failed?.values.role ?? chosen) === value}
              />
            ))}
          </Choices>
          <div className="form-foot">
            <Button variant="primary" icon={sendsMail ? "send" : "link"}>
              {sendsMail ? "Send the invitation" : "Make the invitation"}
            </Button>
            <ButtonLink variant="quiet" href={cancel}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </>
  );
}
