import { Fragment } from "react";
import type { Field } from "#app/documents/fields.ts";
import { counted } from "#app/text/counted.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { choiceName, type ShownSection } from "./merged.ts";
import { UpdateSection } from "./update-section.tsx";

type Sections = { changed: readonly ShownSection[]; fields: readonly Field[] };

type Props = {
  here: string;
  version: number;
  /** How often the draft had been saved when the page was made. */
  seen: number;
  /** How many sections are the same on both sides. */
  same: number;
  sections: Sections | undefined;
  failed: { errors: Record<string, string>; values: Record<string, string> } | undefined;
};

/** The sections that changed, a choice for each that they changed, and the button that puts it into the draft. */
export function UpdateForm({ here, version, seen, same, sections, failed }: Props) {
  const { form: refused, ...errors } = failed?.errors ?? {};
  return (
    <>
      <PostForm className="stack" id="take" noValidate>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seen" value={seen} />
        {refused && (
          <Banner tone="red" role="alert">
            <b>Nothing was changed.</b> {refused}
          </Banner>
        )}
        <ErrorSummary errors={errors} title="Choose for each of these sections" />
        <AsSent
          id="changed"
          className="stack"
          from={sections}
          draw={
            import.meta.env.SSR &&
            (({ changed, fields }: Sections) =>
              changed.map((section, i) => (
                <Fragment key={section.key}>
                  {section.passed && !changed[i - 1]?.passed && <PassedBefore />}
                  <UpdateSection
                    section={section}
                    fields={fields}
                    picked={failed?.values[choiceName(section.key)]}
                    error={failed?.errors[choiceName(section.key)]}
                  />
                </Fragment>
              )))
          }
        />
        {same > 0 && (
          <p className="meta">{`${counted(same, "more section")} ${same === 1 ? "is" : "are"} the same on both sides.`}</p>
        )}
        <div className="form-foot">
          <Button variant="primary">Put it into the draft</Button>
        </div>
      </PostForm>
      <Sheet id="pass" title="Not for you?">
        <p className="meta">
          Your copy stays as it is. With the next version you are shown what is new in it, and below that what
          you passed.
        </p>
        <PostForm action={`${here}/update/pass`}>
          <input type="hidden" name="version" value={version} />
          <Button variant="quiet">Not for us</Button>
        </PostForm>
      </Sheet>
    </>
  );
}

function PassedBefore() {
  return (
    <div className="stack-tight">
      <h2>Passed before</h2>
      <p className="meta">
        You said that these changes are not for you. They are left out, unless you take them now.
      </p>
    </div>
  );
}
