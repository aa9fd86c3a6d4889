import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Bucket } from "./bucket-url.ts";
import {
  bucketAddress,
  databaseAddress,
  folder,
  mailServer,
  ownAddress,
  scannerAddress,
  sender,
  siteAddress,
  wholeNumber,
} from "./setting-kinds.ts";

const Environment = z.object({
  PORT: wholeNumber(1, 65_535, "a number").default(3000),
  HOST: ownAddress.optional(),
  BASE_URL: siteAddress.optional(),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_APP_URL: databaseAddress.optional(),
  PREPARED_STATEMENTS: z
    .enum(["0", "1"], { error: "must be 1, or 0 for a pooler that does not know them" })
    .default("1"),
  DATA_DIR: folder.default(".data"),
  FILES_URL: bucketAddress.optional(),
  CLAMD: scannerAddress.optional(),
  SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  SECRET_REPLACES: z.string().optional(),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: sender.optional(),
  TRUST_PROXY: wholeNumber(0, 3, "the number of proxies in front").default(0),
  UNDO_SECONDS: wholeNumber(0, 60, "a number of seconds").default(10),
  WRITE_PACE: wholeNumber(1, 1000, "a number").default(1),
  FILES_PER_PRACTICE_GB: wholeNumber(1, 100_000, "a number").default(5),
  FILES_GB: wholeNumber(1, 1_000_000, "a number").default(100),
});

export type Settings = {
  port: number;
  /** The one address of this machine on which the site listens; undefined for all. */
  host: string | undefined;
  baseUrl: string;
  databaseUrl: string | undefined;
  databaseAppUrl: string | undefined;
  /** Whether statements are prepared once under a name, or sent whole each time. */
  preparedStatements: boolean;
  dataDir: string;
  /** The bucket in which files lie; undefined for the folder `files` in DATA_DIR. */
  bucket: Bucket | undefined;
  /** Where the scanner for viruses listens; undefined where there is none. */
  clamd: { path: string } | { host: string; port: number } | undefined;
  secret: string;
  /** The beginning of the mark of the SECRET that this one takes the place of, on purpose. */
  secretReplaces: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  trustProxy: number;
  /** How long an author can take a post back before anyone hears of it; none posts at once. */
  undoSeconds: number;
  /** How many times the usual one person may post, invite, and send other forms within a minute and an hour. */
  writePace: number;
  /** How many bytes the files of one practice may fill, and those of all. */
  filesPerPractice: number;
  filesInAll: number;
  demonstration: boolean;
};

/** A setting that cannot be used; the message names it. */
export class WrongSetting extends Error {}

/** Reads `.env` and the environment. Throws WrongSetting with one sentence that names each wrong setting. */
export function readSettings(
  options: { demonstration?: boolean; env?: Record<string, string | undefined> } = {},
): Settings {
  if (!options.env && existsSync(".env")) process.loadEnvFile(".env");
  const given = Object.fromEntries(
    Object.entries(options.env ?? process.env).filter(([, value]) => value !== ""),
  );
  // The demonstration touches no real database, no real files and no real mail, so that nothing in their settings can be wrong.
  const { DATABASE_URL: _, DATABASE_APP_URL: __, SMTP_URL: ___, FILES_URL: ____, ...own } = given;
  const parsed = Environment.safeParse(
    options.demonstration ? { ...own, DATA_DIR: given.DEMO_DIR ?? ".demo" } : given,
  );
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new WrongSetting(`These settings cannot be used: ${complaints.join("; ")}.`);
  }
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR);
  const baseUrl = env.BASE_URL ?? `http://localhost:${env.PORT}`;
  if (env.SMTP_URL && !env.MAIL_FROM)
    throw new WrongSetting("MAIL_FROM is missing: with SMTP_URL, mail needs a sender.");
  if (env.DATABASE_APP_URL && !env.DATABASE_URL)
    throw new WrongSetting(
      "DATABASE_URL is missing: DATABASE_APP_URL says only how requests log in to the database that it names.",
    );
  return {
    port: env.PORT,
    // Whoever reaches the site past its proxy could claim to come from anywhere.
    host: env.HOST ?? (env.TRUST_PROXY > 0 ? "127.0.0.1" : undefined),
    baseUrl,
    databaseUrl: env.DATABASE_URL,
    databaseAppUrl: env.DATABASE_APP_URL,
    preparedStatements: env.PREPARED_STATEMENTS === "1",
    dataDir,
    bucket: env.FILES_URL,
    clamd: env.CLAMD,
    secret: env.SECRET ?? secretIn(dataDir),
    secretReplaces: env.SECRET_REPLACES,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `roundtable@${new URL(baseUrl).hostname}`,
    trustProxy: env.TRUST_PROXY,
    undoSeconds: env.UNDO_SECONDS,
    writePace: env.WRITE_PACE,
    filesPerPractice: env.FILES_PER_PRACTICE_GB * 1_000_000_000,
    filesInAll: env.FILES_GB * 1_000_000_000,
    demonstration: options.demonstration ?? false,
  };
}

function secretIn(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const path = join(dataDir, "secret");
  try {
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      // A full disk leaves it empty, and the next start would miss what was never there.
      rmSync(path, { force: true });
      throw error;
    }
  }
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length < 32)
    throw new WrongSetting(`The secret in ${path} is too short. Put the right one back.`);
  return secret;
}

/** A key of its own for each purpose, derived from SECRET (HMAC-SHA256), as 43 URL-safe characters. */
export function derivedKey(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}
