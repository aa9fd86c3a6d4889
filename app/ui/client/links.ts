import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { isPlainClick } from "./dialogs.ts";

/**
 * Follows plain links without loading a new document. One listener for the whole page lets every component write a
 * plain `<a>`, which costs nothing to render. `data-document` on a link, or around it, opts out: downloads and feeds.
 */
export function useLinks() {
  const navigate = useNavigate();
  useEffect(() => {
    const click = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
      if (!link || !isOurs(link)) return;
      event.preventDefault();
      navigate(link.pathname + link.search + link.hash);
    };
    document.addEventListener("click", click);
    return () => document.removeEventListener("click", click);
  }, [navigate]);
}

function isOurs(link: HTMLAnchorElement) {
  if (link.origin !== location.origin || link.target || link.hasAttribute("download")) return false;
  if (link.closest("[data-document]")) return false;
  // The browser jumps within a page by itself, and moves the focus there.
  return !(link.hash && link.pathname === location.pathname && link.search === location.search);
}
