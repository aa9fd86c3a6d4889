import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "#app/web/nonce.tsx";

export { statements } from "#app/db-client.server.ts";
export { newRequestId, openServices } from "#app/services.server.ts";
export { securityHeaders } from "#app/web/headers.ts";
export { narrowedBuild } from "#app/web/narrowed-build.ts";
export { routeFinder, routePatterns } from "#app/web/route-patterns.ts";
export { isFromOurPages } from "#app/web/same-origin.ts";

const GIVE_UP_AFTER = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={GIVE_UP_AFTER} />
      </NonceProvider>,
      {
        nonce,
        // Nothing on a page is deferred, and in one piece it is cheaper to send.
        onAllReady() {
          const parts: Uint8Array[] = [];
          const page = new Writable({
            write(part, _, next) {
              parts.push(part);
              next();
            },
            final(done) {
              headers.set("Content-Type", "text/html; charset=utf-8");
              resolve(new Response(Buffer.concat(parts), { headers, status: failed ? 500 : status }));
              done();
            },
          });
          pipe(page);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          console.error(error);
        },
      },
    );
    setTimeout(abort, GIVE_UP_AFTER + 1_000).unref();
  });
}

/** What no page answered: logged with the id that its error page shows, and without what was written. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  context.trouble = error;
}
