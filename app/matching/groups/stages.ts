import type { Choices } from "#db/choices.ts";

/** How far a group has come. */
export type Stage = Choices["formation.stage"];

/** The steps of a group in their order, each with what happens in it; `joins` says it where practices join a cohort that runs. */
export const stages = [
  { stage: "draft", name: "Draft", says: "Choose who comes", joins: "Who is to join" },
  { stage: "consent", name: "Consent", says: "No names shown yet", joins: "No names shown yet" },
  { stage: "names", name: "Names", says: "Ten days to object", joins: "Ten days to object" },
  { stage: "charter", name: "Charter", says: "Each one signs", joins: "They sign" },
  { stage: "active", name: "Active", says: "From five practices up", joins: "They sit there" },
] as const satisfies { stage: Stage; name: string; says: string; joins: string }[];
