import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import pino from "pino";
import sirv from "sirv";
import type { ViteDevServer } from "vite";
import { placeOf } from "./db/await-database.ts";
import { openSiteDatabase } from "./db/open-site-database.ts";
import { readSettings, type Settings, WrongSetting } from "./db/settings.ts";
import { printSetupLink } from "./db/setup-link.ts";
import { applySql, renewedBefore, startVite, wholeOf, withHotReload } from "./server/development.ts";
import { explainFailedStart } from "./server/known-trouble.ts";
import { drain, listen } from "./server/listening.ts";
import { stopInOrder } from "./server/stopping.ts";

type Entry = typeof import("./app/entry.server.tsx");
type Build = ServerBuild & { entry: { module: Entry } };

const development = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);

const stopping = stopInOrder(say);
const place = { database: "DATABASE_URL", dataDir: process.env.DATA_DIR ?? ".data" };

try {
  const settings = readSettings({ demonstration: process.argv.includes("--demo") });
  if (settings.databaseUrl) place.database = placeOf(settings.databaseUrl);
  place.dataDir = settings.dataDir;
  await main(settings);
} catch (error) {
  // What a stop takes away makes the start fail; the stop then ends the process.
  if (!stopping.begun) {
    await stopping.endAll();
    const { sentence, exitCode } = explainFailedStart(error, place);
    process.stderr.write(`${sentence}\n`);
    process.exit(exitCode);
  }
}

