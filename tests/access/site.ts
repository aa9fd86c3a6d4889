import { join } from "node:path";
import { folderStore } from "#app/files/file-store.server.ts";
import { type Browser, browserOf } from "#tests/support/browser.ts";
import { member, practice, type Role, roleNames, roles } from "#tests/support/cast.ts";
import { fillEveryTable } from "#tests/support/everything.ts";
import { markOfMember, type Site, sessionOf, startSite } from "#tests/support/site.ts";

export type Route = { id: string; pattern: string };

export type FullSite = {
  site: Site;
  /** A browser of its own for each request, so that a cookie which one answer takes away is there for the next. */
  browser(role: Role): Browser;
  routes: Route[];
};

/** A site on which every table has rows and every file its bytes, with a session for each kind of viewer. */
export async function startFullSite(env: Record<string, string> = {}): Promise<FullSite> {
  const site = await startSite(env);
  await fillEveryTable(site.database.owner);
  await beginDraft(site);
  const store = folderStore(join(site.dataDir, "files"));
  const { rows } = await site.database.owner.query<{ uid: string }>("select uid from file");
  for (const { uid } of rows) await store.put(uid, Buffer.from("bytes"));
  const sessions = new Map<Role, string>();
  for (const role of roleNames) {
    const key = roles[role];
    if (key !== null) sessions.set(role, await sessionOf(site.database, member(key)));
  }
  const browser = (role: Role) => {
    const key = roles[role];
    return browserOf(site.url, sessions.get(role), key === null ? undefined : markOfMember(member(key)));
  };
  return { site, browser, routes: await builtRoutes() };
}

/** Lets a practice wait in the pool, and begins a group for which it can be chosen. */
async function beginDraft({ database: { owner } }: Site): Promise<void> {
  await owner.query("update application set state = 'waiting', since = now() where practice_id = $1", [
    practice("thistlewick"),
  ]);
  await owner.query(
    `with c as (insert into cohort (slug, name, capacity, state) values ('only-begun', 'Only begun', 8, 'forming') returning id, name)
     insert into formation (cohort_id, kind, title, opened_by) select id, 'new', name, $1 from c`,
    [member("noor")],
  );
}

/** Every address of the built site, as the server itself names them. */
export async function builtRoutes(): Promise<Route[]> {
  const path = new URL("../../build/server/index.js", import.meta.url).href;
  const build = await import(/* @vite-ignore */ path);
  return build.entry.module.routePatterns(build.routes);
}
