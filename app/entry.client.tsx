import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

// The server then leaves it to the script to say which posts were seen. Kept for half a year: who comes by a link in a mail
// has not read the whole page by opening it.
const secure = location.protocol === "https:" ? "; secure" : "";
// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
document.cookie = `script=1; path=/; max-age=15552000; samesite=lax${secure}`;

startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
