import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from "@remix-run/node";
import type { Response as Answer, Request as Asked, RequestHandler } from "express";

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: "development" | "production";
  contextOf(request: Asked, response: Answer): Promise<AppLoadContext>;
};

/**
 * Makes the handler by which Remix answers what Express hands on. A rendered page goes out as the bytes that it is, where Remix's own
 * handler would send it through a stream, piece by piece.
 */
export function answerByRemix({ build, mode, contextOf }: Options): RequestHandler {
  const handle = createRequestHandler(build, mode);
  return async (request, response, next) => {
    try {
      const asked = requestFor(request, response);
      const context = await contextOf(request, response);
      const answer = await handle(asked, context).finally(() => context.begun?.end());
      response.statusMessage = answer.statusText;
      response.status(answer.status);
      for (const [name, value] of answer.headers) response.append(name, value);
      if (answer.body) await writeReadableStreamToWritable(answer.body, response);
      else response.end(context.page?.answer === answer ? context.page.bytes : undefined);
    } catch (error) {
      next(error);
    }
  };
}

/** The request as Remix knows requests. It is aborted when nobody waits for its answer any more. */
function requestFor(request: Asked, response: Answer): Request {
  const stopping = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) stopping.abort();
  });
  const { method } = request;
  const hasBody = method !== "GET" && method !== "HEAD";
  // What arrives here came in the site's own name, whatever a proxy calls it.
  return new Request(`${request.protocol}://${request.headers.host}${request.originalUrl}`, {
    method,
    headers: headersOf(request),
    signal: stopping.signal,
    ...(hasBody && { body: createReadableStreamFromReadable(request), duplex: "half" }),
  } as RequestInit);
}

function headersOf({ headers }: Asked): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : typeof value === "string"
        ? [[name, value] as [string, string]]
        : value.map((each) => [name, each] as [string, string]),
  );
}
