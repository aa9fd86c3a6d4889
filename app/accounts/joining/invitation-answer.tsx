import type { ReactNode } from "react";
import { NewPasswordField } from "#app/accounts/new-password-field.tsx";
import { signInPath } from "#app/accounts/safe-path.ts";
import { TimeZoneField } from "#app/accounts/time-zone-field.tsx";
import type { ZoneChoices } from "#app/accounts/time-zones.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import type { Invitation } from "./invitation-queries.server.ts";

/** Says what an invitation is to, as the end of a sentence. */
export function invitedTo({ practice, role, applies }: Invitation, network: string): string {
  if (applies) return `to apply to ${network}`;
  if (!practice) {
    const work = role === "administrator" ? "an administrator" : "a moderator";
    return `to help run ${network} as ${work}`;
  }
  const who = { owner: "an owner", director: "a director", staff: "one of the staff" }[role as "owner"];
  return `to join ${isolated(practice)} on ${network} as ${who}`;
}

type NewProps = {
  email: string;
  /** Their name, as whoever invited them knows it. */
  name: string;
  /** The query that names the page: which invitation it is about. */
  page: string;
  zones: ZoneChoices;
  errors?: Record<string, string>;
  values?: Record<string, string>;
  /** Fields about the practice, of who applies with one. */
  children?: ReactNode;
};

/** For someone without an account: name, time zone and password, and they are in. */
export function NewMemberForm({ email, name, page, zones, errors, values, children }: NewProps) {
  return (
    <form method="post" action={`/invitation${page}`} className="stack">
      <Field
        name="name"
        label="Your name"
        autoComplete="name"
        required
        maxLength={80}
        hint="As colleagues know you. The practices at your tables see it."
        defaultValue={values?.name ?? name}
        error={errors?.name}
      />
      {children}
      <TimeZoneField choices={zones} value={values?.timeZone} error={errors?.timeZone} />
      <NewPasswordField email={email} error={errors?.password} />
      <Button variant="primary" wide>
        {children ? "Begin to apply" : "Accept and come in"}
      </Button>
      <p className="hint">You will sign in as {email}. You can change that later.</p>
    </form>
  );
}

type Me = { name: string; email: string; practice: string | null };

/** For someone who has an account: one button, once they are signed in with it. */
export function MemberAnswer({
  invitation,
  me,
  page,
  practiceFields,
}: {
  invitation: Invitation;
  me: Me | null;
  page: string;
  /** Asks which practice applies, of somebody who has none. */
  practiceFields: ReactNode;
}) {
  if (!me) {
    return (
      <>
        <p>You have an account here already, {invitation.email}. Sign in with it, and then accept.</p>
        <ButtonLink href={signInPath(`/invitation${page}`)} variant="primary" wide>
          Sign in to accept
        </ButtonLink>
      </>
    );
  }
  if (me.email !== invitation.email) return <SomeoneElse invited={invitation.email} me={me} page={page} />;
  if (invitation.applies) return <ApplyAsMe me={me} page={page} practiceFields={practiceFields} />;
  const moves = invitation.practice && me.practice && me.practice !== invitation.practice;
  return (
    <PostForm action={`/invitation/join${page}`} className="stack">
      {moves && (
        <p>
          You belong to {me.practice} now. When you accept, you leave it and the seats you attend for it; what
          you wrote stays.
        </p>
      )}
      <Button variant="primary" wide>
        Accept as <bdi>{me.name}</bdi>
      </Button>
    </PostForm>
  );
}

/** Applying with the account that is signed in: with the practice that they own, or one that they name. */
function ApplyAsMe({ me, page, practiceFields }: { me: Me; page: string; practiceFields: ReactNode }) {
  return (
    <PostForm action={`/invitation/join${page}`} className="stack" noValidate>
      {me.practice ? (
        <p>
          You apply with {isolated(me.practice)}: it waits in the pool, and the network’s moderators look for
          a cohort in which it competes with nobody.
        </p>
      ) : (
        practiceFields
      )}
      <Button variant="primary" wide>
        Begin to apply as <bdi>{me.name}</bdi>
      </Button>
    </PostForm>
  );
}

/** The invitation is for an address other than the signed-in person's. */
export function SomeoneElse({ invited, me, page }: { invited: string; me: Me; page: string }) {
  return (
    <form method="post" action="/sign-out" className="stack">
      <p>
        This invitation is for {invited}, and you are signed in as {me.email}.
      </p>
      <input type="hidden" name="to" value={`/invitation${page}`} />
      <Button wide>Sign out and go on as {invited}</Button>
    </form>
  );
}
