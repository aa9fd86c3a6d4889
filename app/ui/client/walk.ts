/** Moves to the next or the last of several things on the page, from the one that has the focus or stands at the top. */
export function walk(things: HTMLElement[], step: 1 | -1): void {
  const focused = things.findIndex((thing) => thing.contains(document.activeElement));
  const inSight = things.findIndex((thing) => thing.getBoundingClientRect().bottom > 80);
  const from = focused >= 0 ? focused + step : Math.max(0, inSight);
  const goal = things[Math.min(Math.max(from, 0), things.length - 1)];
  if (!goal) return;
  const link = goal.matches("article") ? goal : (goal.querySelector<HTMLElement>("a") ?? goal);
  if (link === goal) link.tabIndex = -1;
  link.focus({ preventScroll: true });
  goal.scrollIntoView({ block: "nearest" });
}

/** Follows a link of the page, if it is there. */
export function follow(link: Element | null | undefined): void {
  (link as HTMLElement | null | undefined)?.click();
}
