import { createTOTPKeyURI, verifyHOTP } from "@oslojs/otp";

const STEP = 30_000;
const DIGITS = 6;

/**
 * The time-step that a code from an authenticator app belongs to: the present one or a neighbour, for clocks that
 * differ a little. Null when the code is wrong, or when it or a later one was used before.
 */
export function stepOfCode(secret: Uint8Array, code: string, now: number, lastStep: number): number | null {
  const present = Math.floor(now / STEP);
  const steps = [present, present - 1, present + 1];
  return steps.find((step) => step > lastStep && verifyHOTP(secret, BigInt(step), DIGITS, code)) ?? null;
}

/** The address that an authenticator app reads from the square code. */
export function totpAddress(secret: Uint8Array, network: string, email: string): string {
  return createTOTPKeyURI(network, email, secret, STEP / 1000, DIGITS);
}
