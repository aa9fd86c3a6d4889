import type { Viewer } from "#app/accounts/viewer.ts";
import { owns } from "#app/practices/policy.ts";

/** How many characters somebody may say what they hope for in. */
export const HOPES_MAX = 2_000;

/** How far an application has come. */
export type ApplicationState = "filling" | "waiting" | "offered" | "seated" | "withdrawn" | "declined";

/** Is under way: it can be changed and withdrawn. */
export function isUnderWay({ state }: { state: ApplicationState }): boolean {
  return state === "filling" || state === "waiting" || state === "offered";
}

/** May change the application that is under way, or withdraw it. */
export function canChangeApplication(viewer: Viewer, application: Of): boolean {
  return owns(viewer, { id: application.practiceId }) && isUnderWay(application);
}

/** May apply anew after that application has ended. The database says when it is too soon. */
export function canApplyAgain(viewer: Viewer, application: Of): boolean {
  const ended = application.state === "withdrawn" || application.state === "declined";
  return owns(viewer, { id: application.practiceId }) && ended;
}

type Of = { practiceId: number; state: ApplicationState };
