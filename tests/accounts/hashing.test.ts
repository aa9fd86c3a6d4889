import { parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, isPassword } from "#app/accounts/passwords.server.ts";

test("a password is kept as argon2id with 19 MiB, two passes and one lane", async () => {
  const hashed = await hashPassword("seven quiet herons");
  expect(hashed).toMatch(/^\$argon2id\$/);
  expect(parseOptions(hashed)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(await isPassword(hashed, "seven quiet herons")).toBe(true);
  expect(await isPassword(hashed, "seven quiet heron")).toBe(false);
});

test("an account that does not exist costs the same work, and no password is right", async () => {
  const hashed = await hashPassword("seven quiet herons");
  await isPassword(null, "warm it up");
  // Of the processor, not of the clock: other tests are at work beside this one.
  const work = async (hash: string | null) => {
    const before = process.cpuUsage();
    for (let i = 0; i < 10; i++) expect(await isPassword(hash, "another guess")).toBe(false);
    return process.cpuUsage(before).user;
  };
  const [known, unknown] = [await work(hashed), await work(null)];
  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
});

test("twenty at once all get their turn", async () => {
  const hashed = await hashPassword("seven quiet herons");
  const guesses = Array.from({ length: 20 }, (_, i) => (i % 2 ? "seven quiet herons" : `guess ${i}`));
  const answers = await Promise.all(guesses.map((guess) => isPassword(hashed, guess)));
  expect(answers).toEqual(guesses.map((_, i) => i % 2 === 1));
});
