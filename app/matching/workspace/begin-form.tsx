import { CharterField, type FailedForm, NewCohortFields, Unfolding } from "#app/cohorts/cohort-form.tsx";
import { starterCharter } from "#app/cohorts/starter-charter.ts";
import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  practices: readonly { uid: string; name: string; town: string; state: string }[];
  /** The address of the roster they come from. */
  back: string;
  failed?: FailedForm;
};

/** Asks what the new group is called. Nobody is told before its moderator asks them. */
export function BeginForm({ practices, back, failed }: Props) {
  return (
    <>
      <Sheet id="chosen" title="Who is chosen" flush>
        <ul className="list bare">
          {practices.map((each) => (
            <li key={each.uid} className="row">
              <div className="stack-tight">
                <b>{isolated(each.name)}</b>
                <p className="meta">{townOf(each)}</p>
              </div>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet>
        {failed?.errors.form && (
          <Banner tone="red" role="alert">
            <b>Nothing was begun.</b> {failed.errors.form}
          </Banner>
        )}
        <PostForm className="form" noValidate>
          <NewCohortFields failed={failed} />
          <Unfolding
            words="Its charter: read and change what it begins with"
            open={Boolean(failed?.errors.charter)}
          >
            <CharterField charter={starterCharter} failed={failed} />
          </Unfolding>
          <div className="form-foot">
            <Button variant="primary">Begin the draft</Button>
            <ButtonLink variant="quiet" href={back}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </>
  );
}
