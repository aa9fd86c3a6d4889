import { dayRead, hasCome, todayIn } from "#app/documents/day.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { reviewInWords } from "./review-words.ts";

type Props = {
  here: string;
  document: { status: string; version: number; reviewOn: string | null; reviewReason: string };
  holdsFrom: string | null;
  can: { review: boolean };
};

/** Notices above a document in force: that a version holds only from a day on, and that its review is near or overdue. */
export function UpkeepNotices({ here, document, holdsFrom, can }: Props) {
  const { now, timeZone } = useClock();
  const today = todayIn(now, timeZone);
  if (document.status !== "published") return null;
  const review = document.reviewOn && reviewInWords(document.reviewOn, today);
  return (
    <>
      {holdsFrom && !hasCome(holdsFrom, today) && (
        <Banner icon="date">
          <b>
            Version {document.version} is in force from {dayRead(holdsFrom)}.
          </b>{" "}
          {document.version > 1 && (
            <>
              Until then the one before holds:{" "}
              <a href={`${here}/changes?from=${document.version - 1}&to=${document.version}`}>what changes</a>
              .
            </>
          )}
        </Banner>
      )}
      {review && (
        <Banner tone="gold" icon="clock">
          <p>
            <b>{review}.</b> {isolated(document.reviewReason)}
          </p>
          {can.review && (
            <PostForm action={`${here}/reviewed`} className="flow">
              <input type="hidden" name="next" value="year" />
              <Button icon="check">Reviewed, no change needed</Button>
              <a href={`${here}/reviewed`}>Choose when next</a>
            </PostForm>
          )}
        </Banner>
      )}
    </>
  );
}
