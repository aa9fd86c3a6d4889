import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "#app/root.tsx";

/** Whether the network sends mail: where it does not, no sentence claims that it did. */
export function useSendsMail(): boolean {
  return useRouteLoaderData<typeof loader>("root")?.sendsMail ?? false;
}
