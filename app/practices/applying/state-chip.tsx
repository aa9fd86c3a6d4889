import { Chip } from "#app/ui/chip.tsx";
import type { ApplicationState } from "./policy.ts";

const chips: Record<ApplicationState, { label: string; tone: "solved" | "info" | "held" | "topic" }> = {
  filling: { label: "Filling it in", tone: "held" },
  waiting: { label: "In the pool", tone: "info" },
  offered: { label: "Offered a group", tone: "info" },
  seated: { label: "Seated", tone: "solved" },
  withdrawn: { label: "Withdrawn", tone: "topic" },
  declined: { label: "Declined", tone: "topic" },
};

/** Says how far an application has come. */
export function StateChip({ state }: { state: string }) {
  const { label, tone } = chips[state as ApplicationState];
  return <Chip tone={tone}>{label}</Chip>;
}
