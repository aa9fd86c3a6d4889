import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { DangerZone, Sheet } from "#app/ui/sheet.tsx";
import { roles } from "./policy.ts";

type Props = {
  person: { name: string; role: string };
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  isMe: boolean;
  /** Their page as others see it. */
  pageHref: string;
  removeHref: string;
};

/** Offers what an owner does with one of the practice's people: another role, or taking them out. */
export function RoleSheet({ person, failed, isMe, pageHref, removeHref }: Props) {
  return (
    <>
      <Sheet id="role-in-practice" title="Role in the practice" action={<a href={pageHref}>Their page</a>}>
        <PostForm className="form">
          <Choices name="role" legend="Role" error={failed?.errors.role ?? failed?.errors.form}>
            {roles.map(({ value, label, hint }) => (
              <Radio
                key={value}
                id={`role-${value}`}
                name="role"
                value={value}
                label={label}
                hint={hint}
                defaultChecked={(failed?.values.role ?? person.role) === value}
              />
            ))}
          </Choices>
          <div className="form-foot">
            <Button variant="primary">Save the role</Button>
          </div>
        </PostForm>
      </Sheet>
      <DangerZone id="remove" title={isMe ? "Leave the practice" : "Remove from the practice"}>
        <p>
          {isMe
            ? "You would keep your account and lose sight of the practice’s cohorts."
            : `${isolated(person.name)} would keep the account and lose sight of the practice’s cohorts.`}
        </p>
        <p>
          <ButtonLink variant="danger" href={removeHref}>
            {isMe ? "Leave the practice" : "Remove them"}
          </ButtonLink>
        </p>
      </DangerZone>
    </>
  );
}
