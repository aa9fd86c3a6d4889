import { type ReactNode, useEffect, useState } from "react";
import { isPlainClick } from "#app/ui/client/plain-click.ts";

/**
 * Lets script show the pictures of posts in front of the page. A press brings what shows them; without script, and where that
 * does not come, it leads to the file.
 */
export function Pictures() {
  const [viewer, setViewer] = useState<ReactNode>();
  useEffect(() => {
    const press = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      const link = (event.target as Element).closest<HTMLAnchorElement>(".file-picture a");
      if (!link) return;
      event.preventDefault();
      import("./picture-viewer.tsx").then(
        ({ PictureViewer }) => setViewer(<PictureViewer pressed={link} onClose={() => setViewer(null)} />),
        () => location.assign(link.href),
      );
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, []);
  return viewer;
}
