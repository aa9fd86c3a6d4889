import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const Environment = z.object({
  PORT: z.coerce.number({ error: "must be a number" }).int().min(0).max(65_535).default(3000),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://roundtable.example" })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional(),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().includes("@", { error: "must hold an email address" }).optional(),
  TRUST_PROXY: z
    .enum(["0", "1", "2", "3"], { error: "must be the number of proxies in front, 0 to 3" })
    .default("0"),
  UNDO_SECONDS: z.coerce
    .number({ error: "must be a number of seconds" })
    .int()
    .min(0)
    .max(60, "must be a number of seconds, at most 60")
    .default(10),
});

export type Settings = {
  port: number;
  baseUrl: string;
  databaseUrl: string | undefined;
  databaseAppUrl: string | undefined;
  dataDir: string;
  secret: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  trustProxy: number;
  /** How long an author can take a post back before anyone hears of it; none posts at once. */
  undoSeconds: number;
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
  const parsed = Environment.safeParse(
    options.demonstration ? { ...given, DATA_DIR: given.DEMO_DIR ?? ".demo" } : given,
  );
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new WrongSetting(`These settings cannot be used: ${complaints.join("; ")}.`);
  }
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR);
  const baseUrl = (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
  if (env.SMTP_URL && !env.MAIL_FROM)
    throw new WrongSetting("MAIL_FROM is missing: with SMTP_URL, mail needs a sender.");
  return {
    port: env.PORT,
    baseUrl,
    databaseUrl: options.demonstration ? undefined : env.DATABASE_URL,
    databaseAppUrl: options.demonstration ? undefined : env.DATABASE_APP_URL,
    dataDir,
    secret: env.SECRET ?? keptSecret(dataDir),
    smtpUrl: options.demonstration ? undefined : env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `roundtable@${new URL(baseUrl).hostname}`,
    trustProxy: Number(env.TRUST_PROXY),
    undoSeconds: env.UNDO_SECONDS,
    demonstration: options.demonstration ?? false,
  };
}

function keptSecret(dataDir: string): string {
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
