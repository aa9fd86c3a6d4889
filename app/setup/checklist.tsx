import { FirstCohortForm } from "#app/cohorts/first-cohort-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Step } from "./steps.ts";

type Props = {
  steps: readonly Step[];
  /** Whether home shows them no more; null where they cannot be put away yet. */
  away: boolean | null;
};

/** A young network's first steps: they tick themselves, and the next one stands out. */
export function Checklist({ steps, away }: Props) {
  const next = steps.find(({ done }) => !done);
  const taken = steps.filter(({ done }) => done).length;
  return (
    <Sheet
      id="first-steps"
      title="First steps"
      action={<Chip tone="topic">{`${taken} of ${steps.length}`}</Chip>}
      flush
      foot={
        away !== null && (
          <PostForm action={`/admin/first-steps/${away ? "bring-back" : "put-away"}`}>
            <Button variant="quiet">{away ? "Show it on home again" : "Put this list away"}</Button>
          </PostForm>
        )
      }
    >
      <ol className="bare">
        {steps.map((step) => (
          <li key={step.title} className={step.done && !step.settled ? "step is-done" : "step"}>
            <Icon name={step.settled ? "info" : step.done ? "solved" : "wait"} />
            <div>
              <b>
                {step === next ? step.title : <a href={step.href}>{step.title}</a>}
                {step.done && !step.settled && <span className="vh"> (done)</span>}
              </b>
              <p className="meta">{step.says}</p>
              {step === next && (step.byName ? <FirstCohortForm /> : <NextStep step={step} />)}
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function NextStep({ step }: { step: Step }) {
  return (
    <p>
      <ButtonLink variant="primary" href={step.href}>
        {step.deed}
      </ButtonLink>
    </p>
  );
}
