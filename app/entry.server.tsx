import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { hydrationScripts } from "#app/web/browser/hydration-data.ts";
import { hereIn } from "#app/web/browser/person-here.ts";
import { HereProvider } from "#app/web/browser/person-here-context.tsx";
import { NonceProvider } from "#app/web/nonce.tsx";

export { tellStatements } from "#app/db-client.server.ts";
export { countingStatements, statements } from "#app/request-client.server.ts";
export { newRequestId, openServices } from "#app/services.server.ts";
export { takesFiles } from "#app/web/arriving/body-limits.ts";
export { LONGEST_BODY, paceOf, watchBody } from "#app/web/arriving/body-pace.ts";
export { withoutLegacyData } from "#app/web/arriving/legacy-data.ts";
export {
  buildWithPage,
  emptyBuild,
  narrowedBuild,
  needsPage,
  takes,
} from "#app/web/arriving/narrowed-build.ts";
export { withReadablePath } from "#app/web/arriving/readable-path.ts";
export { routeFinder, routePatterns } from "#app/web/arriving/route-patterns.ts";
export { inOurName, turnAway, turnedAway } from "#app/web/arriving/turned-away.ts";
export { securityHeaders } from "#app/web/headers.ts";

const DOCTYPE = Buffer.from("<!DOCTYPE html>");
const END_OF_PAGE = "</body></html>";

/** Renders a page at once and in one piece. Nothing on our pages is deferred, and streaming costs twice the time. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...remix }: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce } = context;
  const data = serverHandoffStream && (await new Response(serverHandoffStream).text());
  const page = renderToString(
    <NonceProvider value={nonce}>
      <HereProvider value={hereIn(context)}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </HereProvider>
    </NonceProvider>,
  );
  const scripts = data && remix.renderMeta?.didRenderScripts ? hydrationScripts(data, nonce) : "";
  headers.set("Content-Type", "text/html; charset=utf-8");
  const answer = new Response(null, { headers, status });
  // What React made is looked through once: put together as text, it would be so again for its length and on its way out.
  const drawn = Buffer.from(page);
  const parts = [drawn.subarray(0, -END_OF_PAGE.length), Buffer.from(`${scripts}${END_OF_PAGE}`)];
  context.page = { answer, bytes: Buffer.concat([DOCTYPE, ...parts]) };
  return answer;
}

/** Tells of what no page answered: logged with the id that its error page shows, and without what was written. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  // A bad address is no trouble of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.trouble = error;
}
