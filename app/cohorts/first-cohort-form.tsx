import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";

/** A cohort by its name alone: the rest is as a new cohort begins. */
export function FirstCohortForm() {
  return (
    <PostForm action="/admin/cohorts/new" className="form">
      <Field name="name" label="Its name" minLength={2} maxLength={80} autoComplete="off" required />
      <div className="form-foot">
        <Button variant="primary">Form the cohort</Button>
        <ButtonLink variant="quiet" href="/admin/cohorts/new">
          Read its charter first
        </ButtonLink>
      </div>
    </PostForm>
  );
}
