import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  /** Where the item's deeds are. */
  here: string;
  /** Where the post is edited, unless it was removed. */
  edit: string | null;
  removed: boolean;
  author: string;
  /** Its author can still reword it: not once the cohort is archived. */
  asks: boolean;
};

/** Offers what can be decided: keeping is done at once, everything else on a page of its own. */
export function QueueDecisions({ here, edit, removed, author, asks }: Props) {
  return (
    <Sheet id="decide" title="What should happen">
      <PostForm action={`${here}/keep`} className="flow">
        <Button variant="primary" icon="check">
          {removed ? "Leave it as it is" : "Keep it"}
        </Button>
        {edit && (
          <ButtonLink href={edit} icon="pencil">
            Edit it
          </ButtonLink>
        )}
        {!removed && (
          <>
            <ButtonLink href={`${here}/hide`} icon="eye-off">
              Hide it
            </ButtonLink>
            {asks && (
              <ButtonLink href={`${here}/ask`} icon="talk">
                Ask {author}
              </ButtonLink>
            )}
          </>
        )}
        <ButtonLink href={`${here}/hand-on`} icon="shield">
          Hand it to a moderator
        </ButtonLink>
      </PostForm>
      <p className="meta">
        Keeping needs no reason; <a href={`${here}/keep`}>you can leave one for the record</a>.
      </p>
    </Sheet>
  );
}
