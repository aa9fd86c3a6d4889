import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import type { Terms } from "./queries.server.ts";
import { FACTS, type Missing, type Step, stepHref, stepNames, steps } from "./steps.ts";

/** Says that a moderator waits for a look over all of it: nothing of why, or about whom. */
export function AskedToLook({ until }: { until: string | Date }) {
  const { timeZone } = useClock();
  return (
    <Banner tone="gold">
      <b>A moderator asks you to look these facts over by {plainDay(until, timeZone)}.</b> Correct what is not
      right, and then confirm all of it. No other practice knows that you were asked.
    </Banner>
  );
}

/** The steps, each with what was said so far, what it is used for and who sees it. */
export function StepList({ said }: { said: Record<Step, string> }) {
  return (
    <Sheet id="steps" title="Steps" hideTitle flush>
      <ul className="bare">
        {stepNames.map((step) => (
          <li key={step} className="leftout">
            <div>
              <b>
                <a href={stepHref(step)}>{steps[step].title}</a>
              </b>
              <p className="meta">
                {steps[step].used} {steps[step].seen}
              </p>
              {said[step] && <p>{said[step]}</p>}
            </div>
            {!said[step] && <Chip tone="held">Missing</Chip>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type ConfirmProps = {
  missing: readonly Missing[];
  confirmed: Pick<Terms, "confirmedBy"> & { confirmedAt: string | Date | null };
  error?: string;
};

/** Asks whether all of it is still correct, or says what is missing before anybody can tell. */
export function ConfirmFacts({ missing, confirmed, error }: ConfirmProps) {
  const { now, timeZone } = useClock();
  const { confirmedAt, confirmedBy } = confirmed;
  return (
    <Sheet id="confirm" title="Is all of it correct?">
      {error && (
        <Banner tone="red" role="alert">
          {error}
        </Banner>
      )}
      {missing.length > 0 ? (
        <>
          <p>
            <b>Missing facts never count as no conflict:</b> until they are there, a moderator has to look at
            each pair. These are missing:
          </p>
          <ul>
            {missing.map(({ words, href }) => (
              <li key={words}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            {confirmedAt ? (
              <>
                {confirmedBy ? isolated(confirmedBy) : "Somebody"} confirmed it,{" "}
                <Time at={confirmedAt} now={now} timeZone={timeZone} />. We ask again after a year.
              </>
            ) : (
              "Everything is filled in. Confirm it once, so that it counts; we ask again after a year."
            )}
          </p>
          <PostForm action={`${FACTS}/confirm`}>
            <Button variant="primary" icon="check">
              {confirmedAt ? "Everything is still correct" : "Everything is correct"}
            </Button>
          </PostForm>
        </>
      )}
    </Sheet>
  );
}

type LooksProps = { looks: readonly { moderator: string; reason: string; lookedAt: string | Date }[] };

/** Names the moderators who looked at what only the matching uses, when and why. */
export function LooksAtFacts({ looks }: LooksProps) {
  const { now, timeZone } = useClock();
  return (
    <Sheet id="looks" title="Who looked" flush={looks.length > 0}>
      {looks.length === 0 ? (
        <p>No moderator has looked at your competitors, referrers, owners, ties or planned sites.</p>
      ) : (
        <ul className="bare">
          {looks.map(({ moderator, reason, lookedAt }) => (
            <li key={`${moderator} ${String(lookedAt)}`} className="leftout">
              <div>
                <b dir="auto">{moderator}</b>
                <p dir="auto">{reason}</p>
                <p className="meta">
                  <Time at={lookedAt} now={now} timeZone={timeZone} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
