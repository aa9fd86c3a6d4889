import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mailAskedFor } from "#app/accounts/signing-in/limits.server.ts";
import { MailOnItsWay } from "#app/accounts/signing-in/mail-on-its-way.tsx";
import { LinkRequest } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { readForm, refusal } from "#app/web/form.server.ts";
import { verbs } from "#db/verbs.ts";

export const meta: MetaFunction = () => [{ title: "A new password · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return { network: context.frame.network };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, LinkRequest);
  if (!form.ok) return form.answer;
  const { email } = form.data;
  const refused = await answering(context, () => mailAskedFor("reset mail", email, context));
  if (refused) return refusal(form.values, refused, "email", 429);
  await writeForAnyone(context, (db) => verbs.askForLink(db, { address: email, what: "reset" }));
  return data({ sentTo: email, errors: {} as Record<string, string>, values: form.values });
}

export default function ForgottenPage() {
  const { network } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const sentTo = (actionData as { sentTo?: string } | undefined)?.sentTo;
  if (sentTo) {
    return (
      <MailOnItsWay
        network={network}
        email={sentTo}
        what="a link to choose a new password. It works once, for an hour"
      />
    );
  }
  return (
    <Gate
      networkName={network ?? "Roundtable"}
      title="A new password"
      lead="Tell us your address, and we send a link with which you choose a new one."
    >
      <form method="post" className="stack">
        <Field
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          defaultValue={actionData?.values.email}
          error={actionData?.errors.email}
        />
        <Button variant="primary" icon="mail" wide>
          Send the link
        </Button>
        <p className="hint">
          <a href="/sign-in">Back to sign-in</a>
        </p>
      </form>
    </Gate>
  );
}
