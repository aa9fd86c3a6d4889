import { type AppLoadContext, redirect } from "@remix-run/node";
import { type AsViewer, read, write } from "#app/db.server.ts";
import { NotFound } from "#app/web/answers.ts";
import { isAdministrator, isStaff, type Viewer } from "./viewer.ts";

// The doors of the network's own pages. These do not exist for anyone else: a 403 would tell that there is a practice or a
// cohort of that name.

/** Reads as the network's staff. Sends who has the role without its second factor to get one: it counts for nothing before. */
export function readAsStaff<T>(context: AppLoadContext, fn: AsViewer<T>): Promise<T> {
  return readAs(isStaff, context, fn);
}

/** Writes as the network's staff. Throws the 404 for anyone else. */
export function writeAsStaff<T>(context: AppLoadContext, fn: AsViewer<T>): Promise<T> {
  return write(context, only(isStaff, fn));
}

/** Reads as an administrator of the network; otherwise as `readAsStaff`. */
export function readAsAdministrator<T>(context: AppLoadContext, fn: AsViewer<T>): Promise<T> {
  return readAs(isAdministrator, context, fn);
}

/** Writes as an administrator of the network. Throws the 404 for anyone else. */
export function writeAsAdministrator<T>(context: AppLoadContext, fn: AsViewer<T>): Promise<T> {
  return write(context, only(isAdministrator, fn));
}

type Role = (viewer: Viewer) => boolean;

async function readAs<T>(role: Role, context: AppLoadContext, fn: AsViewer<T>): Promise<T> {
  const { viewer } = context;
  if (viewer?.networkRole && !viewer.secondFactor) throw redirect("/settings/second-factor");
  return read(context, only(role, fn));
}

function only<T>(role: Role, fn: AsViewer<T>): AsViewer<T> {
  return async (db, viewer) => {
    if (!role(viewer)) throw new NotFound();
    return fn(db, viewer);
  };
}
