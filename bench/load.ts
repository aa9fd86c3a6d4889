import { Agent, type IncomingHttpHeaders, request } from "node:http";

const CONNECTIONS = 12;

/** One request and the status of a right answer; with a cookie it is somebody else's. */
export type Question = {
  method: "GET" | "POST";
  path: string;
  body?: string | Buffer;
  /** What the body is, where it is no form of fields alone. */
  type?: string;
  status: number;
  cookie?: string;
  /** What kind of answer is asked for, where it is no page. */
  accept?: string;
};

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type Asker = {
  /** Asks once. Uncompressed, if not told otherwise. */
  ask(question: Question, encoding?: string): Promise<Answer>;
  /** Asks over twelve connections for so many milliseconds; returns what each answer took. Throws on a wrong one. */
  load(next: () => Question, milliseconds: number, encoding?: string): Promise<number[]>;
};

/** Asks a site as a browser that is signed in by a cookie. */
export function askerOf(url: string, cookie: string, connections = CONNECTIONS): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);

  let mark: Promise<string> | undefined;

  /** For whom the site's pages are made: forms say so. */
  async function markOfPages(): Promise<string> {
    const { body } = await ask({ method: "GET", path: "/", status: 200 });
    return / data-for="([^"]+)"/.exec(body.toString())?.[1] ?? "";
  }

  async function ask(question: Question, encoding = "identity"): Promise<Answer> {
    const { method, path, body } = question;
    if (method === "POST") mark ??= markOfPages();
    const headers = {
      ...(method === "POST" && { "x-for": await mark }),
      ...{ cookie: question.cookie ?? cookie, accept: question.accept ?? "text/html" },
      ...{ "accept-encoding": encoding, "sec-fetch-site": "same-origin" },
      ...(body && {
        "content-type": question.type ?? "application/x-www-form-urlencoded",
        "content-length": Buffer.byteLength(body),
      }),
    };
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, method, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      // A connection that was left idle may have been closed by the server just now; it has answered nothing then.
      asked.on("error", (error) => (asked.reusedSocket ? resolve(ask(question, encoding)) : reject(error)));
      asked.end(body);
    });
  }

  async function load(next: () => Question, milliseconds: number, encoding?: string) {
    const times: number[] = [];
    const end = performance.now() + milliseconds;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < end) {
          const question = next();
          const began = performance.now();
          const { status } = await ask(question, encoding);
          times.push(performance.now() - began);
          if (status !== question.status)
            throw new Error(`${question.method} ${question.path} was answered with ${status}.`);
        }
      }),
    );
    return times;
  }

  return { ask, load };
}
