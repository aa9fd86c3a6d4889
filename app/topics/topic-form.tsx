import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";

type Props = { action?: string; deed: string; value?: string; error?: string };

/** The name of a topic. */
export function TopicForm({ action, deed, value, error }: Props) {
  return (
    <PostForm action={action} className="form" noValidate>
      <Field
        name="name"
        label="Name"
        hint="One or two words of at least two letters, such as “Front desk”."
        required
        maxLength={30}
        defaultValue={value}
        error={error}
        autoComplete="off"
      />
      <div className="form-foot">
        <Button variant="primary">{deed}</Button>
      </div>
    </PostForm>
  );
}
