import { initialsOf } from "#app/ui/avatar.tsx";
import type { ShellProps } from "#app/ui/frame/frame-props.ts";
import { clock } from "#app/ui/time.ts";
import type { Frame, Viewer } from "./viewer.ts";

/** Gathers what the page frame shows of the viewer, without the current page, which the browser knows. */
export type ShellData = Omit<ShellProps, "current" | "cohorts"> & {
  cohorts: Omit<ShellProps["cohorts"][number], "current">[];
};

export function shellProps(viewer: Viewer, frame: Frame, staff: boolean): ShellData {
  return {
    networkName: frame.network ?? "Roundtable",
    me: {
      name: viewer.name,
      initials: initialsOf(viewer.name),
      photo: viewer.photo && `/photos/${viewer.photo}`,
      tint: 6,
    },
    cohorts: viewer.cohorts.map(({ slug, name, taken, capacity, mySeat, unread, accepted, lookUntil }) => ({
      slug,
      name,
      taken,
      capacity,
      mySeat: mySeat || null,
      unread: accepted ? unread : 0,
      lookUntil: lookUntil && clock(lookUntil, viewer.timeZone),
    })),
    inboxUnread: frame.inbox,
    practice: viewer.practice && { name: viewer.practice.name, href: "/practice" },
    staff,
    demo: frame.demonstration,
  };
}

/** Marks the cohort that a path lies in. */
export function shellAt(shell: ShellData, path: string): ShellProps {
  return {
    ...shell,
    current: path,
    cohorts: shell.cohorts.map((cohort) => ({
      ...cohort,
      current: path === `/c/${cohort.slug}` || path.startsWith(`/c/${cohort.slug}/`),
    })),
  };
}
