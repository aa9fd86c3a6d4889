import { type Licence, licences } from "#app/documents/vocabulary.ts";
import { states } from "#app/practices/vocabulary.ts";
import { counted } from "#app/text/counted.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { KindField, TopicsField } from "./kind-and-topics.tsx";

type Props = {
  here: string;
  document: {
    kind: string;
    topics: readonly string[];
    states: readonly string[];
    reviewOn: string | null;
    reviewReason: string;
    licence: string;
    source: string;
    ofPractice: string | null;
  };
  failed: { errors: Record<string, string>; values: Record<string, string> } | undefined;
};

/** The form that says what a document is: kind, topics, states, when it is looked at again, and what adopters may do. */
export function DescribeForm({ here, document, failed }: Props) {
  const { errors = {}, values } = failed ?? {};
  // A box that nobody ticked is not sent.
  const ticked = (name: "topics" | "states") =>
    values ? (values[`${name}[]`]?.split("\n") ?? []) : document[name];
  const inStates = ticked("states");
  return (
    <PostForm className="stack" noValidate>
      <ErrorSummary errors={errors} />
      <Sheet>
        <div className="form">
          <KindField value={values?.kind ?? document.kind} error={errors.kind} />
          <TopicsField chosen={ticked("topics")} error={errors.topics} />
          <fieldset className="field field-choices" id="states">
            <legend>
              States it is written for <span className="optional">(optional)</span>
            </legend>
            <details className="fold-plain">
              <summary>
                <Icon name="down" />
                {inStates.length === 0 ? "All states" : counted(inStates.length, "state")}
              </summary>
              <div className="pick">
                {states.map(({ value, label }) => (
                  <label key={value} className="pick-chip">
                    <input
                      type="checkbox"
                      name="states[]"
                      value={value}
                      defaultChecked={inStates.includes(value)}
                    />
                    <span>{label}</span>
                  </label>
                ))}
              </div>
            </details>
          </fieldset>
          <Field
            name="reviewOn"
            type="date"
            label="Review by"
            optional
            defaultValue={values?.reviewOn ?? document.reviewOn ?? ""}
            error={errors.reviewOn}
          />
          <Field
            name="reviewReason"
            label="Why then"
            hint="Such as “Medicare supervision rule changes in January”."
            maxLength={200}
            optional
            defaultValue={values?.reviewReason ?? document.reviewReason}
            error={errors.reviewReason}
          />
          <Field
            name="source"
            label="Where it comes from"
            hint="A rule, a book, a person to thank."
            maxLength={300}
            optional
            defaultValue={values?.source ?? document.source}
            error={errors.source}
          />
          {document.ofPractice === null ? (
            <Choices name="licence" legend="What those who adopt it may do" error={errors.licence}>
              {(Object.keys(licences) as Licence[]).map((licence) => (
                <Radio
                  key={licence}
                  name="licence"
                  value={licence}
                  label={licences[licence]}
                  defaultChecked={licence === (values?.licence ?? document.licence)}
                />
              ))}
            </Choices>
          ) : (
            <p className="meta">{licences[document.licence as Licence]}, as its author has said.</p>
          )}
          <div className="form-foot">
            <Button variant="primary">Save</Button>
            <ButtonLink variant="quiet" href={here}>
              Not now
            </ButtonLink>
          </div>
        </div>
      </Sheet>
    </PostForm>
  );
}
