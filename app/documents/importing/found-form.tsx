import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { ErrorText, Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { manualHref } from "../addresses.ts";
import { topicGroups } from "../topics.ts";
import { type DocumentKind, kindNames, kinds } from "../vocabulary.ts";

type Offered = { at: number; found: string; before: string; label: string; sure: boolean };

type Props = {
  document: { uid: string; kind: string; topics: readonly string[] };
  draft: { title: string; body: string; seen: number };
  blanks: readonly Offered[];
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

const labels = {
  ...{ title: "Title", kind: "What it is", topics: "Topics", body: "Text", labels: "Places to fill in" },
};

/** Shows what was found in a file, to correct: title, kind, topics, the places that become blanks, and the text. One press saves all. */
export function FoundForm({ document, draft, blanks, failed }: Props) {
  const typed = failed?.values;
  const errors = failed?.errors;
  const topics = typed ? (typed["topics[]"] ?? "").split("\n") : document.topics;
  return (
    <PostForm className="form">
      <ErrorSummary errors={errors} labels={labels} />
      <ErrorText id="form-error" error={errors?.form} />
      <input type="hidden" name="seen" value={draft.seen} />
      <Field
        name="title"
        label="Title"
        maxLength={160}
        defaultValue={typed?.title ?? draft.title}
        error={errors?.title}
      />
      <Field
        as="select"
        name="kind"
        label="What it is"
        defaultValue={typed?.kind ?? document.kind}
        error={errors?.kind}
      >
        {kindNames.map((kind: DocumentKind) => (
          <option key={kind} value={kind}>
            {kinds[kind].name}
          </option>
        ))}
      </Field>
      <details className="fold-plain">
        <summary>
          {topics.length > 0 && topics[0] ? `Topics: ${topics.join(", ")}` : "Choose topics"}
          <Icon name="down" />
        </summary>
        {topicGroups.map(([group, names]) => (
          <Choices key={group} name={`topics-${group}`} legend={group} columns>
            {names.map((name) => (
              <Checkbox
                key={name}
                id={`topic-${name}`}
                name="topics[]"
                value={name}
                label={name}
                defaultChecked={topics.includes(name)}
              />
            ))}
          </Choices>
        ))}
      </details>
      <ErrorText id="topics" error={errors?.topics} />
      {blanks.length > 0 && <Blanks blanks={blanks} typed={typed} />}
      <ErrorText id="labels" error={errors?.labels} />
      <Field
        as="textarea"
        name="body"
        label="Text"
        hint={`# begins a heading, ## one below it, and - a line of a list.${draft.body.includes("](/files/") ? " A line such as [The gym](/files/…) is a picture: what it shows can be said better, and the rest stays as it is." : ""}`}
        rows={24}
        defaultValue={typed?.body ?? draft.body}
        error={errors?.body}
      />
      <div className="form-foot">
        <Button variant="primary" icon="check">
          Save the draft
        </Button>
        <ButtonLink href={manualHref(document.uid)} variant="quiet">
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}

/** The places that could become blanks, those ticked that surely are: each with the words that ask for it. */
function Blanks({
  blanks,
  typed,
}: {
  blanks: readonly Offered[];
  typed: Record<string, string> | undefined;
}) {
  const ticked = typed && (typed["take[]"] ?? "").split("\n");
  const called = (typed?.["labels[]"] ?? "").split("\n");
  return (
    <Choices
      name="take"
      legend="Places to fill in"
      hint="Ticked ones become blanks: your practice fills each in once, and so does whoever adopts a copy. The others stay as they are in the text."
    >
      <ul className="bare list">
        {blanks.map(({ at, found, before, label, sure }, i) => (
          <li key={at} className="field-row">
            <Checkbox
              id={`take-${at}`}
              name="take[]"
              value={at}
              defaultChecked={ticked ? ticked.includes(String(at)) : sure}
              label={<bdi>{`${before}${found}`.replaceAll("\\", "")}</bdi>}
            />
            <input type="hidden" name="offered[]" value={at} />
            <Field
              id={`label-${at}`}
              name="labels[]"
              label={`What belongs there, for ${found.replaceAll("\\", "")}`}
              hideLabel
              defaultValue={called[i] || label}
            />
          </li>
        ))}
      </ul>
    </Choices>
  );
}
