import type { ReactNode } from "react";
import type { Field } from "#app/documents/fields.ts";
import type { RedlineSection } from "#app/documents/merging/redline.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { ShownSection } from "./merged.ts";
import { RedlineText } from "./redline-text.tsx";
import { SectionChoice } from "./section-choice.tsx";

type Props = {
  section: ShownSection;
  fields: readonly Field[];
  /** The choice that was made before the page came back. */
  picked: string | undefined;
  error: string | undefined;
};

const states: Record<ShownSection["state"], { says: string; icon: IconName; tone?: "held" | "danger" }> = {
  theirs: { says: "Only they changed it", icon: "swap" },
  mine: { says: "Only you changed it", icon: "pencil" },
  both: { says: "Both changed it, in different places", icon: "swap", tone: "held" },
  conflict: { says: "Both changed the same words", icon: "warn", tone: "danger" },
};

/** A section that a side has changed: what it changed, and what becomes of it. */
export function UpdateSection({ section, fields, picked, error }: Props) {
  const { key, heading, state, moved } = section;
  const { says, icon, tone } = states[state];
  const id = `section-${key}`;
  if (state === "mine")
    return (
      <details className="sheet toc-fold bleed">
        <summary>
          <Icon name="down" />
          <bdi>{heading || "The beginning"}</bdi>
          <Chip>Only you changed it: kept</Chip>
        </summary>
        <div className="sheet-in">
          <Changed sections={section.byUs} fields={fields} />
        </div>
      </details>
    );
  return (
    <section className="sheet bleed" aria-labelledby={id}>
      <div className="sheet-head">
        <h2 id={id} dir="auto">
          {heading || "The beginning"}
        </h2>
        <Chip {...(tone && { tone })} icon={icon}>
          {says}
        </Chip>
      </div>
      <div className="sheet-in stack">
        {moved && <p className="meta">It stands elsewhere than before.</p>}
        {section.takenOut && (
          <p className="meta">
            {section.takenOut === "theirs" ? "They took this section out." : "You took this section out."}
          </p>
        )}
        <Both section={section} fields={fields} />
        <SectionChoice section={section} picked={picked} error={error} />
      </div>
    </section>
  );
}

function Both({ section, fields }: Pick<Props, "section" | "fields">) {
  const { state, byThem, byUs, together } = section;
  if (state === "theirs") return <Changed sections={byThem} fields={fields} />;
  const sides = (
    <div className="sides">
      <Side title="What you changed">
        <Changed sections={byUs} fields={fields} />
      </Side>
      <Side title="What they changed">
        <Changed sections={byThem} fields={fields} />
      </Side>
    </div>
  );
  if (state === "conflict") return sides;
  return (
    <>
      <Side title="Both together, beside yours as it is now">
        <Changed sections={together} fields={fields} />
      </Side>
      <details className="fold-plain">
        <summary>
          <Icon name="down" />
          What each side changed
        </summary>
        {sides}
      </details>
    </>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="sides-head">{title}</h3>
      {children}
    </div>
  );
}

function Changed({
  sections,
  fields,
}: { sections: readonly RedlineSection[] | null } & Pick<Props, "fields">) {
  if (sections === null) return <p className="meta">Nothing.</p>;
  return <RedlineText sections={sections} fields={fields} />;
}
