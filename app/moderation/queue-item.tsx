import { Pictures } from "#app/files/showing/pictures.tsx";
import { OnePost, type OnePostShown } from "#app/threads/page/one-post.tsx";
import { RemovalBanner } from "#app/threads/page/removal-banner.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Time } from "#app/ui/time.tsx";

type Item = {
  thread: number;
  title: string;
  number: number;
  called: string;
  askedAt: Date | string | null;
  askedBy: string | null;
  askedByMe: boolean;
  editedAt: Date | string | null;
  removal: string | null;
  removalReason: string | null;
  removedBy: string | null;
};

type Props = {
  item: Item;
  post: OnePostShown;
  around: readonly OnePostShown[];
  home: string;
  now: number;
  timeZone: string;
};

/** A reported post where it stands: with the two before it and the two after it. */
export function ReportedPost({ item, post, around, home, now, timeZone }: Props) {
  const thread = `${home}/threads/${item.thread}`;
  const to = (number: number) => `${thread}?post=${number}#p${number}`;
  const drawn = (each: OnePostShown) => (
    <OnePost key={each.number} post={each} href={to(each.number)} now={now} timeZone={timeZone} quiet />
  );
  return (
    <>
      <Asked item={item} history={`${thread}/posts/${item.number}/history`} now={now} timeZone={timeZone} />
      {item.removal && (
        <RemovalBanner
          removal={{ kind: item.removal, by: item.removedBy ?? "", reason: item.removalReason ?? "" }}
        />
      )}
      <section aria-labelledby="in-thread">
        <h2 className="in-thread" id="in-thread">
          In{" "}
          <a href={to(item.number)} dir="auto">
            {item.title}
          </a>
        </h2>
        <div className="sheet thread">
          {around.filter(({ number }) => number < item.number).map(drawn)}
          <div className="post-reported">
            <OnePost post={post} href={to(item.number)} now={now} timeZone={timeZone} />
          </div>
          {around.filter(({ number }) => number > item.number).map(drawn)}
        </div>
        <Pictures />
      </section>
    </>
  );
}

/** That the author was asked to reword it, and whether they have edited it since. */
function Asked({
  item,
  history,
  now,
  timeZone,
}: Omit<Props, "post" | "around" | "home"> & { history: string }) {
  if (!item.askedAt) return null;
  const asked = (
    <>
      {item.askedByMe ? "You" : item.askedBy} asked {item.called} to reword it,{" "}
      <Time at={item.askedAt} now={now} timeZone={timeZone} />.
    </>
  );
  if (!item.editedAt || new Date(item.editedAt) < new Date(item.askedAt))
    return (
      <Banner tone="gold" icon="wait">
        <b>It waits for its author.</b> {asked}
      </Banner>
    );
  return (
    <Banner tone="good">
      <b>{item.called} has edited it since,</b> <Time at={item.editedAt} now={now} timeZone={timeZone} />.{" "}
      {asked} <a href={history}>See what was changed</a>
    </Banner>
  );
}
