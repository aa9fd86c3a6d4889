import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { type ApplicationState, isUnderWay } from "./policy.ts";
import type { ApplyingStep } from "./steps.ts";

type Props = {
  state: ApplicationState;
  /** The day since which it waits, in words. */
  since: string | null;
  /** Why it was declined. */
  reason: string;
  steps: readonly ApplyingStep[];
  hopes: string;
  can: { change: boolean; again: boolean };
};

/** An application as those see it who apply: what is done, what is next, and what they wait for. */
export function StandsAt({ state, since, reason, steps, hopes, can }: Props) {
  const waits = state === "waiting" || state === "offered";
  return (
    <>
      <Ended state={state} reason={reason} again={can.again} />
      <Sheet id="steps" title="Where it stands" flush>
        <ol className="bare">
          {steps.map(({ title, says, done, way }) => (
            <li key={title} className={done ? "step is-done" : "step"}>
              <Icon name={done ? "solved" : "wait"} />
              <div>
                <b>
                  {title}
                  {done && <span className="vh"> (done)</span>}
                </b>
                <p className="meta">{says}</p>
                {can.change && way && (
                  <p>
                    <a href={way.href}>
                      {way.deed}
                      <span className="vh">: {title}</span>
                    </a>
                  </p>
                )}
              </div>
            </li>
          ))}
          {isUnderWay({ state }) && (
            <li className="step">
              <Icon name="wait" />
              <div>
                <b>{waits ? "In the pool" : "The pool"}</b>
                {waits ? <Waiting since={since} offered={state === "offered"} /> : <Ready can={can.change} />}
              </div>
            </li>
          )}
        </ol>
      </Sheet>
      {hopes && (
        <Sheet id="hopes" title="What you hope for">
          <p className="prose as-typed" dir="auto">
            {hopes}
          </p>
        </Sheet>
      )}
      {can.change && (
        <p>
          <a href="/applying/withdraw">Withdraw the application</a>
        </p>
      )}
    </>
  );
}

function Waiting({ since, offered }: { since: string | null; offered: boolean }) {
  return (
    <p className="meta">
      {`You wait since ${since}. `}
      {offered
        ? "The moderators have found a group that could suit you. You hear from them by email."
        : "The moderators look for a group without competitors; you hear by email. This can take weeks: a group begins once five practices fit."}
    </p>
  );
}

function Ready({ can }: { can: boolean }) {
  return (
    <>
      <p className="meta">
        There you wait for a group. What you said can be changed there as well, so it need not be perfect.
      </p>
      {can ? (
        <PostForm action="/applying/ready">
          <Button variant="primary">Ready: put us in the pool</Button>
        </PostForm>
      ) : (
        <p className="meta">An owner of your practice puts it there.</p>
      )}
    </>
  );
}

function Ended({ state, reason, again }: { state: ApplicationState; reason: string; again: boolean }) {
  if (isUnderWay({ state })) return null;
  if (state === "seated")
    return (
      <Banner tone="good">
        <b>Your practice has its seat.</b> The charter of its cohort waits for you.{" "}
        <ButtonLink href="/">Go there</ButtonLink>
      </Banner>
    );
  return (
    <Banner>
      {state === "withdrawn" ? (
        <>
          <b>The application is withdrawn.</b> Nobody looks for a group for you now.
        </>
      ) : (
        <>
          <b>The moderators declined your application.</b> They write: “{isolated(reason)}”
        </>
      )}
      {again && (
        <PostForm action="/applying/again">
          <Button>Apply again</Button>
        </PostForm>
      )}
    </Banner>
  );
}
