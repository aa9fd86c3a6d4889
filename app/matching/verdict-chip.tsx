import { Icon, type IconName } from "#app/ui/icon.tsx";

export type VerdictWord = "clear" | "review" | "conflict";

const signs: Record<VerdictWord, { icon: IconName; label: string }> = {
  clear: { icon: "solved", label: "Clear" },
  review: { icon: "half", label: "Review" },
  conflict: { icon: "stop", label: "Conflict" },
};

/** A verdict, by its sign, its color and its word; `label` says it otherwise. */
export function VerdictChip({ verdict, label }: { verdict: VerdictWord; label?: string }) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      <Icon name={signs[verdict].icon} />
      {label ?? signs[verdict].label}
    </span>
  );
}
