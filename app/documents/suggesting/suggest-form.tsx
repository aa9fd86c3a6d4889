import type { Field as Blank } from "#app/documents/fields.ts";
import { redlineOf } from "#app/documents/merging/redline.ts";
import { RedlineText } from "#app/documents/updating/redline-text.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Choices, Radio } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ChangedSection } from "./changed-sections.ts";

type Changed = { sections: readonly ChangedSection[]; fields: readonly Blank[] };

type Props = {
  author: string;
  cohorts: readonly { id: number; name: string }[];
  formKey: string;
  changed: Changed | undefined;
  failed: { errors: Record<string, string>; values: Record<string, string> } | undefined;
};

/** The sections that a practice changed, each to be ticked, and a word to the author. */
export function SuggestForm({ author, cohorts, formKey, changed, failed }: Props) {
  const { errors, values } = failed ?? {
    errors: {} as Record<string, string>,
    values: {} as Record<string, string>,
  };
  const ticked = (values["sections[]"] ?? "").split("\n");
  return (
    <PostForm className="stack" noValidate>
      <input type="hidden" name="key" value={values.key ?? formKey} />
      {errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was sent.</b> {errors.form}
        </Banner>
      )}
      <ErrorSummary
        errors={failed?.errors}
        labels={{ sections: "Sections", words: "A word to the author", cohort: "Where" }}
      />
      <Choices name="sections" legend="Which of your sections?" error={errors.sections}>
        <AsSent
          id="changed"
          className="stack"
          from={changed}
          draw={
            import.meta.env.SSR &&
            ((all: Changed) =>
              all.sections.map((section) => (
                <OneSection
                  key={section.key}
                  section={section}
                  fields={all.fields}
                  ticked={ticked.includes(section.key) || (!failed && all.sections.length === 1)}
                />
              )))
          }
        />
      </Choices>
      <Sheet id="words-sheet" title="What you say to it">
        <Field
          as="textarea"
          name="words"
          label="A word to the author"
          hint="Why you do it so. It begins the conversation."
          optional
          rows={4}
          defaultValue={values.words}
          error={errors.words}
        />
        {cohorts.length === 1 ? (
          <p className="meta">
            {`It is posted as a conversation in ${isolated(cohorts[0]!.name)}, where everybody reads it.`}
          </p>
        ) : (
          <Choices
            name="cohort"
            legend="Where?"
            hint="It is posted as a conversation there, where everybody reads it."
            error={errors.cohort}
          >
            {cohorts.map(({ id, name }) => (
              <Radio
                key={id}
                id={`cohort-${id}`}
                name="cohort"
                value={String(id)}
                label={<bdi>{name}</bdi>}
                defaultChecked={values.cohort === String(id)}
              />
            ))}
          </Choices>
        )}
        <Checkbox
          name="named"
          value="yes"
          label={`If ${isolated(author)} takes it in, thank our practice by name`}
          hint="The name then stands with the new version, wherever the document is shared."
          defaultChecked={failed ? values.named === "yes" : true}
        />
        <div className="form-foot">
          <Button variant="primary">Suggest it</Button>
        </div>
      </Sheet>
    </PostForm>
  );
}

type SectionProps = { section: ChangedSection; fields: readonly Blank[]; ticked: boolean };

function OneSection({ section: { key, heading, theirs, mine }, fields, ticked }: SectionProps) {
  return (
    <section className="sheet sheet-in stack-tight" aria-label={heading || "The beginning"}>
      <Checkbox
        name="sections[]"
        id={`section-${key}`}
        value={key}
        label={
          <b>
            <bdi>{heading || "The beginning"}</bdi>
          </b>
        }
        defaultChecked={ticked}
      />
      <RedlineText sections={redlineOf(theirs, mine).sections} fields={fields} />
    </section>
  );
}
