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
import { DatabaseTrouble } from "./db/embedded.ts";
import { UnfitDatabase } from "./db/migrate.ts";
import { openSiteDatabase } from "./db/open-site-database.ts";
import { readSettings, type Settings, WrongSetting } from "./db/settings.ts";
import { printSetupLink } from "./db/setup-link.ts";

type Entry = typeof import("./app/entry.server.tsx");
type Build = ServerBuild & { entry: { module: Entry } };

const development = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await main(readSettings({ demonstration: process.argv.includes("--demo") }));
} catch (error) {
  const expected =
    error instanceof WrongSetting || error instanceof DatabaseTrouble || error instanceof UnfitDatabase;
  process.stderr.write(`${expected ? error.message : String((error as Error)?.stack ?? error)}\n`);
  process.exit(1);
}

async function main(settings: Settings) {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const database = await openSiteDatabase(settings, say);
  const vite = development ? await startVite() : undefined;
  const loadBuild = () => load(vite);
  const build = await loadBuild();
  const entry = build.entry.module;
  const services = await entry.openServices(settings, database, log);

  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustProxy);
  let stopping = false;
  app.get("/livez", (_, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", async (_, response) => {
    const ready = !stopping && (await services.databaseAnswers());
    response
      .status(ready ? 200 : 503)
      .type("text")
      .send(ready ? "ok\n" : "not ready\n");
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

  const findRoute = entry.routeFinder(entry.routePatterns(build.routes));
  app.use((request, response, next) => {
    const started = performance.now();
    response.locals.requestId = entry.newRequestId();
    response.locals.route = findRoute(request.path);
    response.locals.nonce = randomBytes(18).toString("base64");
    setDefaults(
      response,
      entry.securityHeaders(response.locals.nonce, settings.baseUrl.startsWith("https:")),
    );
    response.on("close", () => {
      const fields = {
        id: response.locals.requestId,
        method: request.method,
        route: response.locals.route?.pattern ?? "unknown",
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      };
      const trouble = response.locals.context?.trouble;
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
    log.error({ id: response.locals.requestId, trouble: inShort(error) }, "trouble");
    if (response.headersSent) response.destroy();
    else response.status(500).type("text").send("Something went wrong on our side. Try again in a minute.\n");
  });

  const server = createServer(app);
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new WrongSetting(`Port ${settings.port} is taken by another program. Set PORT to a free one.`)
          : error.code === "EACCES"
            ? new WrongSetting(`Port ${settings.port} is not ours to use. Set PORT to one above 1023.`)
            : settings.host && /^(EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN)$/.test(error.code ?? "")
              ? new WrongSetting(`HOST is ${settings.host}, which is no address of this machine.`)
              : error,
      );
    });
    server.listen(settings.port, settings.host, resolve);
  }).catch(async (error) => {
    await services.close();
    await database.stop();
    throw error;
  });
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("Stopping: finishing what is under way.");
    const late = setTimeout(() => server.closeAllConnections(), 9_000);
    // A connection that is kept alive would bring one request after the other.
    server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(late);
    await services.close();
    await vite?.close();
    await database.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
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

async function startVite(): Promise<ViteDevServer> {
  const { createServer: createVite } = await import("vite");
  return createVite({ server: { middlewareMode: true } });
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
