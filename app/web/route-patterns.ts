/** A route's address with its parameters named, such as `/c/:cohort/threads/:thread`. */
export type RoutePattern = { id: string; pattern: string };

type Manifest = Record<string, { id: string; parentId?: string; path?: string; index?: boolean } | undefined>;

/** Every address of the site map with the module that answers it; layouts have none of their own. */
export function routePatterns(routes: Manifest): RoutePattern[] {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ""}` : "";
  };
  return Object.values(routes)
    .filter(
      (route) =>
        route && route.id !== "root" && (route.index || route.path !== undefined || !parents.has(route.id)),
    )
    .map((route) => ({ id: route!.id, pattern: pathOf(route!.id) || "/" }));
}

/** Names the pattern of a path, so that logs hold no cohort's, practice's or person's address. */
export function patternNamer(patterns: RoutePattern[]): (path: string) => string {
  const matchers = patterns
    .map(({ pattern }) => pattern)
    // Fixed segments win over parameters.
    .sort((a, b) => a.split(":").length - b.split(":").length || b.length - a.length)
    .map((pattern) => ({
      pattern,
      expression: new RegExp(
        `^${pattern
          .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
          .replace(/:[^/]+/g, "[^/]+")
          .replace("*", ".*")}(\\.data)?/?$`,
      ),
    }));
  return (path) => matchers.find(({ expression }) => expression.test(path))?.pattern ?? "unknown";
}
