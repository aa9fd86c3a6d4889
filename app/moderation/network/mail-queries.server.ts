import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

const MAILS_A_PAGE = 50;

/** A mail; its words are empty where they or the link would make the reader someone else. */
export type NetworkMail = Awaited<ReturnType<typeof verbs.mailOfNetwork>>[number];

/** A page of the mail that was sent or kept, newest first, for administrators. */
export async function listMail(
  db: Db,
  before: number | null,
): Promise<{ mails: NetworkMail[]; next: number | null }> {
  const beforeId = before ?? Number.MAX_SAFE_INTEGER;
  const rows = await verbs.mailOfNetwork(db, { beforeId, atMost: MAILS_A_PAGE + 1 });
  const mails = rows.slice(0, MAILS_A_PAGE);
  return { mails, next: rows.length > mails.length ? mails.at(-1)!.id : null };
}

/** Has a test mail sent to the viewer. Returns the number from which on its mail is found. Throws TooMuch after ten in an hour. */
export async function askForTestMail(db: Db): Promise<number> {
  const [newest] = await verbs.mailOfNetwork(db, { beforeId: Number.MAX_SAFE_INTEGER, atMost: 1 });
  await verbs.askForTestMail(db);
  return (newest?.id ?? 0) + 1;
}

/**
 * Tells what came of the test mail that an administrator asked for, from the newest mails; "waiting" for as long as nothing has.
 * Null where none was asked for.
 */
export function testMailFrom(
  number: number | null,
  mails: readonly NetworkMail[],
  email: string,
): { state: NetworkMail["state"] | "waiting"; trouble: string } | null {
  if (number === null) return null;
  const test = mails.findLast(
    ({ id, kind, recipient }) => id >= number && kind === "test" && recipient === email,
  );
  return test ? { state: test.state, trouble: test.trouble } : { state: "waiting", trouble: "" };
}
