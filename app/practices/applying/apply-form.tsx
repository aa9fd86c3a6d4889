import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { useMailOnPage, useSendsMail } from "#app/web/browser/use-mail.ts";

type Props = {
  network: string;
  answer: { sentTo?: string; errors: Record<string, string>; values: Record<string, string> } | undefined;
};

/** Page by which a stranger applies: it asks for an address and a name, and says the same to everyone. */
export function ApplyForm({ network, answer }: Props) {
  const sendsMail = useSendsMail();
  const mailOnPage = useMailOnPage();
  if (answer?.sentTo && !sendsMail)
    return (
      <Gate networkName={network} title="No email was sent">
        <p>
          This network has no mail server yet, so nothing can reach <b>{answer.sentTo}</b>. Ask whoever runs
          it for a link.
        </p>
      </Gate>
    );
  if (answer?.sentTo)
    return (
      <Gate networkName={network} title="Look in your email">
        <p>
          If <b>{answer.sentTo}</b> can be used, an email is on its way to it. Open its link to go on; it
          works for three days.
        </p>
        <p className="hint">
          Nothing there after a few minutes? Look in the spam folder, and check the email above.
        </p>
      </Gate>
    );
  return (
    <Gate
      networkName={network}
      title={`Apply to ${network}`}
      lead="A private network of practices that do not compete, where their owners ask each other how they run theirs."
    >
      {!sendsMail && (
        <Banner tone="gold">
          {mailOnPage ? (
            <>
              <b>This demonstration sends no email.</b> Whoever is its administrator finds the link under
              Email.
            </>
          ) : (
            <>
              <b>This network sends no email yet,</b> so no link can reach you.
            </>
          )}
        </Banner>
      )}
      <form method="post" className="stack">
        <Field
          name="name"
          label="Your name"
          autoComplete="name"
          maxLength={80}
          defaultValue={answer?.values.name}
          error={answer?.errors.name}
          optional
        />
        <Field
          name="email"
          label="Email"
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          hint="We send a link to it first. Nothing else is done with it."
          required
          defaultValue={answer?.values.email}
          error={answer?.errors.email}
        />
        <Button variant="primary" icon="mail" wide>
          Send me a link
        </Button>
        <p className="hint">
          <a href="/sign-in">I have an account already</a>
        </p>
      </form>
    </Gate>
  );
}
