import { UnnamedTick } from "#app/threads/asking/naming.tsx";
import { TITLE_MAX } from "#app/threads/policy.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Field } from "#app/ui/form/field.tsx";
import type { AttachedFilesProps } from "#app/writing/attached-files.tsx";
import { Composer } from "#app/writing/composer.tsx";
import { contractsHref } from "../addresses.ts";
import type { TypedFacts } from "../facts.ts";
import { FirstFacts, MoreFacts } from "./facts-fields.tsx";
import { NamesTip } from "./names-tip.tsx";
import { type Offered, OfferedKnowledge } from "./offered.tsx";
import { useOffered } from "./use-offered.ts";

type Props = {
  cohort: { id: number; slug: string; name: string; taken: number; capacity: number; mySeat: number };
  /** The place of the draft. */
  place: string;
  formKey: string;
  seq: number;
  values: { title: string; body: string; naming: string };
  facts: TypedFacts;
  /** Topics that it is sorted under. */
  topics: readonly number[];
  similar?: Offered;
  errors?: Record<string, string>;
  preview?: string;
  uploads: AttachedFilesProps["uploads"];
};

/** The form that asks about a contract: a few fields first, the rest folded below. */
export function ContractForm(props: Props) {
  const { cohort, place, formKey, seq, values, facts, errors, preview } = props;
  const { offered, titleTyped, clauseChosen } = useOffered(
    cohort.slug,
    props.similar ?? { threads: [], entries: [] },
    { title: values.title, clause: facts.clauses[0] ?? "" },
  );
  return (
    <Composer
      action={`${contractsHref(cohort.slug)}/ask`}
      place={place}
      cohort={cohort}
      formKey={formKey}
      heading="Your contract question"
      label="What happened, what you tried, what you want to know"
      submit={preview === undefined ? "Post it" : "Post it as shown"}
      body={values.body}
      seq={seq}
      error={errors?.body}
      formError={errors?.form ?? errors?.key}
      again={errors?.again}
      preview={preview}
      uploads={props.uploads}
      below={
        <>
          <UnnamedTick naming={values.naming} />
          <MoreFacts typed={facts} errors={errors} />
          <NamesTip values={{ ...values, goal: facts.goal, excerpt: facts.excerpt }} />
        </>
      }
    >
      <Banner>
        <b>You decide on your own.</b> Ask how others worded it and what helped, never what they are paid.
        Check the confidentiality clause of your contract before you show its words.
      </Banner>
      {props.topics.map((topic) => (
        <input key={topic} type="hidden" name="topics[]" value={topic} />
      ))}
      <input type="hidden" name="kind" value="question" />
      <Field
        name="title"
        label="Title"
        hint="One line that a busy colleague understands on a phone."
        required
        maxLength={TITLE_MAX}
        defaultValue={values.title}
        error={errors?.title}
        autoComplete="off"
        onInput={titleTyped}
      />
      <FirstFacts typed={facts} errors={errors} clauseChosen={clauseChosen} />
      <OfferedKnowledge slug={cohort.slug} offered={offered} />
    </Composer>
  );
}
