import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";

type Props = {
  here: string;
  adoption: { ofPractice: string; upstream: { status: string } | null; isTaking: boolean };
};

/** Says why there is nothing to take over. */
export function NoUpdate({ here, adoption: { ofPractice, upstream, isTaking } }: Props) {
  const open = <ButtonLink href={here}>Open your copy</ButtonLink>;
  if (upstream === null)
    return (
      <Empty title="Updates have stopped" action={open}>
        The document is no longer shared with you. What you adopted stays yours, with where it came from.
      </Empty>
    );
  if (isTaking)
    return (
      <Empty title="The update is in your draft" action={open}>
        Look it over, then put it in force.
      </Empty>
    );
  return (
    <Empty title="You are up to date" action={open}>
      {upstream.status === "published"
        ? `When ${isolated(ofPractice)} publishes a new version, you hear of it.`
        : `${isolated(ofPractice)} has withdrawn it. Your copy stays as it is.`}
    </Empty>
  );
}
