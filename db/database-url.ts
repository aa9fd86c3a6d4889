import { isIPv6 } from "node:net";
import pg from "pg";

/** Says what is wrong with the address of a database, as the end of a sentence that begins with the setting's name. */
export class WrongDatabaseUrl extends Error {}

/**
 * The same address in the one spelling that everything here can take apart: with a host, the user and the password
 * before it, and the name of the database. People write it in all the ways that libpq knows: the socket's folder as the
 * host or as `?host=`, `?user=` and `?password=`. Throws WrongDatabaseUrl, which names no part of the address.
 */
export function plainDatabaseUrl(given: string): string {
  if (!/^postgres(ql)?:\/\//.test(given)) throw new WrongDatabaseUrl("must begin with postgres://");
  if (namesSeveral(given))
    throw new WrongDatabaseUrl(
      "names several servers: name the one that takes writes, or a proxy in front of them that finds it",
    );
  const { user, password, ...rest } = takenApart(given);
  const url = new URL(`postgres://${rest.host}`);
  for (const [name, value] of rest.options) if (!asParts.has(name)) url.searchParams.append(name, value);
  if (rest.socket) url.searchParams.set("host", rest.socket);
  if (!/^\d*$/.test(rest.port)) throw new WrongDatabaseUrl("has a port that is no number");
  url.port = rest.port;
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  const database = rest.database || user;
  if (!database) throw new WrongDatabaseUrl("must name the database, such as postgres://host/roundtable");
  url.pathname = `/${encodeURI(database)}`;
  return understood(url.href);
}

/** Options that have a place of their own in an address. */
const asParts = new Set(["host", "port", "user", "password", "dbname"]);

function namesSeveral(given: string): boolean {
  const [authority = "", query = ""] = given.slice(given.indexOf("//") + 2).split("?", 2) as [
    string,
    string?,
  ];
  const hosts = authority.split("/")[0]!.split("@").at(-1)!;
  return [hosts, new URLSearchParams(query).get("host") ?? ""].some((host) => host.includes(","));
}

function takenApart(given: string) {
  // Without a host there is no room for a user in what browsers call an address; libpq has it.
  const whole = given
    .replace(/^(\w+:\/\/[^/?#]*@)(?=[/?]|$)/, "$1localhost")
    .replace(/^(\w+:\/\/)(?=[/?]|$)/, "$1localhost");
  const noHost = whole !== given;
  if (!URL.canParse(whole))
    throw new WrongDatabaseUrl(
      "cannot be read: in its password, write @ : / ? # and % as %40 %3A %2F %3F %23 and %25",
    );
  const url = new URL(whole);
  const option = (name: string) => url.searchParams.get(name) ?? "";
  const host = noHost ? process.env.PGHOST || "localhost" : decoded(url.hostname);
  const named = option("host") || host;
  const socket = named.startsWith("/") ? named : "";
  return {
    user: option("user") || decoded(url.username),
    password: option("password") || decoded(url.password),
    host: socket ? "localhost" : isIPv6(named) ? `[${named}]` : named,
    socket,
    port: option("port") || url.port,
    database: option("dbname") || decoded(url.pathname.slice(1)),
    options: [...url.searchParams],
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Lets the driver read an address as it will when it connects: options may name files that are not there. */
function understood(url: string): string {
  try {
    const client = new pg.Client({ connectionString: url });
    if (Number.isInteger(client.port)) return url;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code && path) throw new WrongDatabaseUrl(`names the file ${path}, which cannot be read`);
  }
  throw new WrongDatabaseUrl("has an option that the driver does not understand");
}
