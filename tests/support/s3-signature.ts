import { createHash, createHmac } from "node:crypto";

export type Signed = {
  method: string;
  /** Path and query as they were sent. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
};

/** Computes what S3 expects as the signature of a request (Signature Version 4), for the headers that it says are signed. */
export function signatureOf({ method, url, headers }: Signed, secret: string): string {
  const { scope, names } = authorizationOf(headers);
  const [path, query = ""] = url.split("?");
  const pairs = query
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf("=");
      const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
      return `${encoded(decodeURIComponent(name))}=${encoded(decodeURIComponent(value))}`;
    });
  const canonical = [
    method,
    decodeURIComponent(path!).split("/").map(encoded).join("/"),
    pairs.sort().join("&"),
    ...names.map(
      (name) =>
        `${name}:${String(headers[name] ?? "")
          .trim()
          .replaceAll(/ +/g, " ")}`,
    ),
    "",
    names.join(";"),
    headers["x-amz-content-sha256"],
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope.join("/"), sha256(canonical)].join("\n");
  const key = scope.reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
  return hmac(key, toSign).toString("hex");
}

/** Reads the header Authorization. */
export function authorizationOf(headers: Signed["headers"]) {
  const said = String(headers.authorization ?? "");
  const [, key = "", scope = ""] = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/([^,]+)/.exec(said) ?? [];
  return {
    key,
    scope: scope.split("/"),
    names: (/SignedHeaders=([^,]+)/.exec(said)?.[1] ?? "").split(";"),
    signature: /Signature=([\da-f]+)/.exec(said)?.[1] ?? "",
  };
}

export function sha256(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
