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
  /** How many of its conversations are not shown. */
  more: number;
  now: number;
  timeZone: string;
};

/** Shows what is new in a cohort: its newest conversations, how many more there are, and the button that is done with all of it. */
export function NewInCohort({ cohort, rows, more, now, timeZone }: Props) {
  const { slug, name, unread } = cohort;
  return (
    <section className="sheet list" id={`c-${slug}`} aria-labelledby={`c-${slug}-name`}>
      <div className="sheet-head cohort-head">
        <h2 id={`c-${slug}-name`}>
          <a className="head-link" href={more > 0 ? `/c/${slug}?show=unread` : `/c/${slug}`}>
            <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
            <bdi>{name}</bdi>
            <Count value={unread} of="unread" />
          </a>
        </h2>
        <PostForm action={`/c/${slug}/read`}>
          <input type="hidden" name="page" value="home" />
          <Button variant="quiet" icon="check" aria-label={`Done with all of it: ${isolated(name)}`}>
            Done with all of it
          </Button>
        </PostForm>
      </div>
      <AsSent
        as="ul"
        id={`n-${slug}`}
        className="bare"
        from={rows}
        draw={(all) =>
          all.map((row) => <ThreadRow key={row.id} thread={row} now={now} timeZone={timeZone} />)
        }
      />
      {more > 0 && (
        <p className="sheet-foot">
          <a className="more-link" href={`/c/${slug}?show=unread`}>
            {more === 1 ? "One more" : `${more.toLocaleString("en-US")} more`} in <bdi>{name}</bdi>
            <Icon name="right" />
          </a>
        </p>
      )}
    </section>
  );
}

/** Cohorts in which everything is read, on one line each; one that was just marked so offers to undo it. */
export function ReadCohort({ cohort, marked }: { cohort: CohortLine; marked: number | null }) {
  const { slug, name } = cohort;
  if (marked !== null)
    return (
      <div id={`c-${slug}`}>
        <MarkedRead slug={slug} what={name} moment={marked} page="home" />
      </div>
    );
  return (
    <section className="sheet quiet-row" id={`c-${slug}`}>
      <h2>
        <a className="head-link" href={`/c/${slug}`}>
          <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
          <bdi>{name}</bdi>
        </a>
      </h2>
      <p className="meta">
        <Icon name="check" />
        All read
      </p>
    </section>
  );
}
