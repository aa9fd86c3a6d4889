import { useRef } from "react";
import type { Field as Blank } from "#app/documents/fields.ts";
import { DOCUMENT_MAX } from "#app/documents/policy.ts";
import { RedlineBetween } from "#app/documents/versions/redline-between.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Saved } from "#app/writing/drafts/save-state.tsx";
import { useAutosave } from "#app/writing/drafts/use-autosave.ts";
import { MarkedText } from "#app/writing/marked-text.tsx";
import { BlanksForm } from "./blanks-form.tsx";
import type { GoesOn } from "./save-text.server.ts";

type Props = {
  /** The document's address in the manual. */
  here: string;
  title: string;
  /** The text that stands there now: the whole, or the section's. */
  body: string;
  section: { key: string; heading: string } | null;
  blanks: readonly Blank[];
  fresh: readonly string[];
  begun: GoesOn;
  /** The form as it was sent, where it comes back. */
  failed: { errors: Record<string, string>; values: Record<string, string> } | undefined;
  /** A sentence about somebody who saved something else meanwhile. */
  others: string | null;
};

/** The form in which a document is written, as a whole or one section of it. Works without script; with it, it saves by itself. */
export function Editor(props: Props) {
  const { here, section, blanks, fresh, others } = props;
  const { errors = {}, values } = props.failed ?? {};
  const area = useRef<HTMLTextAreaElement>(null);
  const { form, saved, goesOn } = useAutosave(
    `${here}/save`,
    `manual:${here}${section ? `#${section.key}` : ""}`,
    // What was wrong goes on from where it was begun; what others were quicker with, from what they saved.
    values && others === null ? sentFrom(values) : props.begun,
  );
  const mine = values?.body ?? props.body;
  return (
    <PostForm
      action={`${here}/edit${section ? `?section=${encodeURIComponent(section.key)}` : "?whole=1"}`}
      className="stack"
      ref={form}
      noValidate
    >
      {/* Enter in a field saves, though other buttons stand before that one. */}
      <button type="submit" hidden>
        Save
      </button>
      {Object.entries(goesOn).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {section && <input type="hidden" name="section" value={section.key} />}
      <ErrorSummary errors={{ ...errors, form: undefined }} />
      {others !== null && <Both others={others} theirs={props.body} mine={mine} />}
      <Sheet>
        <div className="composer stack">
          {!section && (
            <Field
              name="title"
              label="Title"
              maxLength={160}
              required
              defaultValue={values?.title ?? props.title}
              error={errors.title}
            />
          )}
          <MarkedText
            guards="patient"
            area={area}
            label={section ? "The section" : "The text"}
            body={mine}
            rows={20}
            tall
            optional
            most={DOCUMENT_MAX}
            sends="saves"
            {...(errors.body && { error: errors.body, focus: true })}
          />
          <div className="composer-foot">
            <p className="meta push-end">Nobody sees the draft but owners and directors of your practice.</p>
            <div className="flow">
              <Button variant="primary" data-send>
                {others === null ? "Save" : "Save mine"}
              </Button>
              <Button name="next" value="stay">
                Save and go on
              </Button>
              <ButtonLink variant="quiet" href={here}>
                Not now
              </ButtonLink>
            </div>
            <Saved state={saved} />
          </div>
        </div>
      </Sheet>
      <BlanksForm blanks={blanks} fresh={fresh} errors={errors} values={values} />
    </PostForm>
  );
}

function Both({ others, theirs, mine }: { others: string; theirs: string; mine: string }) {
  return (
    <>
      <Banner tone="gold" role="alert">
        <b>{`${others} while you were writing.`}</b> Nothing is lost: your text is in the field below, and
        here is how it differs. Save yours in its place, or take over what you want first.
      </Banner>
      <RedlineBetween between={{ before: theirs, after: mine }} />
      <Sheet>
        <Field
          as="textarea"
          name="theirs"
          label="What stands there now"
          rows={8}
          readOnly
          // Not sent: it is here to be read and copied from.
          form="nothing"
          defaultValue={theirs}
        />
      </Sheet>
    </>
  );
}

function sentFrom({ from, length, was, were }: Record<string, string>): GoesOn {
  return { from: Number(from) || 0, length: Number(length) || 0, was: was ?? "", were: were ?? "" };
}
