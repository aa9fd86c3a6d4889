import type { ServerBuild } from "@remix-run/node";

/**
 * A build that knows only the routes on the way to one page. Remix ranks every route it knows several times for each
 * request, which soon costs more than the page itself.
 */
export function narrowedBuild(build: ServerBuild, routeId: string): ServerBuild {
  const ids: string[] = [];
  for (let id: string | undefined = routeId; id; id = build.routes[id]?.parentId) ids.push(id);
  const only = <T>(routes: Record<string, T>) => Object.fromEntries(ids.map((id) => [id, routes[id]!]));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/**
 * The same for a form that a browser sends to a module without a page and shows the answer of: what went wrong stands in the frame of
 * a page then. Its own loader, which leads whoever visits it elsewhere, is left out: it would lead away from the answer.
 */
export function buildWithPage(build: ServerBuild, routeId: string): ServerBuild {
  const narrowed = narrowedBuild(build, routeId);
  const route = narrowed.routes[routeId]!;
  const module = { ...route.module, loader: undefined, default: () => null };
  return { ...narrowed, routes: { ...narrowed.routes, [routeId]: { ...route, module } } };
}

/** Whether the answer to a form is shown as it comes, by a module that has no page to show it in. */
export function needsPage(
  module: { default?: unknown; action?: unknown } | undefined,
  { method, path, accept }: { method: string; path: string; accept: string | undefined },
): boolean {
  return (
    method === "POST" &&
    Boolean(module?.action && !module.default) &&
    !path.endsWith(".data") &&
    (accept ?? "").includes("text/html")
  );
}

/** A build that knows the root alone, at no address: whatever it is asked is not found. */
export function emptyBuild(build: ServerBuild): ServerBuild {
  const narrowed = narrowedBuild(build, "root");
  return { ...narrowed, routes: { root: { ...build.routes.root!, path: undefined } } };
}

/** Whether a route answers a method: a page answers any, be it by saying no; a module without one only what it has. */
export function takes(
  module: { default?: unknown; loader?: unknown; action?: unknown } | undefined,
  method: string,
): boolean {
  return Boolean(module?.default ?? (method === "POST" ? module?.action : module?.loader));
}
