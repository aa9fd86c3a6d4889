import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { invite } from "#app/accounts/joining/invite-queries.server.ts";
import { actAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { APPLICATIONS } from "#app/practices/applying/addresses.ts";
import { ApplicantInvitation } from "#app/practices/applying/schema.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Ask a practice to apply");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async () => null);
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: ApplicantInvitation,
    find: oneself,
    run: (db, _me, { email, name }) => invite(db, { email, name, applies: true }),
    to: `${APPLICATIONS}?done=invited`,
    field: "email",
  });
}

const labels = { email: "Email", name: "Name" };

export default function AskToApply() {
  const failed = useActionData<typeof action>();
  const sendsMail = useSendsMail();
  return (
    <Page narrow>
      <PageHead
        back={{ href: APPLICATIONS, label: "Applications" }}
        title="Ask a practice to apply"
        lead="Its owner gets a link, says which practice it is and what it does, and waits in the pool. Until it has a seat it sees nothing of the network."
      />
      <Sheet>
        <PostForm className="form" noValidate>
          <ErrorSummary errors={failed?.errors} labels={labels} />
          <Field
            name="email"
            label={labels.email}
            type="email"
            autoComplete="off"
            hint={`${sendsMail ? "They get a link by email" : "No email is sent: you get a link to give them"}. It works for three days, once, and only for this email.`}
            maxLength={254}
            defaultValue={failed?.values.email}
            error={failed?.errors.email}
            required
          />
          <Field
            name="name"
            label={labels.name}
            autoComplete="off"
            maxLength={80}
            defaultValue={failed?.values.name}
            error={failed?.errors.name}
            optional
          />
          <div className="form-foot">
            <Button variant="primary" icon={sendsMail ? "send" : "link"}>
              {sendsMail ? "Send the link" : "Make the link"}
            </Button>
            <ButtonLink variant="quiet" href={APPLICATIONS}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
