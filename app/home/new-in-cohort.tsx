import { isolated } from "#app/text/isolated.ts";
import { type RowThread, ThreadRow } from "#app/threads/list/thread-row.tsx";
import { MarkedRead } from "#app/threads/page/marked-read.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Button } from "#app/ui/button.tsx";
import { Count } from "#app/ui/count.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Ring } from "#app/ui/ring.tsx";

export type CohortLine = {
  slug: string;
  name: string;
  capacity: number;
  taken: number;
  mySeat: number;
  unread: number;
};

type Props = {
  cohort: CohortLine;
  /** Missing in the browser, where they stand already. */
  rows: RowThread[] | undefined;
  now: number;
  timeZone: string;
};

/** Shows what is new in a cohort: how much, its newest conversations, and the button that is done with all of it. */
export function NewInCohort({ cohort, rows, now, timeZone }: Props) {
  const { slug, name, unread } = cohort;
  return (
    <div id={`c-${slug}`}>
      <div className="cohort-line">
        <h3>
          <CohortLink cohort={cohort} href={`/c/${slug}?show=unread`} />
        </h3>
        <Count value={unread} of="unread" />
        <PostForm action={`/c/${slug}/read`}>
          <input type="hidden" name="page" value="home" />
          <Button variant="quiet" icon="check" aria-label={`Done with all of it: ${isolated(name)}`}>
            Done
          </Button>
        </PostForm>
      </div>
      <AsSent
        as="ul"
        id={`n-${slug}`}
        className="bare in-short"
        from={rows}
        draw={
          import.meta.env.SSR &&
          ((all: RowThread[]) =>
            all.map((row) => <ThreadRow key={row.id} thread={row} now={now} timeZone={timeZone} />))
        }
      />
    </div>
  );
}

type ReadProps = {
  cohorts: CohortLine[];
  /** The one that was marked as read just now, and when. */
  marked: { slug: string; moment: number } | null;
};

/** Names the cohorts in which everything is read; one that was marked so just now offers to undo it. */
export function ReadCohorts({ cohorts, marked }: ReadProps) {
  if (cohorts.length === 0) return null;
  const undone = marked && cohorts.find(({ slug }) => slug === marked.slug);
  return (
    <>
      {undone && (
        <div id={`c-${undone.slug}`}>
          <MarkedRead slug={undone.slug} what={undone.name} moment={marked.moment} page="home" />
        </div>
      )}
      <section className="sheet list" aria-labelledby="all-read">
        <h2 className="quiet-head" id="all-read">
          <Icon name="check" />
          All read
        </h2>
        <ul className="bare quiet-cohorts">
          {cohorts.map((cohort) => (
            <li key={cohort.slug}>
              <CohortLink cohort={cohort} href={`/c/${cohort.slug}`} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function CohortLink({ cohort, href }: { cohort: CohortLine; href: string }) {
  return (
    <a className="head-link" href={href}>
      <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
      <bdi>{cohort.name}</bdi>
    </a>
  );
}
