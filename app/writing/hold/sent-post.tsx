import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { PostFiles, type ShownFile } from "#app/files/showing/post-files.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { forgetSent } from "#app/writing/drafts/browser-draft.ts";
import { flushDrafts } from "#app/writing/drafts/draft-keeper.ts";
import { showPosted } from "./show-posted.ts";

type Props = {
  slug: string;
  cohort: { name: string; taken: number };
  sent: { key: string; html: string; due: Date | string; files: readonly ShownFile[] };
};

/** How it goes on: the seconds run, then the post is made, and shown where it stands. */
type Course =
  | { is: "waiting"; left: number }
  | { is: "posted"; href: string; number: number }
  | { is: "came-back" };

/**
 * The viewer's own post while it can still be taken back, and the strip to do so, which stays in sight while one reads on.
 * With script the page shows it as posted when its time has come; without, a link leads to it.
 */
export function SentPost({ slug, cohort, sent }: Props) {
  const course = useCourse(slug, sent);
  const address = `/c/${slug}/sent/${sent.key}`;
  if (course.is === "posted")
    return (
      <Strip>
        <p role="status">
          <Icon name="check" />
          {`Posted to ${audienceOf(cohort)}.`}
        </p>
        <a className="button" href={course.href}>
          {`Go to #${course.number}`}
        </a>
      </Strip>
    );
  if (course.is === "came-back")
    return (
      <Strip>
        <p role="status">
          <Icon name="warn" />
          It could not be posted and is kept as a draft.
        </p>
        <a className="button" href="/drafts">
          Your drafts
        </a>
      </Strip>
    );
  return (
    <>
      <div className="sheet thread">
        <article className="post post-sent" id="sent" tabIndex={-1} aria-label="What you just sent">
          <p className="post-flag">
            <Icon name="wait" />
            Not posted yet. Only you can see this.
          </p>
          <Prose className="post-body" html={sent.html} />
          <PostFiles files={sent.files} />
        </article>
      </div>
      <Strip>
        <p role="status">
          <Icon name="send" />
          <span>
            {`Going to ${audienceOf(cohort)}`}
            <span aria-hidden="true" className="sent-left">
              {course.left > 0 ? ` in ${course.left} s` : " now"}
            </span>
          </span>
        </p>
        <noscript>
          <a href={address}>See it once it is posted</a>
        </noscript>
        {course.left > 0 && (
          <PostForm action={`/c/${slug}/take-back`} onSubmit={afterDrafts}>
            <input type="hidden" name="key" value={sent.key} />
            <Button>Undo</Button>
          </PostForm>
        )}
      </Strip>
    </>
  );
}

function Strip({ children }: { children: ReactNode }) {
  return <div className="sent-strip">{children}</div>;
}

function audienceOf({ name, taken }: Props["cohort"]): string {
  return `${taken === 1 ? "the practice" : `the ${taken} practices`} of ${name}`;
}

/** Keeps what was begun since, before the post goes back in front of it. */
function afterDrafts(event: FormEvent<HTMLFormElement>) {
  const form = event.currentTarget;
  event.preventDefault();
  form.querySelector("button")?.setAttribute("aria-busy", "true");
  void flushDrafts().finally(() => form.submit());
}

function useCourse(slug: string, sent: Props["sent"]): Course {
  const { now } = useClock();
  const [course, setCourse] = useState<Course>({ is: "waiting", left: secondsUntil(sent.due, now) });
  useEffect(() => {
    forgetSent(sent.key);
    const opened = Date.now();
    let over = false;
    let timer = 0;
    const tick = async () => {
      const left = secondsUntil(sent.due, now + Date.now() - opened);
      if (left > 0) setCourse({ is: "waiting", left });
      else {
        setCourse({ is: "waiting", left: 0 });
        const shown = await showPosted(`/c/${slug}/sent/${sent.key}`);
        if (over) return;
        if (shown === "came-back") return setCourse({ is: "came-back" });
        if (shown !== "waits") return setCourse({ is: "posted", ...shown });
      }
      if (!over) timer = window.setTimeout(tick, left > 0 ? 250 : 1_000);
    };
    void tick();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [slug, sent.key, sent.due, now]);
  return course;
}

function secondsUntil(at: Date | string, now: number): number {
  return Math.max(0, Math.ceil((new Date(at).getTime() - now) / 1_000));
}
