import { randomInt } from "node:crypto";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A connection to the server whose login is done, as it rests between two transactions. */
type Rested = { socket: Socket };

/**
 * Stands in front of a server like a pooler that gives each transaction whichever connection was given back last, and passes
 * everything on as it is, names of prepared statements too, but for the number of the process, which is its own. With `pooling: "session"` a client keeps its connection.
 */
export async function mixingProxy(
  serverUrl: string,
  pooling: "transaction" | "session" = "transaction",
): Promise<{ url(of: string): string; stop(): Promise<void> }> {
  const target = addressOf(new URL(serverUrl));
  const rested: Rested[] = [];
  const waiting: ((rested: Rested) => void)[] = [];
  const sockets = new Set<Socket>();

  const giveBack = (one: Rested) => {
    const next = waiting.shift();
    if (next) next(one);
    else rested.push(one);
  };

  const server = createServer((client) => {
    sockets.add(client);
    const fresh = connect(target);
    sockets.add(fresh);
    let mine: Rested | undefined = { socket: fresh };
    let login = true;
    let unsent: Buffer[] = [];
    const attach = (one: Rested) => {
      mine = one;
      one.socket.removeAllListeners("data");
      one.socket.on("data", (bytes) => hear(bytes));
      for (const bytes of unsent) one.socket.write(bytes);
      unsent = [];
    };
    const hear = messages((type, message) => {
      if (type === "K") message.writeInt32BE(randomInt(2 ** 31), 5);
      client.write(message);
      // ReadyForQuery outside of a transaction: the connection is anyone's from here on.
      if (type !== "Z" || message.toString("latin1", 5) !== "I" || pooling === "session") return;
      login = false;
      if (!mine) return;
      giveBack(mine);
      mine = undefined;
    });
    attach(mine);
    client.on("data", (bytes) => {
      // A client's farewell would close a connection that belongs to all.
      if (!login && bytes.length === 5 && bytes[0] === 0x58) return void client.end();
      if (mine) return void mine.socket.write(bytes);
      unsent.push(bytes);
      if (unsent.length > 1) return;
      const one = rested.pop();
      if (one) attach(one);
      else waiting.push(attach);
    });
    client.on("error", () => {});
    fresh.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (of) => {
      const url = new URL(of);
      url.host = `127.0.0.1:${port}`;
      url.search = "";
      return url.href;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Reads the server's messages: a letter, a length of four bytes that counts itself, and the body. */
function messages(seen: (type: string, message: Buffer) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
      const end = 1 + rest.readInt32BE(1);
      seen(String.fromCharCode(rest[0]!), rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
}

function addressOf(url: URL): { host: string; port: number } | { path: string } {
  const folder = url.searchParams.get("host") ?? decodeURIComponent(url.hostname);
  const port = url.port || url.searchParams.get("port") || "5432";
  return folder.startsWith("/")
    ? { path: `${folder}/.s.PGSQL.${port}` }
    : { host: folder, port: Number(port) };
}
