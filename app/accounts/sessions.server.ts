import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { Db } from "#app/db.server.ts";
import { whoAsks } from "#app/db-statements.server.ts";
import { actingAs, type BegunTransaction, beginWith, lookingAs } from "#app/db-transaction.server.ts";
import { isolated } from "#app/text/isolated.ts";
import type { StepsTaken } from "#db/verb-results.ts";
import { verbs } from "#db/verbs.ts";
import type { Frame, FrameCohort, Viewer } from "./viewer.ts";

// All of Lucia that the site knows. The database keeps SHA-256 of session ids only, through functions that clamp
// their ends: members 7 days idle and 30 in all, the network's staff 12 and 24 hours.

declare module "lucia" {
  interface Register {
    Lucia: Lucia<{ agent: string }, { answer: Answer }>;
    UserId: number;
    DatabaseSessionAttributes: { agent: string };
    DatabaseUserAttributes: { answer: Answer };
  }
}

type Answer = {
  network: string | null;
  demonstration: boolean;
  turnedDown?: string[];
  session?: { uid: string; memberId: number; expiresAt: string; stale: boolean };
  viewer?: Omit<Viewer, "cohorts">;
  cohorts?: FrameCohort[];
  inbox?: number;
  inboxElsewhere?: number;
  steps?: StepsTaken | null;
  matters?: number;
  documents?: number;
  offers?: number;
  cases?: number;
  small?: number;
  failedMail?: number;
};

/** SHA-256 of a token as the database keeps it, in hexadecimal. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

type Resolved = {
  viewer: Viewer | null;
  frame: Frame;
  sessionHash: string | null;
  /** The transaction in which the viewer goes on reading, where one was asked for. */
  begun: BegunTransaction | null;
};

/** Finds who a session cookie belongs to, and what the frame shows, in one statement; for who goes on reading it begins their transaction. */
export async function resolve(cookie: string | undefined, { reads }: { reads: boolean }): Promise<Resolved> {
  if (!cookie) return { ...answered((await whoAsks(null)) as Answer), sessionHash: null, begun: null };
  const adapter = new SessionsInPostgres(undefined, reads);
  try {
    const { session } = await lucia(adapter).validateSession(cookie);
    if (!session) await adapter.begun?.end();
    return {
      ...answered(adapter.answer!),
      sessionHash: session ? hashOf(cookie) : null,
      begun: adapter.begun,
    };
  } catch (error) {
    await adapter.begun?.end();
    throw error;
  }
}

// The names of cohorts, of the practice and of the network only stand in the site's own sentences here.
function answered(answer: Answer): { viewer: Viewer | null; frame: Frame } {
  const cohorts = (answer.cohorts ?? []).map((cohort) => ({ ...cohort, name: isolated(cohort.name) }));
  const practice = answer.viewer?.practice;
  return {
    viewer: answer.viewer
      ? {
          ...answer.viewer,
          practice: practice ? { ...practice, name: isolated(practice.name) } : null,
          cohorts,
        }
      : null,
    frame: {
      network: answer.network && isolated(answer.network),
      demonstration: answer.demonstration,
      turnedDown: answer.turnedDown ?? [],
      inbox: answer.inbox ?? 0,
      inboxElsewhere: answer.inboxElsewhere ?? answer.inbox ?? 0,
      steps: answer.steps ?? null,
      matters: answer.matters ?? 0,
      documents: answer.documents ?? 0,
      offers: answer.offers ?? 0,
      cases: answer.cases ?? 0,
      small: answer.small ?? 0,
      failedMail: answer.failedMail ?? 0,
    },
  };
}

/** Opens a session for a member who has just proved who they are; returns the cookie's value. */
export async function openSession(db: Db, memberId: number, agent: string): Promise<string> {
  const session = await lucia(new SessionsInPostgres(db)).createSession(memberId, { agent });
  return session.id;
}

function lucia(adapter: Adapter) {
  return new Lucia<{ agent: string }, { answer: Answer }>(adapter, {
    sessionExpiresIn: new TimeSpan(7, "d"),
  });
}

/** Lucia's adapter. One for each request: it keeps the answer of that request's one statement. */
class SessionsInPostgres implements Adapter {
  answer: Answer | undefined;
  begun: BegunTransaction | null = null;
  readonly #db: Db | undefined;
  readonly #reads: boolean;

  /** With a transaction, what the adapter writes is part of it. For who reads, asking begins one. */
  constructor(db?: Db, reads = false) {
    this.#db = db;
    this.#reads = reads;
  }

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const sessionHash = hashOf(id);
    const { answer, begun } = this.#reads
      ? await beginWith((client) => verbs.whoAsks(client, { sessionHash }))
      : { answer: await whoAsks(sessionHash), begun: null };
    this.answer = answer as Answer;
    this.begun = begun;
    const { session, viewer } = this.answer;
    if (!session || !viewer) return [null, null];
    const expiresAt = new Date(session.expiresAt);
    return [
      { id, userId: session.memberId, expiresAt, attributes: { agent: "" } },
      { id: session.memberId, attributes: { answer: this.answer } },
    ];
  }

  /** Lucia asks for this when half of the idle time is over; staff sessions are shorter, so at most once an hour. */
  async updateSessionExpiration(id: string): Promise<void> {
    if (!this.answer?.session?.stale) return;
    await this.#alone((db) => verbs.extendSession(db, { sessionHash: hashOf(id) }));
  }

  async setSession({ id, userId, attributes }: DatabaseSession): Promise<void> {
    await this.#write((db) =>
      verbs.openSession(db, { sessionHash: hashOf(id), member: userId, sessionAgent: attributes.agent }),
    );
  }

  async deleteSession(id: string): Promise<void> {
    await this.#alone((db) => verbs.endSession(db, { sessionHash: hashOf(id) }));
  }

  async deleteUserSessions(userId: number): Promise<void> {
    await actingAs(userId, (db) => verbs.endAllMySessions(db));
  }

  async getUserSessions(userId: number): Promise<DatabaseSession[]> {
    const rows = await lookingAs(userId, (db) =>
      db
        .selectFrom("session")
        .select(["uid", "memberId", "expiresAt", "agent"])
        .where("memberId", "=", userId)
        .execute(),
    );
    return rows.map((row) => ({
      id: row.uid,
      userId: row.memberId,
      expiresAt: row.expiresAt,
      attributes: { agent: row.agent },
    }));
  }

  async deleteExpiredSessions(): Promise<void> {
    // The nightly sweep does it for all tables at once.
  }

  /**
   * Writes apart from what goes on reading, which may fail, and last: it ends that transaction, for whoever holds a connection waits for
   * no other.
   */
  async #alone(run: (db: Db) => Promise<unknown>): Promise<void> {
    await this.begun?.end();
    await this.#write(run);
  }

  async #write(run: (db: Db) => Promise<unknown>): Promise<void> {
    await (this.#db ? run(this.#db) : actingAs(null, run));
  }
}
