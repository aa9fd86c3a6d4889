import { isIP } from "node:net";

/** A bucket of a store that speaks S3, and the key that opens it. */
export type Bucket = {
  /** Scheme, host and port. */
  origin: string;
  name: string;
  region: string;
  key: string;
  secret: string;
};

/** Wrong FILES_URL; the message goes behind the name of the setting, and repeats nothing of it. */
export class WrongBucketUrl extends Error {}

const such = "must be such as s3://KEY:SECRET@s3.example/bucket?region=us-east-1";

/** Takes the address of a bucket apart. Throws WrongBucketUrl. */
export function readBucketUrl(given: string): Bucket {
  const [, scheme, rest] = /^(s3|s3\+http):\/\/(.+)$/i.exec(given) ?? [];
  if (!rest) throw new WrongBucketUrl("must begin with s3:// or s3+http://");
  const plain = scheme!.toLowerCase() === "s3+http";
  const url = URL.parse(`${plain ? "http" : "https"}://${rest}`);
  const [key, secret] = [decoded(url?.username), decoded(url?.password)];
  if (!url || url.hash || !key || !secret)
    throw new WrongBucketUrl(
      `${such}; in its secret, write @ : / ? # + and % as %40 %3A %2F %3F %23 %2B and %25`,
    );
  const [, name] = /^\/([a-z\d][a-z\d.-]{1,61}[a-z\d])\/?$/.exec(url.pathname) ?? [];
  if (!name) throw new WrongBucketUrl(`${such}, with the name of one bucket and no folder`);
  const { region = "us-east-1", ...other } = Object.fromEntries(url.searchParams);
  if (!/^[a-z\d-]+$/i.test(region) || Object.keys(other).length > 0)
    throw new WrongBucketUrl(`${such}; behind the ? stands its region alone`);
  if (plain && !isNear(url.hostname.replaceAll(/[[\]]/g, "")))
    throw new WrongBucketUrl(
      "sends files in plain text with s3+http://, which is for this machine and private networks; use s3://",
    );
  return { origin: url.origin, name, region, key, secret };
}

/** Where a bucket is, without the key. */
export function bucketAt({ origin, name }: Pick<Bucket, "origin" | "name">): string {
  return `${new URL(origin).host}/${name}`;
}

/** Whether a host is this machine or in a private network, as far as its name tells. */
function isNear(host: string): boolean {
  if (isIP(host) === 4) return /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host);
  if (isIP(host) === 6) return /^(::1$|f[cd]|fe80:)/.test(host);
  return !host.includes(".") || /\.(local|localhost|internal|lan|home\.arpa|test)$/.test(host);
}

function decoded(text = ""): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
