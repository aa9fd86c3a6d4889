import { useParams } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";

type Props = { failed: { errors: Record<string, string> } | undefined };

/** Why a decision was not taken, and the way back to the queue. */
export function NotDecided({ failed }: Props) {
  const { cohort } = useParams();
  const why = failed?.errors.form ?? failed?.errors.note ?? "Decisions are taken in the queue.";
  return (
    <Page narrow>
      <PageHead title="Nothing was changed" lead={why} />
      <p className="flow">
        <ButtonLink href={`/c/${cohort}/queue`}>Back to the queue</ButtonLink>
      </p>
    </Page>
  );
}
