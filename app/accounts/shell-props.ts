import type { ShellProps } from "#app/ui/frame/frame-props.ts";

/** All that the page frame shows of the viewer, without the current page, which the browser knows. */
export type ShellData = Omit<ShellProps, "current" | "cohorts"> & {
  cohorts: Omit<ShellProps["cohorts"][number], "current">[];
};

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
