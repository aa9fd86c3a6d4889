import { toShareHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ShareToJudge } from "./queries.server.ts";

type Props = {
  share: Pick<ShareToJudge, "id" | "uid" | "practice" | "cohort"> & { openedAt: unknown };
  /** The version that stands on the page. */
  seen: number;
};

/** Deeds of whoever agrees to a share: share it, send it back, or take out what is shared. */
export function ShareDeeds({ share: { id, uid, practice, cohort, openedAt }, seen }: Props) {
  const here = toShareHref(uid);
  const where = cohort === null ? "the whole network" : isolated(cohort);
  const isOpen = openedAt !== null;
  return (
    <Sheet id={`share-${id}`} title={isOpen ? `Shared with ${where}` : `Share it with ${where}?`}>
      <p className="meta">
        {isOpen
          ? "New versions are shared as they come out. If it should not be there, take it out; whoever adopted it keeps their copy."
          : `${isolated(practice)} asks for it. ${cohort === null ? "Every practice in the network would read it, with the name of theirs." : "The practices there would read it, and can adopt a copy."} Later versions are shared without asking again.`}
      </p>
      <div className="flow">
        {!isOpen && (
          <PostForm>
            <input type="hidden" name="share" value={id} />
            <input type="hidden" name="seen" value={seen} />
            <Button variant="primary">
              Share it<span className="vh"> with {where}</span>
            </Button>
          </PostForm>
        )}
        <ButtonLink href={`${here}/send-back?share=${id}`}>
          {isOpen ? "Take it out" : "Send it back"}
          <span className="vh">: {where}</span>
        </ButtonLink>
      </div>
    </Sheet>
  );
}
