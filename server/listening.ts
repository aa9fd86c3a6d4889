import type { Server } from "node:http";
import { WrongSetting } from "../db/settings.ts";

const DRAINING = 4_500;

/** Listens on the port, of the one address that HOST names or of all. Throws WrongSetting when it cannot be had. */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string | undefined },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const { code = "" } = error;
      if (code === "EADDRINUSE")
        reject(new WrongSetting(`Port ${port} is taken by another program. Set PORT to a free one.`));
      else if (code === "EACCES")
        reject(new WrongSetting(`Port ${port} is only for the administrator. Set PORT to one above 1023.`));
      else if (host && /^(EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN)$/.test(code))
        reject(new WrongSetting(`HOST is ${host}, which is no address of this machine.`));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

/** Takes no more connections, and resolves when what was asked is answered or has had its time. */
export async function drain(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), DRAINING);
  // A connection that is kept alive would bring one request after the other.
  server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
  server.closeIdleConnections();
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(late);
}
