import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Bucket } from "#db/bucket-url.ts";

/** How a request goes wrong on its way: it is never answered, cut before or within its answer, or answered by another. */
export type Fault = "silence" | "cut" | "cut within" | { status: number; text: string };

export type S3 = {
  bucket: Bucket;
  /** FILES_URL of the bucket. */
  url: string;
  /** Requests so far, such as `PUT /files/uid?partNumber=1&uploadId=…`. */
  asked: string[];
  /** Lets requests go wrong from now on, as `faultOf` says of each. */
  spoil(faultOf: (asked: string) => Fault | undefined): void;
  /** Lets everything through again, and forgets what was asked. */
  mend(): void;
  stop(): Promise<void>;
};

/** Starts a server that speaks S3, with a bucket `files`, behind a proxy that can spoil requests. */
export async function startS3(): Promise<S3> {
  const bucket = { name: "files", region: "eu-central-1", key: "KEYOFTESTS", secret: "a/secret+of=tests" };
  const { key, secret, region } = bucket;
  const child = spawn(process.execPath, [join(import.meta.dirname, "s3-process.ts"), key, secret, region], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const behind = await new Promise<number>((resolve, reject) => {
    child.once("message", (port) => resolve(Number(port)));
    child.once("exit", () => reject(new Error("The S3 server did not start.")));
  });
  const asked: string[] = [];
  let faultOf: (asked: string) => Fault | undefined = () => undefined;
  const proxy = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${decodeURIComponent(incoming.url!)}`;
    asked.push(line);
    passOn(incoming, outgoing, behind, faultOf(line));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as { port: number };
  return {
    bucket: { ...bucket, origin: `http://127.0.0.1:${port}` },
    url: `s3+http://${key}:${encodeURIComponent(secret)}@127.0.0.1:${port}/files?region=${region}`,
    asked,
    spoil(by) {
      faultOf = by;
    },
    mend() {
      faultOf = () => undefined;
      asked.length = 0;
    },
    async stop() {
      proxy.closeAllConnections();
      await Promise.all([new Promise((resolve) => proxy.close(resolve)), ended(child)]);
    },
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number, fault: Fault | undefined) {
  incoming.on("error", () => {});
  outgoing.on("error", () => {});
  if (fault === "silence") return void incoming.resume();
  if (fault === "cut") {
    const cut = () => incoming.socket.destroy();
    return void incoming.once("data", cut).once("end", cut);
  }
  if (typeof fault === "object") {
    incoming.resume();
    return void incoming.once("end", () => outgoing.writeHead(fault.status).end(fault.text));
  }
  const { method, url: path, headers } = incoming;
  const behind = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode!, answer.headers);
    if (fault === "cut within")
      answer.once("data", (chunk) => outgoing.write(chunk, () => outgoing.destroy()));
    else answer.pipe(outgoing);
  });
  behind.on("error", () => outgoing.destroy());
  outgoing.on("close", () => behind.destroy());
  incoming.pipe(behind);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const over = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await over;
}
