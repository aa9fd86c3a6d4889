import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setUp } from "#app/accounts/joining/invitation-queries.server.ts";
import { Setup } from "#app/accounts/joining/invitation-schema.server.ts";
import { NewPasswordField } from "#app/accounts/new-password-field.tsx";
import { passwordTrouble } from "#app/accounts/password-policy.server.ts";
import { hashPassword } from "#app/accounts/passwords.server.ts";
import { DeadLink } from "#app/accounts/signing-in/dead-link.tsx";
import { pressed } from "#app/accounts/signing-in/limits.server.ts";
import { landing } from "#app/accounts/signing-in/link-landing.server.ts";
import { forgetSecret, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { ENROL_PATH, signInAs } from "#app/accounts/signing-in/sign-in.server.ts";
import { TimeZoneField } from "#app/accounts/time-zone-field.tsx";
import { zoneChoices } from "#app/accounts/time-zones.server.ts";
import { tokenBehind } from "#app/accounts/tokens.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Set up your network");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const landed = landing(request, context, "setup");
  if (landed) return landed;
  const token = secretOf(request, context, "setup");
  const behind = await readForAnyone(context, (db) => tokenBehind(db, "setup", token));
  const { network } = context.frame;
  const open = behind !== null && network === null;
  return data({ network, open, zones: zoneChoices() }, { status: open ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, Setup);
  if (!form.ok) return form.answer;
  const { password, ...wanted } = form.data;
  const token = secretOf(args.request, context, "setup");
  const tooMany = await answering(context, () => pressed(token, context));
  if (tooMany) return refusal(form.values, tooMany, "form", 429);
  const trouble = passwordTrouble(password, wanted);
  if (trouble) return refusal(form.values, trouble, "password", 400);
  if (!(await readForAnyone(context, (db) => tokenBehind(db, "setup", token)))) return redirect(context.path);

  const passwordHash = await hashPassword(password);
  const done = await attempt(form.values, () =>
    writeForAnyone(context, async (db) => {
      const administrator = await setUp(db, token, { ...wanted, passwordHash });
      return signInAs(db, context, administrator);
    }),
  );
  if (!done.ok) return done.answer;
  done.value.append("Set-Cookie", forgetSecret(args.request, context, "setup"));
  return redirect(ENROL_PATH, { headers: done.value });
}

export default function SetupPage() {
  const { network, open, zones } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  if (!open) {
    return (
      <DeadLink network={network}>
        <p>
          {network
            ? `${network} is set up already. If it is yours to run, sign in.`
            : "Each start of the server prints a new link for setting the network up. The last one printed works."}
        </p>
        {network && (
          <ButtonLink href="/sign-in" wide>
            Sign in
          </ButtonLink>
        )}
      </DeadLink>
    );
  }
  const { errors, values } = actionData ?? {};
  return (
    <Gate
      networkName="Roundtable"
      title="Set up your network"
      lead="A name for it, and an account for you, who runs it. Everyone else comes by invitation."
    >
      <ErrorSummary
        errors={errors}
        labels={{ network: "Name of the network", name: "Your name", email: "Email", password: "Password" }}
      />
      <form method="post" className="stack">
        <Field
          name="network"
          label="Name of the network"
          required
          maxLength={80}
          hint="Members see it at the top of every page and in their email."
          defaultValue={values?.network}
          error={errors?.network}
        />
        <Field
          name="name"
          label="Your name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={values?.name}
          error={errors?.name}
        />
        <Field
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          defaultValue={values?.email}
          error={errors?.email}
        />
        <TimeZoneField choices={zones} value={values?.timeZone} error={errors?.timeZone} />
        <NewPasswordField error={errors?.password} />
        <Button variant="primary" wide>
          Set up the network
        </Button>
        <p className="hint">
          Next you add a second way to prove that it is you; running a network needs one.
        </p>
      </form>
    </Gate>
  );
}
