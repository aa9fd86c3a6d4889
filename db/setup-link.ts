import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { verbs } from "./verbs.ts";

/** On an empty database, prints a link that sets the network up once. Earlier links stop working. */
export async function printSetupLink(
  ownerUrl: string,
  baseUrl: string,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({
    ...{ connectionString: ownerUrl, connectionTimeoutMillis: 5_000, query_timeout: 5_000 },
  });
  client.on("error", () => {});
  await client.connect();
  try {
    if (await verbs.isSetUp(client)) return;
    const token = randomBytes(32).toString("base64url");
    const hash = createHash("sha256").update(token).digest("hex");
    await client.query("delete from token where purpose = 'setup'");
    await client.query(
      "insert into token (hash, purpose, expires_at) values ($1, 'setup', now() + interval '7 days')",
      [hash],
    );
    say(`This network is new. Set it up once, here: ${baseUrl}/setup?token=${token}`);
  } finally {
    await client.end();
  }
}
