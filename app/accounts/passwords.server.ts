import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { opaqueString } from "./secret.ts";

// argon2id, the library's default algorithm. Each takes 19 MiB and a thread for some 20 ms, so four at most.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password as the account keeps it. However its letters were encoded, it is the same password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(opaqueString(password), cost));
}

/** Whether a password is the hash's. Without a hash, for an unknown account, the same work ends in no. */
export async function isPassword(hashed: string | null | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword(randomBytes(16).toString("hex"));
  const nobodys = await hashOfNobody;
  const matches = await inTurn(() => verify(hashed ?? nobodys, opaqueString(password)));
  return matches && Boolean(hashed);
}

let hashOfNobody: Promise<string> | undefined;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    // Whoever waits takes the place over.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
