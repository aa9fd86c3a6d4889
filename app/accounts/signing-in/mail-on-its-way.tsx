import { Gate } from "#app/ui/frame/gate.tsx";

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
  return (
    <Gate networkName={network ?? "Roundtable"} title="Look in your mail">
      <p>
        If <b>{email}</b> has an account here, we have sent {what}.
      </p>
      <p className="hint">
        Nothing there after a few minutes? Look in the spam folder, and check the address above.
      </p>
      <p className="hint">
        <a href="/sign-in">Back to sign-in</a>
      </p>
    </Gate>
  );
}
