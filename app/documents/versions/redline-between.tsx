import { redlineOf } from "#app/documents/merging/redline.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { RedlineSections } from "./redline-sections.tsx";

export type Between = { before: string; after: string };

/** Compares two texts by words; drawn by the server alone, for that takes long texts their time. */
export function RedlineBetween({ between, side = false }: { between: Between | undefined; side?: boolean }) {
  return (
    <AsSent
      id="changes"
      from={between}
      draw={
        import.meta.env.SSR &&
        (({ before, after }: Between) => <RedlineSections redline={redlineOf(before, after)} side={side} />)
      }
    />
  );
}
