import { Gate } from "#app/ui/frame/gate.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";

/** Stands after asking for a mail: the same for addresses with an account and without. */
export function MailOnItsWay({
  network,
  email,
  what,
}: {
  network: string | null;
  email: string;
  what: string;
}) {
  const back = (
    <p className="hint">
      <a href="/sign-in">Back to sign-in</a>
    </p>
  );
  if (!useSendsMail())
    return (
      <Gate networkName={network ?? "Roundtable"} title="No email was sent">
        <p>
          This network has no mail server yet, so nothing can reach <b>{email}</b>. Ask its administrator to
          set one up, and then ask for the link again.
        </p>
        {back}
      </Gate>
    );
  return (
    <Gate networkName={network ?? "Roundtable"} title="Look in your email">
      <p>
        If <b>{email}</b> has an account here, we have sent {what}.
      </p>
      <p className="hint">
        Nothing there after a few minutes? Look in the spam folder, and check the email above.
      </p>
      {back}
    </Gate>
  );
}
