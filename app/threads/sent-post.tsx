import { useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { useClock } from "#app/web/use-clock.ts";

type Props = {
  slug: string;
  cohort: { name: string; taken: number };
  sent: { key: string; html: string; dueAt: Date | string };
};

/** The viewer's own post while it can still be taken back. With script the page shows it as posted when its time has come. */
export function SentPost({ slug, cohort, sent }: Props) {
  const { now } = useClock();
  const [left, setLeft] = useState(secondsUntil(sent.dueAt, now));
  useEffect(() => {
    const opened = Date.now();
    const timer = setInterval(() => {
      const seconds = secondsUntil(sent.dueAt, now + Date.now() - opened);
      setLeft(seconds);
      // The post is made within a second or two of its time.
      if (seconds > -2) return;
      clearInterval(timer);
      location.replace(`/c/${slug}/sent/${sent.key}`);
    }, 500);
    return () => clearInterval(timer);
  }, [slug, sent.key, sent.dueAt, now]);
  return (
    <article className="post post-sent" id="sent" aria-label="What you just sent">
      <Prose className="post-body" html={sent.html} />
      <footer className="post-foot">
        <form method="post" action={`/c/${slug}/take-back`} className="split">
          <input type="hidden" name="key" value={sent.key} />
          <p role="status">
            <Icon name="wait" />
            {`Going to the ${cohort.taken} practices of ${cohort.name}`}
            {left > 0 && <span aria-hidden="true">{` in ${left} s`}</span>}
          </p>
          <Button>Undo</Button>
        </form>
      </footer>
      <noscript>
        <p className="meta">
          <a href={`/c/${slug}/sent/${sent.key}`}>See it once it is posted</a>
        </p>
      </noscript>
    </article>
  );
}

function secondsUntil(at: Date | string, now: number): number {
  return Math.ceil((new Date(at).getTime() - now) / 1_000);
}
