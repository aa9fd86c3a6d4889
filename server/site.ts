import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import type pino from "pino";
import sirv from "sirv";
import type { ViteDevServer } from "vite";
import { type Settings, WrongSetting } from "../db/settings.ts";
import { answerByRemix } from "./answer-by-remix.ts";
import { builtFiles } from "./built-files.ts";
import { renewedBefore, tellWhole, withHotReload } from "./development.ts";
import { inShort } from "./error-in-short.ts";
import { taken } from "./taken.ts";

type Entry = typeof import("../app/entry.server.tsx");
type Build = ServerBuild & { entry: { module: Entry } };

/** Opens what answers requests, by what the build brings. */
export type OpenServices = (entry: Entry) => Promise<Live["services"]>;

/** The handler that answers requests. In development it is renewed when the code has changed. */
export type Live = {
  settings: Settings;
  log: pino.Logger;
  /** In development alone. */
  vite: ViteDevServer | undefined;
  isStopping: () => boolean;
  build: Build;
  entry: Entry;
  services: Awaited<ReturnType<Entry["openServices"]>>;
  findRoute: ReturnType<Entry["routeFinder"]>;
};

/** Reads off a build what answers its addresses. */
export function routesOf(build: Build): Pick<Live, "build" | "entry" | "findRoute"> {
  const entry = build.entry.module;
  return { build, entry, findRoute: entry.routeFinder(entry.routePatterns(build.routes)) };
}

/** Express around the site: its health, its files, what every request passes, and its pages. */
export function siteOf(live: Live, openServices: OpenServices): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", live.settings.trustProxy);
  tellHealth(app, live);
  serveFiles(app, live.vite);
  app.use(compression());
  if (live.vite) app.use(renewedBefore(() => renew(live, openServices)));
  app.use(arriving(live));
  app.use(answering(live));
  app.use(lastNet(live));
  return app;
}

/** Ends requests whose bodies come too slowly, by what their addresses take. */
export function watchingBodies(live: Live): RequestListener {
  return (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const { entry } = live;
    entry.watchBody(request, response, entry.paceOf(entry.takesFiles(live.findRoute(path)?.pattern)));
  };
}

function tellHealth(app: express.Express, live: Live) {
  app.get("/livez", (_, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", async (_, response) => {
    const troubles = live.isStopping() ? ["it is stopping"] : await live.services.notReady();
    response
      .status(troubles.length === 0 ? 200 : 503)
      .type("text")
      .send(troubles.length === 0 ? "ok\n" : `not ready: ${troubles.join("; ")}\n`);
  });
}

function serveFiles(app: express.Express, vite: ViteDevServer | undefined) {
  const always = { etag: true, setHeaders: inert };
  if (vite) app.use(vite.middlewares);
  else {
    const built = { immutable: true, maxAge: 31_536_000, brotli: true, gzip: true, ...always };
    app.use("/assets", builtFiles("build/client/assets", built));
  }
  app.use(sirv("build/client", { maxAge: 3600, extensions: [], dev: Boolean(vite), ...always }));
}

/** Takes what was saved meanwhile: the pages at once, services where something that they are made of has changed. */
async function renew(live: Live, openServices: OpenServices) {
  const before = live.entry.openServices;
  Object.assign(live, routesOf(await load(live.vite)));
  // What keeps a pool, a worker or a setting is imported by these; where nothing of it has changed, they are the same.
  if (live.entry.openServices === before) return;
  await live.services.close();
  live.services = await openServices(live.entry);
}

/** Handlers that every request passes first: an id, its route, headers, its line in the log, and whether it is let in at all. */
function arriving(live: Live): express.RequestHandler {
  const { settings } = live;
  return (request, response, next) => {
    const { entry } = live;
    response.locals.requestId = entry.newRequestId();
    response.locals.route = live.findRoute(request.path);
    response.locals.nonce = randomBytes(18).toString("base64");
    const headers = entry.securityHeaders(response.locals.nonce, settings.baseUrl.startsWith("https:"));
    setDefaults(response, live.vite ? withHotReload(headers) : headers);
    logWhenClosed(request, response, live);
    const refused = entry.turnedAway(request, response.locals.route?.pattern, settings.baseUrl);
    if (refused) return entry.turnAway(request, response, refused);
    entry.inOurName(request.headers, settings.baseUrl);
    response.locals.statements = entry.countingStatements(next);
  };
}

