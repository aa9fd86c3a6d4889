import { Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import { useEffect } from "react";
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

/** Lets the box in the band show what is found as one types; what does that is loaded when one goes there. */
function findFromBand(): () => void {
  let asked = false;
  const offer = (box: Element | null) => {
    if (asked || !box?.matches(".band [name=q]")) return;
    asked = true;
    import("#app/search/band-results.ts").then(
      ({ offerFound }) => offerFound(box as HTMLInputElement),
      // Enter goes to the page for it.
      () => {},
    );
  };
  const went = ({ target }: FocusEvent) => offer(target as Element);
  document.addEventListener("focusin", went);
  // Somebody may be typing there since before this ran.
  offer(document.activeElement);
  return () => document.removeEventListener("focusin", went);
}

/** The page frame. It loads nothing: what it shows came with the request's context. */
export default function ShellLayout() {
  const shell = useRouteLoaderData<typeof loader>("root")?.shell;
  const { pathname } = useLocation();
  useKeys(keys);
  useEffect(findFromBand, []);
  if (!shell) return <Outlet />;
  return (
    <Frame {...shellAt(shell, pathname)}>
      <Outlet />
    </Frame>
  );
}
