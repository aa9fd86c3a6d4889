import type { Viewer } from "#app/accounts/viewer.ts";

/** Is an owner of this practice. */
export function owns(viewer: Viewer, practice: { id: number }): boolean {
  return viewer.practice?.id === practice.id && viewer.practice.role === "owner";
}

/** Keeps what this practice tells for matching: as one of its owners or directors. */
export function keepsFacts(viewer: Viewer, practice: { id: number }): boolean {
  return viewer.practice?.id === practice.id && viewer.practice.role !== "staff";
}

export const roles = [
  { value: "owner", label: "Owner", hint: "Keeps the profile, invites people and chooses who attends." },
  {
    value: "director",
    label: "Director",
    hint: "Runs part of the practice. Attends where an owner says so.",
  },
  { value: "staff", label: "Staff", hint: "Works in the practice. Attends where an owner says so." },
] as const;

export type PracticeRole = (typeof roles)[number]["value"];

/** A role as a page shows it. */
export function roleName(role: string | null | undefined): string {
  return roles.find((each) => each.value === role)?.label ?? "";
}
