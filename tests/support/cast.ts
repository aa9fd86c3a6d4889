import { generateTOTP } from "@oslojs/otp";
import { inject } from "vitest";
import { castTotpSecret } from "#db/demo/load.ts";
import { emails } from "./people.ts";

export { password } from "./people.ts";

/**
 * The kinds of viewer of the access table and who of the cast stands for each. All is told from Pediatric PT;
 * Eero's cohort shares no practice with it, so that he must see nothing of it at all.
 */
export const roles = {
  anonymous: null,
  attendee: "wendell",
  facilitator: "joelle",
  "member of another cohort": "eero",
  "staff without a seat": "kiyoko",
  "former member": "callum",
  applicant: "ines",
  "disabled member": "tamsin",
  "moderator without a look": "noor",
  "moderator with a look": "orla",
  administrator: "everett",
} as const;

export type Role = keyof typeof roles;

/** Every kind of viewer of the access table. */
export const roleNames = Object.keys(roles) as Role[];

/** The id of a member by key, such as "wendell". */
export function member(key: string): number {
  return known("members", key);
}

/** The id of a practice by key, such as "saltwillow". */
export function practice(key: string): number {
  return known("practices", key);
}

/** The id of a cohort by key, such as "pediatric". */
export function cohort(key: string): number {
  return known("cohorts", key);
}

/** The id of a member's persona in a cohort, by "pediatric" and "wendell". */
export function persona(cohortKey: string, memberKey: string): number {
  return known("personas", `${cohortKey}/${memberKey}`);
}

/** The email address of a member by key. */
export function emailOf(key: string): string {
  const email = emails[key];
  if (!email) throw new Error(`Nobody in the cast is called ${key}.`);
  return email;
}

/** The code that a staff member's authenticator app shows at a time. */
export function totpCode(key: string, at = Date.now()): string {
  // The library reads the clock itself.
  const real = Date.now;
  Date.now = () => at;
  try {
    return generateTOTP(castTotpSecret(emailOf(key)), 30, 6);
  } finally {
    Date.now = real;
  }
}

function known(kind: "members" | "practices" | "cohorts" | "personas", key: string): number {
  const id = inject("cast")[kind][key];
  if (id === undefined) throw new Error(`The cast has no ${key} among its ${kind}.`);
  return id;
}
