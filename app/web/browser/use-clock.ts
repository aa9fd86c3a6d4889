import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "#app/root.tsx";

/** The moment the page was made and the viewer's time zone, the same on the server and in the browser. */
export function useClock(): { now: number; timeZone: string } {
  const root = useRouteLoaderData<typeof loader>("root");
  return { now: root?.now ?? 0, timeZone: root?.timeZone ?? "America/New_York" };
}
