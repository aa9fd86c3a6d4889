import { randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import pg from "pg";
import { cookieJar } from "#app/accounts/cookies.ts";
import { markOf } from "#app/accounts/person-mark.server.ts";
import { resolve } from "#app/accounts/sessions.server.ts";
import { closeDatabase, databaseAnswers, isTrouble, openDatabase } from "#app/db.server.ts";
import { PreparingClient } from "#app/db-client.server.ts";
import { keepOwnerPool } from "#app/owner-pool.server.ts";
import { FOR_HEADER } from "#app/web/here.ts";
import { keepSettings } from "#app/web/settings.server.ts";
import { startWorker, type Worker } from "#app/worker.server.ts";
import type { Settings } from "#db/settings.ts";

export type Log = {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** What Express hands over of a request. */
export type Asked = {
  url: string;
  method: string;
  address: string;
  header(name: string): string | undefined;
  requestId: string;
  nonce: string;
};

export type Services = {
  contextFor(asked: Asked): Promise<AppLoadContext>;
  databaseAnswers(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens everything that answers requests: the app's pool, the owner's small pool for limits and jobs, the worker. */
export async function openServices(
  settings: Settings,
  urls: { owner: string; app: string },
  log: Log,
): Promise<Services> {
  keepSettings(settings);
  await openDatabase(urls.app);
  const ownerPool = new pg.Pool({ connectionString: urls.owner, max: 6, Client: PreparingClient });
  const broken = (error: Error) =>
    log.error({ code: (error as { code?: string }).code }, "the owner's connection broke");
  ownerPool.on("error", broken);
  ownerPool.on("connect", (client) => void client.on("error", broken));
  keepOwnerPool(ownerPool);
  const worker: Worker = await startWorker(ownerPool, log);
  const jar = cookieJar(settings.baseUrl.startsWith("https:"));
  return {
    contextFor: (asked) => contextFor(asked, settings, jar),
    databaseAnswers,
    async close() {
      await worker.stop();
      await Promise.all([closeDatabase(), ownerPool.end()]);
    },
  };
}

async function contextFor(
  asked: Asked,
  settings: Settings,
  jar: ReturnType<typeof cookieJar>,
): Promise<AppLoadContext> {
  const cookie = jar.read(asked.header("cookie"), jar.session);
  const who = await whoIsAsking(cookie);
  const known = who.viewer !== null || "trouble" in who;
  const isData = /\.data(\?|$)/.test(asked.url);
  const purpose = asked.header("sec-purpose") ?? asked.header("purpose") ?? "";
  return {
    ...who,
    person: who.viewer && markOf(settings.secret, who.viewer.id),
    madeFor: asked.header(FOR_HEADER) ?? null,
    left: known ? null : cookie ? "lapsed" : "gone",
    requestId: asked.requestId,
    nonce: asked.nonce,
    address: asked.address,
    agent: asked.header("user-agent") ?? "",
    baseUrl: settings.baseUrl,
    path: pageOf(asked.url),
    isVisit: asked.method === "GET" && !/prefetch|prerender/.test(purpose) && !isData,
    isData,
    hasScript: /(?:^|; )script=1/.test(asked.header("cookie") ?? ""),
    now: Date.now(),
    typed: null,
  };
}

/** A database that is away makes everyone a stranger; pages that need someone then say so with a 503. */
async function whoIsAsking(cookie: string | undefined) {
  try {
    return await resolve(cookie);
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return {
      viewer: null,
      frame: { network: null, demonstration: false, inbox: 0 },
      sessionHash: null,
      trouble: error,
    };
  }
}

function pageOf(url: string): string {
  // Put together rather than resolved, so that "//somewhere" stays a path.
  const { pathname, searchParams } = new URL(`http://any${url}`);
  searchParams.delete("_routes");
  searchParams.delete("index");
  const page = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  const query = searchParams.toString();
  return query ? `${page}?${query}` : page;
}

/** A short id that a person can read out on the phone. */
export function newRequestId(): string {
  return randomBytes(5).toString("hex").toUpperCase();
}
