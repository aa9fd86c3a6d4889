import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { choiceName, type ShownSection } from "./merged.ts";

type Props = { section: ShownSection; picked: string | undefined; error: string | undefined };

const ways: Record<"theirs" | "both" | "conflict", [value: string, label: string][]> = {
  theirs: [
    ["theirs", "Take it"],
    ["mine", "Leave it out"],
  ],
  both: [
    ["combined", "Take both together"],
    ["mine", "Only yours"],
    ["theirs", "Only theirs"],
  ],
  conflict: [
    ["mine", "Yours"],
    ["theirs", "Theirs"],
    ["combined", "Both, one after the other, to put right in the draft"],
  ],
};

/**
 * The choice of what becomes of a section that they changed. Where both changed the same words nothing is chosen beforehand, and what was
 * passed before is left out.
 */
export function SectionChoice({ section: { key, state, chosen, passed }, picked, error }: Props) {
  if (state === "mine") return null;
  if (!chosen)
    return (
      <p className="meta">
        {passed
          ? "It was passed before, and is left out."
          : state === "conflict"
            ? "Both texts go into the draft, one after the other."
            : "It is taken."}
      </p>
    );
  const usual = passed ? "mine" : state === "conflict" ? undefined : ways[state][0]![0];
  const name = choiceName(key);
  return (
    <Choices name={name} legend="What goes into your draft?" error={error} columns>
      {ways[state].map(([value, label]) => (
        <Radio
          key={value}
          id={`${name}-${value}`}
          name={name}
          value={value}
          label={label}
          defaultChecked={(picked ?? usual) === value}
        />
      ))}
    </Choices>
  );
}
