import { type FormEvent, useRef } from "react";
import { CohortChoice, type OpenCohort } from "#app/practices/adding/cohort-choice.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Judged } from "./judge.server.ts";
import { JudgedLines } from "./judged-lines.tsx";
import { MOST_LINES } from "./limits.ts";

type Props = {
  cohorts: readonly OpenCohort[];
  chosen: string;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  /** The list as it was understood. */
  judged?: Pick<Judged, "lines" | "faulty"> & { practices: number };
  cancel: string;
};

const EXAMPLE = "Dana Whitfield\tBrook Pediatric Therapy\tWorthington\tOH\tdana@brook.example";

/** Many practices at once: a list to paste or to bring as a file, and below it how it was understood. */
export function PasteForm({ cohorts, chosen, failed, judged, cancel }: Props) {
  const check = useRef<HTMLButtonElement>(null);
  const ready = judged && judged.faulty === 0;
  // What was just pasted is looked at at once.
  const typed = ({ nativeEvent, currentTarget }: FormEvent<HTMLTextAreaElement>) => {
    if (isPasted(nativeEvent as InputEvent, currentTarget)) check.current?.click();
  };
  return (
    <PostForm action="/admin/practices/paste" encType="multipart/form-data" className="form" noValidate>
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was added.</b> {failed.errors.form}
        </Banner>
      )}
      {judged && (
        <Sheet id="understood" title={ready ? "Is this right?" : faultsIn(judged.faulty)} flush bleed>
          <JudgedLines lines={judged.lines} />
        </Sheet>
      )}
      {ready && (
        <div className="form-foot">
          <Button variant="primary">
            {judged.practices === 1 ? "Add this practice" : `Add these ${judged.practices} practices`}
          </Button>
        </div>
      )}
      <Sheet>
        <div className="form">
          <Field
            as="textarea"
            name="list"
            label="One owner a line"
            rows={8}
            wrap="off"
            spellCheck={false}
            hint={`Name, practice, town, state and email, as they come out of a spreadsheet. At most ${MOST_LINES} lines; a first line with headings may stay.`}
            placeholder={EXAMPLE}
            defaultValue={failed?.values.list}
            error={failed?.errors.list}
            onInput={judged ? undefined : typed}
          />
          <Field
            name="file"
            label="Or a file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            hint="Saved as CSV."
            optional
          />
          <CohortChoice
            cohorts={cohorts}
            chosen={failed?.values.cohort ?? chosen}
            why={failed?.values.why}
            errors={failed?.errors}
          />
          <div className="form-foot">
            <button
              type="submit"
              ref={check}
              formAction="/admin/practices/paste/preview"
              className={ready ? "button" : "button button-primary"}
            >
              {judged ? "Look again" : "Look it over"}
            </button>
            <ButtonLink variant="quiet" href={cancel}>
              Not now
            </ButtonLink>
          </div>
        </div>
      </Sheet>
    </PostForm>
  );
}

/**
 * Tells whether a list came into its field by a paste. Of one that came before script nothing tells how: nobody types tabs, nor many
 * lines in so short a time; and what the browser puts back as somebody goes back is in a field where nobody is.
 */
function isPasted({ inputType, isTrusted }: InputEvent, field: HTMLTextAreaElement): boolean {
  if (isTrusted) return inputType === "insertFromPaste";
  return document.activeElement === field && /\t|\n./.test(field.value);
}

function faultsIn(lines: number): string {
  return lines === 1
    ? "One line needs another look; nothing is added yet"
    : `${lines} lines need another look; nothing is added yet`;
}
