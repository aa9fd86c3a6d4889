import type { ReactNode } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import type { FailedForm } from "./cohort-form.tsx";
import { PracticeChoices } from "./practice-choices.tsx";
import { WhyItFits } from "./why-it-fits.tsx";

type Props = {
  practices: readonly { uid: string; name: string; town: string; state: string; disciplines: string[] }[];
  /** More match than are shown. */
  more: boolean;
  words: string;
  /** The label of the button. */
  deed: string;
  failed?: FailedForm;
  cancel: string;
  /** Shown below what was refused. */
  children?: ReactNode;
};

/** The practice that gets a seat, and why. */
export function ChoosePractice({ practices, more, words, deed, failed, cancel, children }: Props) {
  if (practices.length === 0) {
    return (
      <div className="empty">
        <h3>{words ? "No practice matches" : "Every practice has a seat here"}</h3>
        <p>{words ? "Try a part of the name, or the town." : "Add another practice first."}</p>
      </div>
    );
  }
  return (
    <PostForm className="form sheet-in" noValidate>
      {failed?.errors.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was done.</b> {failed.errors.form}
        </Banner>
      )}
      {children}
      <PracticeChoices practices={practices} more={more} failed={failed} />
      <WhyItFits failed={failed} />
      <div className="form-foot">
        <Button variant="primary">{deed}</Button>
        <ButtonLink variant="quiet" href={cancel}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
