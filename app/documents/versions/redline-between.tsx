import { blankLabels } from "#app/documents/blanks-in-words.tsx";
import type { Field } from "#app/documents/fields.ts";
import { redlineOf } from "#app/documents/merging/redline.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { RedlineSections } from "./redline-sections.tsx";

export type Between = { before: string; after: string; fields?: readonly Field[] };

/** Compares two texts by words; drawn by the server alone, for that takes long texts their time. */
export function RedlineBetween({ between, side = false }: { between: Between | undefined; side?: boolean }) {
  return (
    <AsSent
      id="changes"
      from={between}
      draw={
        import.meta.env.SSR &&
        (({ before, after, fields = [] }: Between) => (
          <RedlineSections redline={redlineOf(before, after)} labels={blankLabels(fields)} side={side} />
        ))
      }
    />
  );
}
