import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";

type Draft = {
  slug: string;
  cohort: string;
  place: string;
  title: string;
  body: string;
  threadTitle: string | null;
  updatedAt: Date;
};

type Props = { drafts: Draft[]; now: number; timeZone: string };

/** What the viewer began and has not posted. */
export function DraftList({ drafts, now, timeZone }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Sheet id="drafts" title="Begun, not posted" flush className="list">
      <ul className="bare">
        {drafts.map((draft) => (
          <li key={`${draft.slug}/${draft.place}`} className="row">
            <h3 className="row-title">
              <a href={hrefOf(draft)}>
                {draft.place === "new"
                  ? draft.title || "A new conversation"
                  : `Your reply in “${draft.threadTitle}”`}
              </a>
            </h3>
            <p className="row-meta">
              <span>{draft.cohort}</span>
              <span>{draft.body.slice(0, 100)}</span>
            </p>
            <p className="row-end">
              <span className="row-when">
                <Time at={draft.updatedAt} now={now} timeZone={timeZone} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function hrefOf({ slug, place }: Draft): string {
  return place === "new" ? `/c/${slug}/ask` : `/c/${slug}/threads/${place}#composer`;
}
