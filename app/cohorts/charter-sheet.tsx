import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  html: string;
  slug: string;
  /** The version to accept; null where there is nothing to accept. */
  version: number | null;
};

/** A charter to read, and the one button below it for those who have yet to accept it. */
export function CharterSheet({ html, slug, version }: Props) {
  return (
    <Sheet id="charter" title="Charter" hideTitle>
      {/* Headings in what people write begin at the fourth level. */}
      <h3 className="vh">The text</h3>
      <Prose html={html} />
      {version !== null && (
        <PostForm action={`/c/${slug}/charter/accept`} className="form-foot">
          <input type="hidden" name="version" value={version} />
          <Button variant="primary" icon="check">
            Accept the charter
          </Button>
          <ButtonLink variant="quiet" href="/cohorts">
            Not now
          </ButtonLink>
        </PostForm>
      )}
    </Sheet>
  );
}
