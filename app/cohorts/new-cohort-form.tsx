import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { CharterField, CohortFields, type FailedForm } from "./cohort-form.tsx";

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
          <CohortFields failed={failed} />
          <CharterField failed={failed} />
          <div className="form-foot">
            <Button variant="primary">Form the cohort</Button>
            <Button formAction="/admin/cohorts/preview">Preview the charter</Button>
            <ButtonLink variant="quiet" href="/admin/cohorts">
              Cancel
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </>
  );
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
              Cancel
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
