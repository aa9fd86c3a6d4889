import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type PlainProxy = { port: number; close(): Promise<void> };

/**
 * A proxy that passes requests on as nginx does unless it is told otherwise: under the name of the upstream, as HTTP/1.0
 * with each connection closed, and with nothing said of who asked.
 */
export async function plainProxy(upstream: number): Promise<PlainProxy> {
  const server: Server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: `127.0.0.1:${upstream}`, connection: "close" };
    const passed = request(
      { host: "127.0.0.1", port: upstream, method: asked.method, path: asked.url, headers, agent: false },
      (found) => {
        answer.writeHead(found.statusCode!, found.headers);
        found.pipe(answer);
      },
    );
    passed.on("error", () => answer.writeHead(502).end());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
