import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";

/** An answer with its whole body. Redirects are answers like any other: nothing is followed. */
export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Where a redirect leads: the header of a document. */
  location: string | undefined;
  /** The path that it led to, without what is said behind it. Throws what it says instead, where it led nowhere. */
  ledTo(): string;
};

export type Fields = Record<string, string | string[]> | FormData;

/** What a member's browser can send. Paths go out as they are, so that odd ones reach the server as written. */
export type Browser = {
  get(path: string, headers?: OutgoingHttpHeaders): Promise<Answer>;
  /** Asks for a page's loader data, of one route alone where its id is given. */
  data(path: string, route?: string): Promise<Answer>;
  /** Sends a form from one of our own pages. */
  post(path: string, fields?: Fields, headers?: OutgoingHttpHeaders): Promise<Answer>;
  /** Sends anything, with only the session's cookie added. */
  send(method: string, path: string, headers?: OutgoingHttpHeaders, body?: Buffer | string): Promise<Answer>;
  /** The value of a cookie that an answer has set. */
  cookie(name: string): string | undefined;
  /** The names of all cookies that it keeps. */
  cookies(): string[];
};

const kept = new Agent({ keepAlive: true, maxSockets: 8 });
/** For what writes: a connection of its own, which the server cannot have shut before. */
const fresh = new Agent({ maxSockets: 8 });
const reads = new Set(["GET", "HEAD"]);

/**
 * A browser without script on a site, with a session's cookie or without. It keeps the cookies that it is given. Forms say
 * for whom their page was made: `mark` where it is known, else as the site's own pages have it.
 */
export function browserOf(url: string, session?: string, mark?: string): Browser {
  const { hostname, port } = new URL(url);
  const cookies = new Map<string, string>(session ? [["session", session]] : []);
  let madeFor = { session, mark };

  function send(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders = {},
    body?: Buffer | string,
    agent = reads.has(method) ? kept : fresh,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      let answered = false;
      const asked = request(
        {
          ...{ hostname, port, method, path, agent },
          headers: { ...(cookie ? { cookie } : {}), ...headers },
        },
        (answer) => {
          answered = true;
          const parts: Buffer[] = [];
          answer.on("data", (part) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => {
            for (const line of answer.headers["set-cookie"] ?? []) keep(line);
            const text = Buffer.concat(parts).toString();
            const { statusCode: status, headers } = answer;
            resolve({
              ...{ status: status!, headers, text, location: headers.location },
              ledTo: () => placeIn(headers.location) ?? ledNowhere(`${method} ${path}: ${status}`, text),
            });
          });
        },
      );
      asked.on("error", (error: NodeJS.ErrnoException) => {
        // The server shut a kept connection while this process was busy. Browsers ask once more then, and so do we.
        const shut = asked.reusedSocket && !answered && /ECONNRESET|EPIPE/.test(error.code ?? "");
        if (shut) resolve(send(method, path, headers, body, fresh));
        else reject(error);
      });
      asked.end(body);
    });
  }

  /** Looks at a page for whom it is made, unless that is known of this session. */
  async function markNow(): Promise<string | undefined> {
    const now = cookies.get("session");
    if (madeFor.session !== now || !madeFor.mark) {
      const { text } = now ? await send("GET", "/settings", { accept: "text/html" }) : { text: "" };
      madeFor = { session: now, mark: markIn(text) };
    }
    return madeFor.mark;
  }

  function keep(line: string) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value === "" || /max-age=0/i.test(line)) cookies.delete(name!);
    else cookies.set(name!, value!);
  }

  return {
    send,
    get: (path, headers) =>
      send("GET", path, { accept: "text/html", "sec-fetch-site": "same-origin", ...headers }),
    data: (path, route) => send("GET", dataPath(path, route), { "sec-fetch-site": "same-origin" }),
    async post(path, fields = {}, headers = {}) {
      const { type, body } = await encoded(fields);
      const mark = await markNow();
      const all = {
        ...{ "content-type": type, "content-length": body.length, "sec-fetch-site": "same-origin" },
        ...(mark && { "x-for": mark }),
      };
      return send("POST", path, { ...all, ...headers }, body);
    },
    cookie: (name) => cookies.get(name),
    cookies: () => [...cookies.keys()],
  };
}

function placeIn(location: string | undefined): string | undefined {
  return location?.replace(/[?#].*/, "");
}

function ledNowhere(answer: string, text: string): never {
  const said = text.match(
    /<title[^>]*>[^<]*|<(\w+)[^>]* (?:role="alert"|class="error")[^>]*>.*?<\/\1>/gs,
  ) ?? [text];
  const words = said.map((html) =>
    html
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  throw new Error(`${answer}, where a redirect was expected. ${words.join(" | ").slice(0, 2_000)}`);
}

/** For whom a page was made, by its mark. */
export function markIn(page: string): string | undefined {
  return /<body[^>]* data-for="([^"]+)"/.exec(page)?.[1];
}

/** Where single fetch asks for a page's data: `/c/x?page=2` is `/c/x.data?page=2`. */
export function dataPath(path: string, route?: string): string {
  const [page, query] = path.split("?") as [string, string?];
  const parameters = [query, route && `_routes=${encodeURIComponent(route)}`].filter(Boolean).join("&");
  return `${page === "/" ? "/_root" : page}.data${parameters && `?${parameters}`}`;
}

async function encoded(fields: Fields): Promise<{ type: string; body: Buffer }> {
  if (fields instanceof FormData) {
    const form = new Response(fields);
    return { type: form.headers.get("content-type")!, body: Buffer.from(await form.arrayBuffer()) };
  }
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const body = Buffer.from(new URLSearchParams(pairs).toString());
  return { type: "application/x-www-form-urlencoded", body };
}
