import { createServer, type Server, Socket } from "node:net";

export type SilentProxy = {
  /** The database's address by way of the proxy. */
  url: string;
  /** From now on nothing is passed on, on old connections and on new ones, which are still accepted. */
  silence(): void;
  /** New connections are passed on again. Old ones stay silent for ever, as behind a firewall that has forgotten them. */
  speak(): void;
  close(): Promise<void>;
};

/** Stands between the site and its database, and can fall silent as a dead host does. */
export async function startSilentProxy(databaseUrl: string): Promise<SilentProxy> {
  const target = new URL(databaseUrl);
  const folder = decodeURIComponent(target.host);
  const open = new Set<Socket>();
  let silent = false;
  const server: Server = createServer((client) => {
    open.add(client);
    client.on("error", () => {});
    client.on("close", () => open.delete(client));
    if (silent) return;
    const behind = folder.startsWith("/")
      ? new Socket().connect(`${folder}/.s.PGSQL.5432`)
      : new Socket().connect(Number(target.port || 5432), target.hostname);
    behind.on("error", () => client.destroy());
    open.add(behind);
    behind.on("close", () => {
      open.delete(behind);
      // A silent host does not say that it is gone either.
      if (!forgotten.has(client)) client.destroy();
    });
    client.on("close", () => behind.destroy());
    client.on("data", (bytes) => void (forgotten.has(client) || behind.write(bytes)));
    behind.on("data", (bytes) => void (forgotten.has(client) || client.write(bytes)));
  });
  const forgotten = new WeakSet<Socket>();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const url = new URL(databaseUrl.replace(`@${target.host}`, "@localhost"));
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    silence() {
      silent = true;
      for (const socket of open) forgotten.add(socket);
    },
    speak() {
      silent = false;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
