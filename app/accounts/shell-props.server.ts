import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { clock, plainDay } from "#app/ui/time.ts";
import type { ShellData } from "./shell-props.ts";
import { applies, type Frame, onlyRuns, type Viewer } from "./viewer.ts";

/** Gathers what the page frame shows of the viewer. */
export function shellProps(viewer: Viewer, frame: Frame): ShellData {
  return {
    networkName: frame.network ?? "Roundtable",
    me: {
      name: viewer.name,
      initials: initialsOf(viewer.name),
      photo: viewer.photo && `/photos/${viewer.photo}`,
      tint: tintOf(viewer.uid),
    },
    cohorts: viewer.cohorts.map((cohort) => ({
      slug: cohort.slug,
      name: cohort.name,
      taken: cohort.taken,
      capacity: cohort.capacity,
      mySeat: cohort.mySeat || null,
      unread: cohort.accepted ? cohort.unread : 0,
      leads: cohort.facilitator && cohort.accepted,
      reports: cohort.accepted ? cohort.reports + cohort.held : 0,
      archived: cohort.archivedAt && plainDay(cohort.archivedAt, viewer.timeZone),
      lookUntil: cohort.lookUntil && clock(cohort.lookUntil, viewer.timeZone),
    })),
    inboxUnread: frame.inbox,
    practice: viewer.practice && { name: viewer.practice.name, href: "/practice" },
    // Also before the second factor stands: the way to run the network leads to it then.
    staff: viewer.networkRole !== null,
    onlyRuns: onlyRuns(viewer),
    applies: applies(viewer),
    waiting: frame.matters + frame.documents + frame.offers + frame.cases + frame.small + frame.failedMail,
    demo: frame.demonstration,
  };
}
