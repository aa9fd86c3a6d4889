import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { CharterField, type FailedForm, NewCohortFields, Unfolding } from "./cohort-form.tsx";
import { SEATS_AT_FIRST, SEATS_AT_LEAST, SEATS_AT_MOST } from "./policy.ts";
import { starterCharter } from "./starter-charter.ts";

type Props = {
  failed?: FailedForm;
  /** The charter as it will look, after "Preview". */
  preview?: string;
};

/** The form of a new cohort with its charter. */
export function NewCohortForm({ failed, preview }: Props) {
  return (
    <>
      {preview && <CharterPreview html={preview} />}
      <Sheet>
        <PostForm action="/admin/cohorts/new" className="form" noValidate>
          <div className="center">
            <SeatsDrawing
              seats={[]}
              capacity={seatsIn(failed)}
              title={`${seatsIn(failed)} seats`}
              subtitle="all of them open"
              decorative
            />
          </div>
          <NewCohortFields failed={failed} />
          <Unfolding
            words="Its charter: read and change what it begins with"
            open={preview !== undefined || Boolean(failed?.errors.charter)}
          >
            <CharterField charter={starterCharter} failed={failed} />
          </Unfolding>
          <div className="form-foot">
            <Button variant="primary">Form the cohort</Button>
            <Button formAction="/admin/cohorts/preview">Preview the charter</Button>
            <ButtonLink variant="quiet" href="/admin/cohorts">
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </>
  );
}

/** The seats to draw: those that were typed, if a cohort may have so many. */
function seatsIn(failed: FailedForm | undefined): number {
  const typed = Number(failed?.values.capacity ?? SEATS_AT_FIRST);
  return Number.isInteger(typed) && typed >= SEATS_AT_LEAST && typed <= SEATS_AT_MOST
    ? typed
    : SEATS_AT_FIRST;
}

type CharterProps = {
  slug: string;
  /** The current version's text, to begin from. */
  charter?: string;
  failed?: FailedForm;
  preview?: string;
};

/** The form of a charter's next version. */
export function NewCharterForm({ slug, charter, failed, preview }: CharterProps) {
  const here = `/admin/cohorts/${slug}/charter`;
  return (
    <>
      {preview && <CharterPreview html={preview} />}
      <Sheet>
        <PostForm action={`${here}/new`} className="form" noValidate>
          <CharterField charter={charter} failed={failed} />
          <div className="form-foot">
            <Button variant="primary">Publish this version</Button>
            <Button formAction={`${here}/preview`}>Preview</Button>
            <ButtonLink variant="quiet" href={here}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </>
  );
}

function CharterPreview({ html }: { html: string }) {
  return (
    <Sheet id="preview" title="Preview" foot={<p className="meta">Nothing is published yet.</p>}>
      {/* Headings in what people write begin at the fourth level. */}
      <h3 className="vh">The charter</h3>
      <Prose html={html} />
    </Sheet>
  );
}
