import type { OpenCohort } from "#app/practices/adding/cohort-choice.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import type { Judged } from "./judge.server.ts";
import { PasteForm } from "./paste-form.tsx";

export type Shown = {
  errors: Record<string, string>;
  values: Record<string, string>;
  judged?: Pick<Judged, "lines" | "faulty"> & { practices: number };
};

type Props = { cohorts: readonly OpenCohort[]; chosen: string; shown: Shown | undefined };

/** The page of both addresses: the list to paste, and the list as it was understood. */
export function PastePage({ cohorts, chosen, shown }: Props) {
  const slug = shown?.values.cohort ?? chosen;
  const from = cohorts.find((cohort) => cohort.slug === slug);
  const back = from
    ? { href: `/admin/cohorts/${from.slug}`, label: from.name }
    : { href: "/admin/practices", label: "Practices" };
  return (
    <Page>
      <PageHead
        back={back}
        title="Add many practices"
        lead="Each is added and its owner invited: all of the list, or none of it."
      />
      <PasteForm cohorts={cohorts} chosen={chosen} failed={shown} judged={shown?.judged} cancel={back.href} />
    </Page>
  );
}
