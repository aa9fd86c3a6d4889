import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  roles: readonly { value: string; label: string; hint: string }[];
  chosen: string;
  cancel: string;
};

/** An address to invite, and the role it will have. */
export function InviteForm({ failed, roles, chosen, cancel }: Props) {
  return (
    <>
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>No invitation was sent.</b> {failed.errors.form}
        </Banner>
      )}
      <Sheet>
        <PostForm className="form" noValidate>
          <Field
            name="email"
            label="Email address"
            type="email"
            autoComplete="off"
            hint="They get a link that works for three days, once, and only for this address."
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
            <Button variant="primary" icon="send">
              Send the invitation
            </Button>
            <ButtonLink variant="quiet" href={cancel}>
              Cancel
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </>
  );
}
