import { DatabaseTrouble } from "../db/embedded.ts";
import { WrongSetting } from "../db/settings.ts";

/** Somebody has to change something; starting again does not help. */
const NEEDS_A_PERSON = 1;
/** It may pass by itself: EX_TEMPFAIL of sysexits. */
const MAY_PASS = 75;

type Ending = { sentence: string; exitCode: number };

/** Finds what to say, and with which code to end, when the start fails: a sentence for what is known, else the stack. */
export function explainFailedStart(error: unknown, used: { database: string; dataDir: string }): Ending {
  const { name, code = "", message = "", path, stack, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (
    error instanceof WrongSetting ||
    error instanceof DatabaseTrouble ||
    /^Unfit(Database|Bucket)$/.test(name)
  )
    return { sentence: message, exitCode: NEEDS_A_PERSON };
  const known =
    newerDatabase(message) ??
    ofFile(code, path ?? (syscall === "write" ? used.dataDir : undefined)) ??
    ofDatabase(code, message, used.database, syscall);
  return known ?? { sentence: String(stack ?? error), exitCode: NEEDS_A_PERSON };
}

function newerDatabase(message: string): Ending | undefined {
  if (!/Database is using Graphile Worker schema revision/.test(message)) return undefined;
  return person(
    "This database was last used by a newer Roundtable, which this one cannot read. Start that newer version again, or restore a backup made by this one into an empty database. Nothing was changed.",
  );
}

function ofFile(code: string, path: string | undefined): Ending | undefined {
  if (!path) return undefined;
  const known: Record<string, string> = {
    EROFS: `${path} cannot be written, because its disk is read-only. Make it writable, or set DATA_DIR to a folder that is.`,
    EACCES: `${path} may not be read or written by this user. Start as the user who owns it, or set DATA_DIR to another folder.`,
    EPERM: `${path} may not be read or written by this user. Start as the user who owns it, or set DATA_DIR to another folder.`,
    EEXIST: `${path} is a file where a folder is needed. Move it away, or set DATA_DIR to another folder.`,
    ENOTDIR: `${path} leads through a file where a folder is needed. Set DATA_DIR to another folder.`,
    EISDIR: `${path} is a folder where a file is needed. Move it away.`,
  };
  if (known[code]) return person(known[code]);
  if (code === "ENOSPC" || code === "EDQUOT")
    return passing(
      `The disk that holds ${path} is full. Free some space and start again. Nothing was deleted.`,
    );
  return undefined;
}

function ofDatabase(code: string, message: string, database: string, syscall?: string): Ending | undefined {
  const at = `The database at ${database}`;
  if (code === "28P01")
    return person(`${at} refuses the password. Correct it in DATABASE_URL or DATABASE_APP_URL.`);
  if (code.startsWith("28"))
    return person(
      `${at} lets this user or machine not in (${code}). Correct DATABASE_URL, or pg_hba.conf on the server.`,
    );
  if (code === "3D000")
    return person(`${at} does not exist. Create it, or correct its name in DATABASE_URL.`);
  if (code === "42501")
    return person(
      `${at} does not belong to the user in DATABASE_URL. Make that user its owner, as the README shows.`,
    );
  if (code === "25006")
    return person(
      `${at} takes no writes: it is a standby, or set to read-only. Set DATABASE_URL to the primary.`,
    );
  if (code === "53300")
    return passing(
      `${at} has no connection left for us. End other programs that use it, or raise its max_connections.`,
    );
  if (code.startsWith("53"))
    return passing(`${at} is out of disk or memory (${code}). Free some and start again.`);
  if (code.startsWith("57P")) return passing(`${at} is starting or stopping. Start again when it runs.`);
  if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code))
    return passing(
      `${at} cannot be found: nobody knows this host's name. Correct DATABASE_URL, or the network.`,
    );
  if (
    /^(ECONN|EHOST|ENET|ETIMEDOUT|EPIPE|08)/.test(code) ||
    (code === "ENOENT" && syscall === "connect") ||
    /^(Connection terminated|timeout|Query read timeout)/.test(message)
  )
    return passing(`${at} does not answer. Start it, or correct DATABASE_URL.`);
  if (/SSL|certificate|self.signed/i.test(`${code} ${message}`))
    return person(`${at} and we do not agree on encryption (${message}). Correct sslmode in DATABASE_URL.`);
  return undefined;
}

const person = (sentence: string): Ending => ({ sentence, exitCode: NEEDS_A_PERSON });
const passing = (sentence: string): Ending => ({ sentence, exitCode: MAY_PASS });
