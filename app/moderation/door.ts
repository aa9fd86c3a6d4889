import { redirect } from "@remix-run/node";
import { isAdministrator, isStaff, type Viewer } from "#app/accounts/viewer.ts";
import { NotFound } from "#app/web/answers.ts";

/**
 * For the top of a staff page's loader, before `read`: someone with a role of the network but no second factor is
 * sent to get one, because without it the role counts for nothing.
 */
export function secondFactorFirst(viewer: Viewer | null): void {
  if (viewer?.networkRole && !viewer.secondFactor) throw redirect("/settings/second-factor");
}

/** Staff pages do not exist for anyone else: a 403 would tell that there is a practice or a cohort of that name. */
export function staffOnly(viewer: Viewer): void {
  if (!isStaff(viewer)) throw new NotFound();
}

/** The same for the pages of administrators. */
export function administratorsOnly(viewer: Viewer): void {
  if (!isAdministrator(viewer)) throw new NotFound();
}
