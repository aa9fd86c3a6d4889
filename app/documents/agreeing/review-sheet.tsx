import { toShareHref } from "#app/documents/addresses.ts";
import { counted } from "#app/text/counted.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  /** The address of the cohort's documents. */
  home: string;
  /** Whether documents are looked at before they are shared. */
  first: boolean;
  /** How many documents wait for the viewer to agree. */
  waiting: number;
};

/** For who leads a cohort: whether documents are looked at before they are shared, and what waits. */
export function ReviewSheet({ home, first, waiting }: Props) {
  return (
    <Sheet id="review" title="You lead this cohort" compact>
      {waiting > 0 && (
        <ButtonLink href={toShareHref()} variant="primary" wide>
          {`${counted(waiting, "document")} ${waiting === 1 ? "waits" : "wait"} for you`}
        </ButtonLink>
      )}
      <p className="meta">
        <b>Look at documents before they are shared: {first ? "on" : "off"}.</b>{" "}
        {first
          ? "What a practice wants to share here waits until one of you agrees."
          : "What a practice shares here is open at once."}
      </p>
      <PostForm action={`${home}/review`}>
        <input type="hidden" name="first" value={first ? "off" : "on"} />
        <Button wide>{first ? "Share without looking first" : "Look at them first"}</Button>
      </PostForm>
    </Sheet>
  );
}
