import { Button } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { networkRoles } from "./network-roles.ts";

type Props = {
  role: string | null;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

const none = { value: "none", label: "None", hint: "A member like everyone else." };

/** An administrator gives a role in the network, or takes it away. */
export function NetworkRoleSheet({ role, failed }: Props) {
  return (
    <Sheet id="network-role" title="Role in the network">
      <PostForm className="form">
        <Choices
          name="role"
          legend="Role"
          hint="It counts only while they have a second step at sign-in."
          error={failed?.errors.role ?? failed?.errors.form}
        >
          {[none, ...networkRoles].map(({ value, label, hint }) => (
            <Radio
              key={value}
              id={`role-${value}`}
              name="role"
              value={value}
              label={label}
              hint={hint}
              defaultChecked={(failed?.values.role ?? role ?? "none") === value}
            />
          ))}
        </Choices>
        <div className="form-foot">
          <Button variant="primary">Save the role</Button>
        </div>
      </PostForm>
    </Sheet>
  );
}
