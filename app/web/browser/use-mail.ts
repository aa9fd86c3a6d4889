import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "#app/root.tsx";

/** Whether the network sends mail: where it does not, no sentence claims that it did. */
export function useSendsMail(): boolean {
  return useRouteLoaderData<typeof loader>("root")?.sendsMail ?? false;
}

/** Whether what would be mailed is read on a page, as in the demonstration. */
export function useMailOnPage(): boolean {
  return useRouteLoaderData<typeof loader>("root")?.demonstration ?? false;
}
