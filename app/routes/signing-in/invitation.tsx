import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AboutTheNetwork } from "#app/accounts/joining/about-the-network.tsx";
import {
  invitedTo,
  MemberAnswer,
  NewMemberForm,
  SomeoneElse,
} from "#app/accounts/joining/invitation-answer.tsx";
import {
  acceptInvitation,
  invitationBehind,
  noteOpened,
} from "#app/accounts/joining/invitation-queries.server.ts";
import { passwordTrouble } from "#app/accounts/password-policy.server.ts";
import { hashPassword } from "#app/accounts/passwords.server.ts";
import { DeadLink } from "#app/accounts/signing-in/dead-link.tsx";
import { pressed } from "#app/accounts/signing-in/limits.server.ts";
import { landing } from "#app/accounts/signing-in/link-landing.server.ts";
import { forgetSecret, queryOf, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { ENROL_PATH, signInAs } from "#app/accounts/signing-in/sign-in.server.ts";
import { zoneChoices } from "#app/accounts/time-zones.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { PracticeFields } from "#app/practices/applying/practice-fields.tsx";
import { AcceptanceOrApplication } from "#app/practices/applying/schema.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Your invitation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const landed = landing(request, context, "invitation");
  if (landed) return landed;
  const token = secretOf(request, context, "invitation");
  const invitation = await readForAnyone(context, (db) => invitationBehind(db, token));
  // Whoever invited learns that it arrived. What fetches links before anyone presses them keeps no cookie, and is not here.
  if (invitation && !invitation.opened && context.isVisit)
    await writeForAnyone(context, (db) => noteOpened(db, token));
  const { viewer, frame } = context;
  const me = viewer && {
    name: viewer.name,
    email: viewer.email,
    practice: viewer.practice?.name ?? null,
  };
  return data(
    { network: frame.network ?? "Roundtable", invitation, me, zones: zoneChoices(), page: queryOf(request) },
    { status: invitation ? 200 : 404 },
  );
}

/** Accepts for someone without an account; those with one press the button of /invitation/join. */
export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, AcceptanceOrApplication);
  if (!form.ok) return form.answer;
  const { name, timeZone, password, ...named } = form.data;
  const token = secretOf(args.request, context, "invitation");
  const tooMany = await answering(context, () => pressed(token, context));
  if (tooMany) return refusal(form.values, tooMany, "form", 429);
  const invitation = await readForAnyone(context, (db) => invitationBehind(db, token));
  if (!invitation) return redirect(context.path);
  const { email, applies } = invitation;
  const practice = invitation.practice ?? named.practiceName ?? null;
  const trouble = passwordTrouble(password, { name, email, practice, network: context.frame.network });
  if (trouble) return refusal(form.values, trouble, "password", 400);

  const passwordHash = await hashPassword(password);
  const done = await attempt(form.values, () =>
    writeForAnyone(context, async (db) => {
      const member = await acceptInvitation(db, token, { name, timeZone, passwordHash }, named);
      return signInAs(db, context, member);
    }),
  );
  if (!done.ok) return done.answer;
  done.value.append("Set-Cookie", forgetSecret(args.request, context, "invitation"));
  return redirect(applies || practice ? "/welcome" : ENROL_PATH, { headers: done.value });
}

export default function InvitationPage() {
  const { network, invitation, me, zones, page } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  if (!invitation) {
    return (
      <DeadLink network={network}>
        <p>An invitation lasts 72 hours. Ask whoever invited you to send another; it takes them a minute.</p>
        <ButtonLink href="/sign-in" wide>
          I have an account already
        </ButtonLink>
      </DeadLink>
    );
  }
  const { invitedBy, applies } = invitation;
  const answers = invitation.hasAccount ? (
    <MemberAnswer invitation={invitation} me={me} page={page} practiceFields={<PracticeFields />} />
  ) : me ? (
    <SomeoneElse invited={invitation.email} me={me} page={page} />
  ) : (
    <NewMemberForm
      email={invitation.email}
      name={invitation.name}
      page={page}
      zones={zones}
      errors={actionData?.errors}
      values={actionData?.values}
    >
      {applies && <PracticeFields errors={actionData?.errors} values={actionData?.values} />}
    </NewMemberForm>
  );
  return (
    <Gate
      networkName={network}
      title={invitedBy ? "You are invited" : `Apply to ${network}`}
      lead={
        invitedBy
          ? `${invitedBy} invites you ${invitedTo(invitation, network)}.`
          : "Your email is confirmed. Next, who you are and which practice applies."
      }
    >
      <AboutTheNetwork invitation={invitation} network={network} />
      {actionData?.errors.form && (
        <Banner tone="red" role="alert">
          {actionData.errors.form}
        </Banner>
      )}
      {answers}
    </Gate>
  );
}
