import type { Field as Blank } from "#app/documents/fields.ts";
import { choiceName, type ShownSection } from "#app/documents/updating/merged.ts";
import { UpdateSection } from "#app/documents/updating/update-section.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Sections = { changed: readonly ShownSection[]; fields: readonly Blank[] };

type Props = {
  here: string;
  seen: number;
  /** Whether the section is not in the text any more. */
  isMissing: boolean;
  /** Whether the text says all that is suggested by now. */
  isSame: boolean;
  /** The thanks with which it was put aside before. */
  words: string;
  sections: Sections | undefined;
  failed: { errors: Record<string, string>; values: Record<string, string> } | undefined;
};

/** A suggested section beside one's own text: it is taken in by one press, or put aside with a word of thanks. */
export function SuggestionForm({ here, seen, isMissing, isSame, words, sections, failed }: Props) {
  return (
    <>
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {failed.errors.form}
        </Banner>
      )}
      {isMissing && (
        <Banner>
          <b>This section is not in your text any more.</b> Taken in, it stands at the end of your draft.
        </Banner>
      )}
      {isSame ? (
        <Banner>
          <b>Your text says the same by now.</b> A word of thanks is all that is left to do.
        </Banner>
      ) : (
        <PostForm className="stack" id="take" noValidate>
          <input type="hidden" name="seen" value={seen} />
          <AsSent
            id="changed"
            className="stack"
            from={sections}
            draw={
              import.meta.env.SSR &&
              (({ changed, fields }: Sections) =>
                changed.map((section) => (
                  <UpdateSection
                    key={section.key}
                    section={section}
                    fields={fields}
                    picked={failed?.values[choiceName(section.key)]}
                    error={failed?.errors[choiceName(section.key)]}
                  />
                )))
            }
          />
          <div className="form-foot">
            <Button variant="primary">Take it in</Button>
          </div>
        </PostForm>
      )}
      <Sheet id="aside" title="Not now?">
        <PostForm action={`${here}/not-now`} className="form">
          <Field
            name="words"
            label="A word of thanks"
            hint="It stands in the conversation, where everybody there reads it."
            optional
            maxLength={500}
            defaultValue={words}
          />
          <Button variant="quiet">Not now</Button>
        </PostForm>
      </Sheet>
    </>
  );
}
