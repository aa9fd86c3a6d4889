import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { clearDevice, disownHistory, isStillHere } from "#app/web/browser/device-clearing.ts";
import { KeepsEarlyInput, noteEarlyInput } from "#app/web/browser/early-input.tsx";
import { hereOnPage } from "#app/web/browser/person-here.ts";
import { HereProvider } from "#app/web/browser/person-here-context.tsx";
import { keepPressesSteady, oncePressed } from "#app/web/browser/steady-press.ts";

clearDevice();
disownHistory();
// A page that the browser has kept whole shows what it showed, to whoever goes back to it.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || isStillHere()) return;
  document.body.hidden = true;
  location.replace("/");
});

// The server then leaves it to the script to say which posts were seen. Kept for half a year: who comes by a link in a mail
// has not read the whole page by opening it.
const secure = location.protocol === "https:" ? "; secure" : "";
// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
document.cookie = `script=1; path=/; max-age=15552000; samesite=lax${secure}`;

keepPressesSteady();
oncePressed(() => {
  noteEarlyInput();
  startTransition(() => {
    hydrateRoot(
      document,
      <HereProvider value={hereOnPage()}>
        <KeepsEarlyInput>
          <RemixBrowser />
        </KeepsEarlyInput>
      </HereProvider>,
    );
  });
});
