import { type AboutNamed, AboutTick } from "#app/threads/about/about-tick.tsx";
import { TITLE_MAX } from "#app/threads/policy.ts";
import { Field } from "#app/ui/form/field.tsx";
import type { AttachedFilesProps } from "#app/writing/attached-files.tsx";
import { Composer } from "#app/writing/composer.tsx";
import { KindAndTopics } from "./kind-and-topics.tsx";
import { UnnamedTick } from "./naming.tsx";
import { type Similar, SimilarThreads } from "./similar-threads.tsx";
import { useSimilar } from "./use-similar.ts";

type Props = {
  cohort: {
    id: number;
    slug: string;
    name: string;
    taken: number;
    capacity: number;
    mySeat: number;
    facilitator: boolean;
  };
  /** The place of the draft: "new", or one beside it. */
  place: string;
  formKey: string;
  seq: number;
  values: { kind: string; title: string; body: string; chosen: readonly number[]; naming: string };
  /** Topics that the cohort sorts its conversations by. */
  topics: readonly { id: number; name: string }[];
  /** Whether the words are not their own yet: somebody new says hello. */
  proposed?: boolean;
  about?: AboutNamed | null;
  similar?: Similar[];
  errors?: Record<string, string>;
  preview?: string;
  uploads: AttachedFilesProps["uploads"];
};

/** The form that starts a conversation. */
export function NewThreadForm(props: Props) {
  const { cohort, place, formKey, seq, values, topics, errors, preview } = props;
  const { similar, findSimilar } = useSimilar(cohort.slug, props.similar ?? []);
  return (
    <Composer
      action={`/c/${cohort.slug}/ask`}
      place={place}
      cohort={cohort}
      formKey={formKey}
      heading="What is on your mind?"
      label="The whole story"
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
          <KindAndTopics
            kind={values.kind}
            chosen={values.chosen}
            topics={topics}
            announces={cohort.facilitator}
            proposed={props.proposed}
            errors={errors}
          />
        </>
      }
    >
      {props.about && <AboutTick about={props.about} />}
      <Field
        name="title"
        label="Title"
        hint="One line of at least three letters that a busy colleague understands on a phone."
        required
        maxLength={TITLE_MAX}
        defaultValue={values.title}
        error={errors?.title}
        autoComplete="off"
        onInput={findSimilar}
      />
      <SimilarThreads slug={cohort.slug} threads={similar} />
    </Composer>
  );
}

/** The topics that were ticked in a form that comes back. */
export function chosenIn(values: Record<string, string>): number[] {
  return (values["topics[]"] ?? "").split("\n").map(Number).filter(Boolean);
}
