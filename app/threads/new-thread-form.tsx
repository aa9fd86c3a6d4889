import { Choices, Radio } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { Composer } from "./composer.tsx";
import { TITLE_MAX } from "./policy.ts";

type Props = {
  cohort: {
    slug: string;
    name: string;
    taken: number;
    capacity: number;
    mySeat: number;
    facilitator: boolean;
  };
  formKey: string;
  seq: number;
  values: { kind: string; title: string; body: string };
  errors?: Record<string, string>;
  preview?: string;
};

/** The form that starts a conversation. */
export function NewThreadForm({ cohort, formKey, seq, values, errors, preview }: Props) {
  const kind = (value: string) => ({ value, defaultChecked: (values.kind || "question") === value });
  return (
    <Composer
      action={`/c/${cohort.slug}/ask`}
      place="new"
      cohort={cohort}
      formKey={formKey}
      heading="What is on your mind?"
      label="The whole story"
      submit={preview === undefined ? "Post it" : "Post it as shown"}
      body={values.body}
      seq={seq}
      error={errors?.body}
      formError={errors?.form ?? errors?.key}
      preview={preview}
    >
      <Choices name="kind" legend="This is" error={errors?.kind} columns>
        <Radio
          name="kind"
          id="kind-question"
          label="A question"
          hint="You choose the answer that helped."
          {...kind("question")}
        />
        <Radio
          name="kind"
          id="kind-discussion"
          label="A discussion"
          hint="To think aloud together."
          {...kind("discussion")}
        />
        {cohort.facilitator && (
          <Radio
            name="kind"
            id="kind-announcement"
            label="An announcement"
            hint="From you as facilitator."
            {...kind("announcement")}
          />
        )}
      </Choices>
      <Field
        name="title"
        label="Title"
        hint="One line that a busy colleague understands on a phone."
        required
        maxLength={TITLE_MAX}
        defaultValue={values.title}
        error={errors?.title}
        autoComplete="off"
      />
    </Composer>
  );
}
