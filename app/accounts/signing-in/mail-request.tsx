import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { useMailOnPage, useSendsMail } from "#app/web/browser/use-mail.ts";
import { MailOnItsWay } from "./mail-on-its-way.tsx";

type Props = {
  network: string | null;
  title: string;
  lead: string;
  button: string;
  back: string;
  /** Says what the mail brings, as the end of a sentence. */
  brings: string;
  /** Where the link leads on to, if not home. */
  to?: string;
  answer: { sentTo?: string; errors: Record<string, string>; values: Record<string, string> } | undefined;
};

/** Asks for the address to which a link is sent, and says afterwards that it is on its way. */
export function MailRequest({ network, title, lead, button, back, brings, to, answer }: Props) {
  const sendsMail = useSendsMail();
  const mailOnPage = useMailOnPage();
  if (answer?.sentTo) return <MailOnItsWay network={network} email={answer.sentTo} what={brings} />;
  if (!sendsMail && !mailOnPage)
    return (
      <Gate networkName={network ?? "Roundtable"} title={title}>
        <Banner tone="gold">
          <b>This network sends no email yet,</b> so no link can reach you. Ask whoever runs it to set up a
          mail server; then this page sends you one.
        </Banner>
        <p className="hint">
          <a href="/sign-in">{back}</a>
        </p>
      </Gate>
    );
  return (
    <Gate networkName={network ?? "Roundtable"} title={title} lead={sendsMail ? lead : undefined}>
      {!sendsMail && (
        <Banner tone="gold">
          <b>This demonstration sends no email.</b> Whoever is its administrator finds the link under Email.
        </Banner>
      )}
      <form method="post" className="stack">
        <Field
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          defaultValue={answer?.values.email}
          error={answer?.errors.email}
        />
        {to !== undefined && <input type="hidden" name="to" value={answer?.values.to ?? to} />}
        <Button variant="primary" icon="mail" wide>
          {button}
        </Button>
        <p className="hint">
          <a href="/sign-in">{back}</a>
        </p>
      </form>
    </Gate>
  );
}
