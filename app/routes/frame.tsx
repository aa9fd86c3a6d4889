import { Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import { shellAt } from "#app/accounts/shell-props.ts";
import type { loader } from "#app/root.tsx";
import { Frame } from "#app/ui/frame/shell.tsx";

/** The page frame. It loads nothing: what it shows came with the request's context. */
export default function ShellLayout() {
  const shell = useRouteLoaderData<typeof loader>("root")?.shell;
  const { pathname } = useLocation();
  if (!shell) return <Outlet />;
  return (
    <Frame {...shellAt(shell, pathname)}>
      <Outlet />
    </Frame>
  );
}
