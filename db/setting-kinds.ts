import { statSync } from "node:fs";
import { isIP } from "node:net";
import addressparser from "nodemailer/lib/addressparser";
import { z } from "zod";
import { readBucketUrl, WrongBucketUrl } from "./bucket-url.ts";
import { plainDatabaseUrl, WrongDatabaseUrl } from "./database-url.ts";

// Each kind checks a setting whole. What it says stands behind the setting's name, and repeats no value: some are secret.

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number, what: string) {
  const says = `must be ${what}, ${least} to ${most}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, says)
    .transform(Number)
    .pipe(z.number().min(least, says).max(most, says));
}

/** The site's own address: scheme, name and port, and nothing behind them. */
export const siteAddress = z.string().transform((given, context) => {
  const url = URL.parse(given.trim());
  if (!url || !/^https?:$/.test(url.protocol))
    return wrong(context, "must be an address such as https://roundtable.example");
  if (url.pathname !== "/" || /[?#]/.test(given) || url.username || url.password)
    return wrong(
      context,
      "must be the address of a whole site, such as https://roundtable.example, without a path, a question or a password",
    );
  return url.origin;
});

/** The address of a database, in the one spelling that everything here can take apart. */
export const databaseAddress = z.string().transform((given, context) => {
  try {
    return plainDatabaseUrl(given.trim());
  } catch (error) {
    if (error instanceof WrongDatabaseUrl) return wrong(context, error.message);
    throw error;
  }
});

/** The address of a mail server, with or without someone who signs in there. */
export const mailServer = z.string().transform((given, context) => {
  if (!/^smtps?:\/\//.test(given)) return wrong(context, "must begin with smtp:// or smtps://");
  const url = URL.parse(given.trim());
  if (!url?.hostname || !/^\/?$/.test(url.pathname) || url.hash || !canDecode(url.username + url.password))
    return wrong(
      context,
      "must be an address such as smtps://user:password@mail.example; in its password, write @ : / ? # and % as %40 %3A %2F %3F %23 and %25",
    );
  return url.href;
});

/** The bucket of a store that speaks S3, with the key that opens it. */
export const bucketAddress = z.string().transform((given, context) => {
  try {
    return readBucketUrl(given.trim());
  } catch (error) {
    if (error instanceof WrongBucketUrl) return wrong(context, error.message);
    throw error;
  }
});

/** Where clamd listens: the path of its socket, or a host and a port. */
export const scannerAddress = z.string().transform((given, context) => {
  const asked = given.trim();
  if (asked.startsWith("/")) return { path: asked };
  const [, host, port] = /^([a-z\d.-]+|\[[a-f\d:.]+\]):(\d{1,5})$/i.exec(asked) ?? [];
  if (!host || !(Number(port) >= 1 && Number(port) <= 65_535))
    return wrong(context, "must be the path of a socket, or a host and a port such as 127.0.0.1:3310");
  return { host: host.replaceAll(/[[\]]/g, ""), port: Number(port) };
});

/** Sender of mail: one address, with or without a name before it. */
export const sender = z.string().transform((given, context) => {
  if (!given.includes("@")) return wrong(context, "must hold an email address");
  const [first, ...more] = addressparser(given);
  if (/[\r\n]/.test(given) || more.length > 0 || !z.email().safeParse(first?.address).success)
    return wrong(context, "must be one email address, such as Roundtable <hello@network.example>");
  return given.trim();
});

/** An address of this machine: a number, or a name that the machine knows. */
export const ownAddress = z
  .string()
  .trim()
  .refine(
    (given) => isIP(given) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(given),
    "must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, without a port",
  );

/** A folder that is there or can be made. */
export const folder = z
  .string()
  .refine(
    (path) => !path.includes("\0") && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true),
    {
      error: "must be a folder, and is a file",
    },
  );

function wrong(context: z.RefinementCtx, says: string): never {
  context.addIssue(says);
  return z.NEVER;
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
