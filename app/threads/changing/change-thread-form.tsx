import { type Kind, TITLE_MAX } from "#app/threads/policy.ts";
import { TopicChoice } from "#app/topics/topic-choice.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";

type Props = {
  thread: { title: string; kind: string; topicIds: number[]; answered: boolean };
  kinds: Kind[];
  topics: readonly { id: number; name: string }[];
  back: string;
  /** Where those who keep the list of topics change it. */
  topicsHref: string | null;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

const words: Record<Kind, [label: string, hint: string]> = {
  question: ["A question", "One answer can be chosen as the one that helped."],
  discussion: ["A discussion", "To think aloud together."],
  announcement: ["An announcement", "From a facilitator."],
};

/** Title, kind and topics of a conversation. */
export function ChangeThreadForm({ thread, kinds, topics, back, topicsHref, failed }: Props) {
  const values = failed?.values;
  const chosen = values ? (values["topics[]"] ?? "").split("\n").map(Number) : thread.topicIds;
  return (
    <PostForm className="form" noValidate>
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {failed.errors.form}
        </Banner>
      )}
      <Field
        name="title"
        label="Title"
        hint="One line of at least three letters."
        required
        maxLength={TITLE_MAX}
        defaultValue={values?.title ?? thread.title}
        error={failed?.errors.title}
        autoComplete="off"
      />
      <Choices
        name="kind"
        legend="This is"
        hint={thread.answered ? "As anything but a question it has no accepted answer." : undefined}
        error={failed?.errors.kind}
        columns
      >
        {kinds.map((kind) => (
          <Radio
            key={kind}
            name="kind"
            id={`kind-${kind}`}
            value={kind}
            label={words[kind][0]}
            hint={words[kind][1]}
            defaultChecked={(values?.kind ?? thread.kind) === kind}
          />
        ))}
      </Choices>
      <TopicChoice topics={topics} chosen={chosen} error={failed?.errors.topics} />
      {topicsHref && (
        <p className="meta">
          <a href={topicsHref}>Change the list of topics</a>
        </p>
      )}
      <div className="form-foot">
        <Button variant="primary">Save</Button>
        <ButtonLink variant="quiet" href={back}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
