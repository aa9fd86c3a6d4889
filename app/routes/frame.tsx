import { Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import { shellAt } from "#app/accounts/shell-props.ts";
import type { loader } from "#app/root.tsx";
import { useKeys } from "#app/ui/client/keys.ts";
import { Frame } from "#app/ui/frame/shell.tsx";

const keys = {
  "/": () => {
    const box = document.querySelector<HTMLInputElement>(".main [name=q], .band [name=q]");
    if (box?.offsetParent) box.focus();
    else location.assign("/search");
  },
};

/** The page frame. It loads nothing: what it shows came with the request's context. */
export default function ShellLayout() {
  const shell = useRouteLoaderData<typeof loader>("root")?.shell;
  const { pathname } = useLocation();
  useKeys(keys);
  if (!shell) return <Outlet />;
  return (
    <Frame {...shellAt(shell, pathname)}>
      <Outlet />
    </Frame>
  );
}
