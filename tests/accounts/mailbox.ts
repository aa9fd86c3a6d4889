import { inject } from "vitest";
import { linkOf } from "#app/notifications/mail-link.server.ts";
import { keepSettings } from "#app/web/settings.server.ts";
import { readSettings } from "#db/settings.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** Settings for code that runs in the test itself, with the SECRET that the sites of the tests share. */
export function useTestSettings(env: Record<string, string> = {}): void {
  keepSettings(readSettings({ env: { NODE_ENV: "test", SECRET: inject("cluster").secret, ...env } }));
}

type Kept = {
  kind: string;
  recipient: string;
  subject: string;
  body: string;
  link: string;
  nonce: string;
  messageId: string;
};

/** The newest mail of a kind to an address, once the worker has kept it. */
export async function mailTo(database: TestDatabase, kind: string, recipient: string): Promise<Kept> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await database.owner.query<Kept>(
      `select kind, recipient, subject, body, link, nonce, message_id as "messageId" from mail
       where kind = $1 and recipient = $2 order by id desc limit 1`,
      [kind, recipient],
    );
    if (rows[0]) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail of the kind ${kind} came for ${recipient}.`);
}

/** Path and query of the link that the newest mail of a kind to an address held. */
export async function linkTo(database: TestDatabase, kind: string, recipient: string): Promise<string> {
  const link = new URL(linkOf(await mailTo(database, kind, recipient)));
  return `${link.pathname}${link.search}`;
}

/** Waits until the worker has nothing left to do, and is done with what it does. */
export async function allJobsDone(database: TestDatabase): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await database.owner.query(
      "select from graphile_worker.jobs where attempts < 1 or locked_at is not null",
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The worker did not finish its jobs.");
}
