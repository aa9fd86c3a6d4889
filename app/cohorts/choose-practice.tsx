import { whereAndWhat } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import type { FailedForm } from "./cohort-form.tsx";

type Props = {
  practices: readonly { uid: string; name: string; town: string; state: string; disciplines: string[] }[];
  /** More match than are shown. */
  more: boolean;
  words: string;
  failed?: FailedForm;
  cancel: string;
};

/** The practice that gets a seat, and why. */
export function ChoosePractice({ practices, more, words, failed, cancel }: Props) {
  if (practices.length === 0) {
    return (
      <div className="empty">
        <h3>{words ? "No practice matches" : "Every practice has a seat here"}</h3>
        <p>
          {words
            ? "Try a part of the name, or the town."
            : "Add another practice on the page of the cohort: it gets its seat at once."}
        </p>
      </div>
    );
  }
  return (
    <PostForm className="form sheet-in" noValidate>
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>The practice was not seated.</b> {failed.errors.form}
        </Banner>
      )}
      <Choices
        name="practice"
        legend="Practice"
        hint={more ? "The first twenty. Search for others." : undefined}
        error={failed?.errors.practice}
      >
        {practices.map((practice) => (
          <Radio
            key={practice.uid}
            id={`practice-${practice.uid}`}
            name="practice"
            value={practice.uid}
            label={isolated(practice.name)}
            hint={whereAndWhat(practice)}
            defaultChecked={failed?.values.practice === practice.uid}
          />
        ))}
      </Choices>
      <Field
        as="textarea"
        name="reason"
        label="Why it fits"
        rows={3}
        maxLength={500}
        hint="A few words for the audit log, which only the network’s staff reads."
        defaultValue={failed?.values.reason}
        error={failed?.errors.reason}
        required
      />
      <div className="form-foot">
        <Button variant="primary">Give it a seat</Button>
        <ButtonLink variant="quiet" href={cancel}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