function logWhenClosed(request: Request, response: Response, { log, vite }: Live) {
  const started = performance.now();
  response.on("close", () => {
    const guarded = response.locals.context?.guarded ?? [];
    const fields = {
      id: response.locals.requestId,
      method: request.method,
      route: response.locals.route?.pattern ?? "unknown",
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      statements: response.locals.statements?.() ?? 0,
      ...(guarded.length > 0 && { guarded }),
    };
    const trouble = response.locals.context?.trouble;
    if (trouble && vite) tellWhole(trouble);
    if (trouble) log.error({ ...fields, trouble: inShort(trouble) }, "trouble");
    else log.info(fields, "request");
  });
}

/** The pages, each by a build that knows its own route alone. */
function answering(live: Live): express.RequestHandler {
  const { vite, build, entry } = live;
  const anyRoute = handlerOf(live, vite ? () => load(vite) : build);
  const noRoute = handlerOf(
    live,
    vite ? async () => live.entry.emptyBuild(await load(vite)) : entry.emptyBuild(build),
  );
  const handlers = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const { originalUrl } = request;
    const plain = live.entry.withoutLegacyData(originalUrl) ?? live.entry.withReadablePath(originalUrl);
    if (plain !== undefined) {
      request.originalUrl = plain;
      return noRoute(request, response, next);
    }
    const id = response.locals.route?.id;
    if (vite || !id) return anyRoute(request, response, next);
    const module = build.routes[id]?.module;
    if (!entry.takes(module, request.method)) return noRoute(request, response, next);
    const { method, path } = request;
    const paged = entry.needsPage(module, { method, path, accept: request.get("accept") });
    const key = paged ? `${id} in a page` : id;
    if (!handlers.has(key))
      handlers.set(
        key,
        handlerOf(live, paged ? entry.buildWithPage(build, id) : entry.narrowedBuild(build, id)),
      );
    return handlers.get(key)!(request, response, next);
  };
}

function handlerOf(live: Live, build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  return answerByRemix({
    build,
    mode: live.vite ? "development" : "production",
    async contextOf(request, response) {
      const context = await live.services.contextFor({
        url: request.originalUrl,
        method: request.method,
        pattern: response.locals.route?.pattern ?? "",
        address: request.ip ?? "",
        header: (name: string) => request.get(name),
        requestId: response.locals.requestId,
        nonce: response.locals.nonce,
        pace: () => taken(response),
      });
      response.locals.context = context;
      return context;
    },
  });
}

/** Answers where not even an error page came of it. Express knows an error handler by its four parameters. */
function lastNet({ log, vite }: Live): express.ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (vite) tellWhole(error);
    log.error({ id: response.locals.requestId, trouble: inShort(error) }, "trouble");
    if (response.headersSent) response.destroy();
    else response.status(500).type("text").send("Something went wrong on our side. Try again in a minute.\n");
  };
}

/** Loads the built site, or in development the one that Vite keeps. Throws WrongSetting where nothing is built. */
export async function load(vite: ViteDevServer | undefined): Promise<Build> {
  if (vite) return (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as Build;
  const path = join(import.meta.dirname, "../build/server/index.js");
  if (!existsSync(path)) throw new WrongSetting("The site is not built yet. Start it with npm start.");
  return (await import(path)) as Build;
}

/** Sets headers that give way to those of the answer: Remix appends, and two policies or caches would both count. */
function setDefaults(response: Response, headers: Record<string, string>) {
  response.set(headers);
  const givesWay = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const append = response.append.bind(response);
  response.append = (name, value) =>
    givesWay.delete(name.toLowerCase()) ? response.set(name, value) : append(name, value);
}

/** A file of the site is what its name says, and no other site's page may load it. */
function inert(response: { setHeader(name: string, value: string): unknown }) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
}
