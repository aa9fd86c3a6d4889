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

/**
 * Finds the route that answers a path. Undefined for none, and for odd spellings that the router may understand. Routes are kept by
 * their first segment and by how many they have, so that a path is compared with the few that it could be.
 */
export function routeFinder(routes: RoutePattern[]): (path: string) => RoutePattern | undefined {
  const matchers = routes
    .filter(({ pattern }) => !pattern.includes("*"))
    // Fixed segments win over parameters.
    .sort(
      (a, b) =>
        a.pattern.split(":").length - b.pattern.split(":").length || b.pattern.length - a.pattern.length,
    )
    .map((route) => ({
      route,
      expression: new RegExp(
        `^${route.pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/:[^/]+/g, "[^/]+")}(\\.data)?/?$`,
      ),
    }));
  const alike = Map.groupBy(matchers, ({ route }) => keyOf(route.pattern));
  return (path) => alike.get(keyOf(path))?.find(({ expression }) => expression.test(path))?.route;
}

/** The first segment of an address and how many there are, whether its data is asked for or the page. */
function keyOf(path: string): string {
  const plain = path.endsWith("/") ? path.slice(0, -1) : path;
  const [, first = "", ...rest] = plain.split("/");
  return rest.length === 0 && first.endsWith(".data") ? `0 ${first.slice(0, -5)}` : `${rest.length} ${first}`;
}
