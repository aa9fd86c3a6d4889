import { useEffect } from "react";
import { forField } from "#app/ui/form/post-form.tsx";
import { markHere } from "#app/web/browser/person-here.ts";
import { leaveWhereabouts, nowAt } from "./where-one-reads.ts";

const SEEN_AFTER = 1_500;
const SEND_AFTER = 1_000;

/**
 * Tells the server how far a thread was read, as its posts are seen: the position moves to the last post before which
 * nothing that is new was passed over. `firstUnread` is a post's number; null where the page shows nothing new or begins
 * after it, and then nothing moves. Where news of the thread wait in the inbox, it also names the posts that were seen.
 */
export function useReading(here: string, reads: boolean, firstUnread: number | null, hasNews: boolean): void {
  useEffect(() => {
    if (!reads || (firstUnread === null && !hasNews)) return;
    const reader = new Reader(here, firstUnread, hasNews);
    const posts = articles();
    for (const post of posts) reader.watch(post);
    const leave = () => reader.send();
    // Whoever answers has read what stands there, however quickly.
    const answer = () => reader.readWhatIsInSight();
    document.addEventListener("visibilitychange", leave);
    document.addEventListener("submit", answer);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      document.removeEventListener("submit", answer);
      reader.stop();
    };
  }, [here, reads, firstUnread, hasNews]);
}

class Reader {
  private here: string;
  private hasNews: boolean;
  private waiting: number[] = [];
  private seen = new Set<number>();
  private named = 0;
  private timers = new Map<Element, number>();
  private sending = 0;
  private sent = 0;
  private observer: IntersectionObserver;

  constructor(here: string, firstUnread: number | null, hasNews: boolean) {
    this.here = here;
    this.hasNews = hasNews;
    this.waiting = articles()
      .map(numberOf)
      .filter((number) => firstUnread !== null && number >= firstUnread);
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.note(entry);
      },
      // So fine that the longest post is looked at again before half a screen of it has passed.
      { threshold: Array.from({ length: 101 }, (_, i) => i / 100) },
    );
  }

  watch(post: Element) {
    this.observer.observe(post);
  }

  /** A post counts when half of it, or half a screen of it, has been in sight for a moment. */
  private note({ target, isIntersecting, intersectionRatio, intersectionRect }: IntersectionObserverEntry) {
    const inSight = isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height > innerHeight / 2);
    if (!inSight) {
      clearTimeout(this.timers.get(target));
      this.timers.delete(target);
    } else if (!this.timers.has(target)) {
      this.timers.set(
        target,
        window.setTimeout(() => this.read(target), SEEN_AFTER),
      );
    }
  }

  private read(post: Element) {
    if (document.visibilityState !== "visible") return;
    this.observer.unobserve(post);
    this.seen.add(numberOf(post));
    this.tellWhatIsLeft();
    clearTimeout(this.sending);
    this.sending = window.setTimeout(() => this.send(), SEND_AFTER);
  }

  readWhatIsInSight() {
    for (const post of this.timers.keys()) this.seen.add(numberOf(post));
    this.send();
  }

  /** The last post before which nothing that is new was passed over; 0 for none. */
  private get upTo() {
    let upTo = 0;
    for (const number of this.waiting) {
      if (!this.seen.has(number)) break;
      upTo = number;
    }
    return upTo;
  }

  private tellWhatIsLeft() {
    const { upTo } = this;
    const fresh = articles().filter((post) => "new" in post.dataset);
    const ahead = fresh.map(numberOf).filter((number) => number > upTo);
    // What is new after this page begins with the post that follows it.
    const beyond = (this.waiting.at(-1) ?? 0) + 1;
    nowAt({ read: fresh.length - ahead.length, next: upTo ? (ahead[0] ?? beyond) : null });
  }

  send() {
    const { upTo } = this;
    const names = this.hasNews && this.seen.size > this.named;
    if (upTo <= this.sent && !names) return;
    const body = new URLSearchParams({ [forField(markHere() ?? "")]: "" });
    if (upTo > this.sent) body.set("post", String(upTo));
    if (names) body.set("seen", [...this.seen].join());
    this.sent = Math.max(this.sent, upTo);
    this.named = this.seen.size;
    navigator.sendBeacon(`${this.here}/read`, body);
  }

  stop() {
    this.send();
    this.observer.disconnect();
    clearTimeout(this.sending);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}

/** Tells, as one scrolls, which post is at the top of the screen; the last one as soon as its end is in sight. */
export function useScrolling(): void {
  useEffect(() => {
    const posts = articles();
    const find = () => {
      const last = posts.at(-1);
      const ended = last && last.getBoundingClientRect().bottom <= innerHeight;
      const passed = posts.findLast((post) => post.getBoundingClientRect().top < innerHeight / 3);
      const at = ended ? last : (passed ?? posts[0]);
      if (at) nowAt({ at: numberOf(at) });
    };
    find();
    addEventListener("scroll", find, { passive: true });
    return () => {
      removeEventListener("scroll", find);
      leaveWhereabouts();
    };
  }, []);
}

/** The posts of the page, which the server has drawn. */
export function articles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#posts > article")];
}

/** A post's number, which its address in the page holds. */
function numberOf(post: Element): number {
  return Number(post.id.slice(1));
}