async function main(settings: Settings) {
  const told = { whole: (error: unknown) => void process.stderr.write(`${wholeOf(error)}\n`) };
  const log = Object.assign(
    pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }),
    development ? told : undefined,
  );
  logUnheard(log);
  const database = await openSiteDatabase(settings, say);
  stopping.add("the database", database.stop);
  const server = createServer();
  const vite = development ? await startVite(server) : undefined;
  if (vite) stopping.add("the development server", () => vite.close());
  if (vite) stopping.add("the watch over SQL", applySql(database.owner, say));
  const loadBuild = () => load(vite);
  let build = await loadBuild();
  let entry = build.entry.module;
  const open = () => {
    if (development) entry.tellStatements();
    return entry.openServices(settings, database, log);
  };
  let services = await open();
  stopping.add("jobs and connections", () => services.close());

  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustProxy);
  app.get("/livez", (_, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", async (_, response) => {
    const troubles = stopping.begun ? ["it is stopping"] : await services.notReady();
    response
      .status(troubles.length === 0 ? 200 : 503)
      .type("text")
      .send(troubles.length === 0 ? "ok\n" : `not ready: ${troubles.join("; ")}\n`);
  });
  if (vite) app.use(vite.middlewares);
  else
    app.use(
      "/assets",
      sirv("build/client/assets", {
        immutable: true,
        maxAge: 31_536_000,
        brotli: true,
        gzip: true,
        etag: true,
        setHeaders: inert,
      }),
    );
  app.use(
    sirv("build/client", { maxAge: 3600, etag: true, extensions: [], dev: development, setHeaders: inert }),
  );
  app.use(compression());

  let findRoute = entry.routeFinder(entry.routePatterns(build.routes));
  const renew = async () => {
    const { openServices } = entry;
    build = await loadBuild();
    entry = build.entry.module;
    findRoute = entry.routeFinder(entry.routePatterns(build.routes));
    // What keeps a pool, a worker or a setting is imported by these; where nothing of it has changed, they are the same.
    if (entry.openServices === openServices) return;
    await services.close();
    services = await open();
  };
  if (vite) app.use(renewedBefore(renew));
  app.use((request, response, next) => {
    const started = performance.now();
    response.locals.requestId = entry.newRequestId();
    response.locals.route = findRoute(request.path);
    response.locals.nonce = randomBytes(18).toString("base64");
    const headers = entry.securityHeaders(response.locals.nonce, settings.baseUrl.startsWith("https:"));
    setDefaults(response, development ? withHotReload(headers) : headers);
    response.on("close", () => {
      const fields = {
        id: response.locals.requestId,
        method: request.method,
        route: response.locals.route?.pattern ?? "unknown",
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      };
      const trouble = response.locals.context?.trouble;
      if (trouble && development) told.whole(trouble);
      if (trouble) log.error({ ...fields, trouble: inShort(trouble) }, "trouble");
      else log.info(fields, "request");
    });
    const refused = entry.turnedAway(request, response.locals.route?.pattern, settings.baseUrl);
    if (refused) return entry.turnAway(request, response, refused);
    entry.inOurName(request.headers, settings.baseUrl);
    next();
  });

  const handlerOf = (known: ServerBuild | (() => Promise<ServerBuild>)) =>
    createRequestHandler({
      build: known,
      mode: development ? "development" : "production",
      async getLoadContext(request, response) {
        const context = await services.contextFor({
          url: request.originalUrl,
          method: request.method,
          pattern: findRoute(request.path)?.pattern ?? "",
          address: request.ip ?? "",
          header: (name: string) => request.get(name),
          requestId: response.locals.requestId,
          nonce: response.locals.nonce,
        });
        response.locals.context = context;
        return context;
      },
    });
  const anyRoute = handlerOf(vite ? loadBuild : build);
  const noRoute = handlerOf(vite ? async () => entry.emptyBuild(await loadBuild()) : entry.emptyBuild(build));
  const handlers = new Map<string, RequestHandler>();
  app.use((request, response, next) => {
    const plain = entry.withoutLegacyData(request.originalUrl) ?? entry.withReadablePath(request.originalUrl);
    if (plain !== undefined) {
      request.originalUrl = plain;
      return noRoute(request, response, next);
    }
    const id = vite ? undefined : response.locals.route?.id;
    if (!id) return anyRoute(request, response, next);
    if (!entry.takes(build.routes[id]?.module, request.method)) return noRoute(request, response, next);
    if (!handlers.has(id)) handlers.set(id, handlerOf(entry.narrowedBuild(build, id)));
    return handlers.get(id)!(request, response, next);
  });
  // What not even an error page came of. Express knows an error handler by its four parameters.
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (development) told.whole(error);
    log.error({ id: response.locals.requestId, trouble: inShort(error) }, "trouble");
    if (response.headersSent) response.destroy();
    else response.status(500).type("text").send("Something went wrong on our side. Try again in a minute.\n");
  });

  server.on("request", app);
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  await listen(server, settings);
  stopping.add("requests", () => {
    services.rest();
    return drain(server);
  });
  say(`Roundtable is ready at ${settings.baseUrl}`);
  say(
    settings.host
      ? `It listens on port ${settings.port} of ${settings.host} alone; HOST changes that.`
      : `It listens on port ${settings.port} of every address of this machine; HOST=127.0.0.1 keeps others out.`,
  );
  if (!settings.demonstration) await printSetupLink(database.owner, settings.baseUrl, say);
  process.send?.("ready");
  // Only a parent process can ask; the bench is one.
  process.on("message", () => process.send?.(entry.statements.sent));
}

async function load(vite: ViteDevServer | undefined): Promise<Build> {
  if (vite) return (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as Build;
  const path = join(import.meta.dirname, "build/server/index.js");
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

/** The last net: what nobody hears of is a bug, and is said; the site goes on for everyone else. */
function logUnheard(log: pino.Logger) {
  process.on("unhandledRejection", (error) =>
    log.error({ trouble: inShort(error ?? {}) }, "nobody heard a rejection"),
  );
}

/** Name, code and place of an error, without its data: messages of the database quote what was written. */
function inShort(error: unknown) {
  const { name, code, stack, message } = error as Error & { code?: string };
  return {
    name,
    code,
    message: code ? undefined : message?.slice(0, 200),
    stack: stack
      ?.split("\n")
      .slice(1, 6)
      .map((line) => line.trim()),
  };
}
