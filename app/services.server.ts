import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { AppLoadContext } from "@remix-run/node";
import { cookieJar } from "#app/accounts/cookies.ts";
import { opensToApplicants } from "#app/accounts/open-to-applicants.ts";
import { markOf } from "#app/accounts/person-mark.server.ts";
import { hashOf, resolve } from "#app/accounts/sessions.server.ts";
import { knownAs } from "#app/accounts/signing-in/known-browser.server.ts";
import { applies } from "#app/accounts/viewer.ts";
import { isTrouble } from "#app/database-trouble.server.ts";
import { nameStatements, PreparingClient } from "#app/db-client.server.ts";
import { closeDatabase, openDatabase } from "#app/db-pool.server.ts";
import { countWrite } from "#app/db-statements.server.ts";
import { codeOf, heartbeat, type Log } from "#app/heartbeat.server.ts";
import { LimitedPool } from "#app/limited-pool.server.ts";
import { keepOwnerPool } from "#app/owner-pool.server.ts";
import { watchReadiness } from "#app/readiness.server.ts";
import { boundOn, tooMany } from "#app/web/arriving/write-bounds.ts";
import { FOR_HEADER } from "#app/web/browser/person-here.ts";
import { keepSettings } from "#app/web/settings.server.ts";
import { startWorker } from "#app/worker.server.ts";
import { startPublisher } from "#app/writing/hold/publisher.server.ts";
import type { Settings } from "#db/settings.ts";

/** The part of a request that Express hands over. */
export type Asked = {
  url: string;
  method: string;
  /** The address of the route that answers, with its parameters named. */
  pattern: string;
  address: string;
  header(name: string): string | undefined;
  pace(): Promise<boolean>;
  requestId: string;
  nonce: string;
};

export type Services = {
  contextFor(asked: Asked): Promise<AppLoadContext>;
  /** Finds what keeps the site from being ready, in sentences; none when it is. */
  notReady(): Promise<string[]>;
  /** Begins to end what runs without being asked, publisher and jobs, which have five seconds. */
  rest(): void;
  /** Waits for that and then ends everything, within another second. */
  close(): Promise<void>;
};

const RESTING = 5_000;

/** Opens everything that answers requests: the app's pool, the owner's small pool for limits, publisher and worker. */
export async function openServices(
  settings: Settings,
  urls: { owner: string; app: string },
  log: Log,
): Promise<Services> {
  keepSettings(settings);
  nameStatements(settings.preparedStatements);
  await openDatabase(urls.app);
  const ownerPool = new LimitedPool(
    { connectionString: urls.owner, application_name: "roundtable owner", max: 5, Client: PreparingClient },
    {
      connect: 4_000,
      silence: 8_000,
      warm: 1,
      session: "set statement_timeout = '7s'; set lock_timeout = '4s'",
    },
    (error) => log.error({ code: codeOf(error) }, "the owner's connection broke"),
  );
  keepOwnerPool(ownerPool);
  const hearts = { publisher: heartbeat("the publisher", log), worker: heartbeat("the worker", log) };
  const publisher = startPublisher(hearts.publisher, (error) =>
    log.error({}, `posting what is due failed: ${codeOf(error)}`),
  );
  const worker = startWorker(urls.owner, settings.preparedStatements, hearts.worker, publisher, log);
  let resting: Promise<unknown> | undefined;
  const rest = () => {
    for (const heart of Object.values(hearts)) heart.stop();
    resting ??= Promise.race([Promise.all([publisher.stop(), worker.stop()]), pause(RESTING)]);
    return resting;
  };
  const jar = cookieJar(settings.baseUrl.startsWith("https:"));
  return {
    contextFor: (asked) => contextFor(asked, settings, jar),
    notReady: watchReadiness(Object.values(hearts)),
    rest: () => void rest(),
    async close() {
      await rest();
      await Promise.all([closeDatabase(500), ownerPool.closeWithin(500)]);
    },
  };
}

async function contextFor(
  asked: Asked,
  settings: Settings,
  jar: ReturnType<typeof cookieJar>,
): Promise<AppLoadContext> {
  const cookie = jar.read(asked.header("cookie"), jar.session);
  const reads = asked.method === "GET";
  const counting = isTooMuch(cookie, asked, settings.writePace);
  // Who reads holds a connection from here on, and whoever holds one waits for no other.
  if (reads) await counting;
  const [who, tooMuch] = await Promise.all([whoIsAsking(cookie, { reads }), counting]);
  const known = who.viewer !== null || "trouble" in who;
  const isData = /\.data(\?|$)/.test(asked.url);
  const purpose = asked.header("sec-purpose") ?? asked.header("purpose") ?? "";
  return {
    ...who,
    closed: who.viewer !== null && applies(who.viewer) && !opensToApplicants(asked.pattern),
    person: who.viewer && markOf(settings.secret, who.viewer.id),
    madeFor: asked.header(FOR_HEADER) ?? null,
    left: known ? null : cookie ? "lapsed" : "signed-out",
    requestId: asked.requestId,
    nonce: asked.nonce,
    pace: asked.pace,
    address: asked.address,
    agent: asked.header("user-agent") ?? "",
    knownAs: knownAs(jar, asked.header("cookie")),
    baseUrl: settings.baseUrl,
    path: pageOf(asked.url),
    isVisit: asked.method === "GET" && !/prefetch|prerender/.test(purpose) && !isData,
    isData,
    hasScript: /(?:^|; )script=1/.test(asked.header("cookie") ?? ""),
    now: Date.now(),
    tooMuch,
    typed: null,
    guarded: [],
  };
}

/** A database that is away makes everyone a stranger; pages that need someone then say so with a 503. */
async function whoIsAsking(cookie: string | undefined, { reads }: { reads: boolean }) {
  try {
    return await resolve(cookie, { reads });
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return {
      viewer: null,
      frame: {
        network: null,
        demonstration: false,
        turnedDown: [],
        inbox: 0,
        inboxElsewhere: 0,
        matters: 0,
        documents: 0,
        offers: 0,
        cases: 0,
        small: 0,
        failedMail: 0,
        steps: null,
      },
      sessionHash: null,
      begun: null,
      trouble: error,
    };
  }
}

/** Counts the request where its kind is bounded. A database that is away counts nothing, and does nothing either. */
async function isTooMuch(cookie: string | undefined, { method, pattern }: Asked, pace: number) {
  const bound = boundOn(method, pattern, pace);
  if (!cookie || !bound) return null;
  try {
    const seconds = await countWrite(hashOf(cookie), bound);
    return seconds === null ? null : { sentence: tooMany(bound.kind, seconds), seconds };
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return null;
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
