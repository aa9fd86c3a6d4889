import { useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Definitions } from "#app/ui/facts.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";

const AGAIN_AFTER = 1_500;
const AGAIN_AT_MOST = 20;

type Props = {
  /** The administrator's own address. */
  email: string;
  /** Outcome of the test mail that was just asked for; null where none was. */
  test: { state: "waiting" | "sent" | "kept" | "failed"; trouble: string } | null;
  error?: string;
};

/** Says whether mail goes out, how to make it, and sends a test mail. */
export function MailSetup({ email, test, error }: Props) {
  const sendsMail = useSendsMail();
  return (
    <Sheet id="setup" title={sendsMail ? "Email goes out" : "Set up email"}>
      {!sendsMail && (
        <>
          <p>
            No mail server is set, so nothing is sent: copy the links of invitations from their lists. Members
            hear of news in their inbox here alone, and nobody gets a link for a new password.
          </p>
          <p>
            To change that, set these two in the environment or in the file <code>.env</code>, and restart.
            Whoever runs your email knows both.
          </p>
          <Definitions
            facts={[
              { name: "SMTP_URL", value: <code>smtps://user:password@mail.example</code> },
              { name: "MAIL_FROM", value: <code>network@your-association.example</code> },
            ]}
          />
        </>
      )}
      {test && <Outcome email={email} test={test} />}
      {error && (
        <Banner tone="red" role="alert">
          {error}
        </Banner>
      )}
      {sendsMail && (
        <PostForm action="/admin/mail" className="form-foot">
          <Button icon="send">Send a test email to {email}</Button>
        </PostForm>
      )}
    </Sheet>
  );
}

/** Says what came of a test mail; as long as nothing has, the page is opened again by itself. */
function Outcome({ email, test: { state, trouble } }: { email: string; test: NonNullable<Props["test"]> }) {
  const [search] = useSearchParams();
  const asked = search.get("tested");
  const times = Number(search.get("times") ?? 0) + 1;
  const again = `/admin/mail?tested=${encodeURIComponent(asked ?? "")}&times=${times}`;
  useEffect(() => {
    if (state !== "waiting" || !(times <= AGAIN_AT_MOST)) return;
    const timer = setTimeout(() => window.location.replace(again), AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [state, times, again]);
  if (state === "waiting")
    return (
      <Banner role="status">
        <b>The test email is on its way.</b> <a href={again}>See what came of it</a>
      </Banner>
    );
  if (state === "failed")
    return (
      <Banner tone="red" role="alert">
        <b>The test email did not go.</b> {trouble}
      </Banner>
    );
  return (
    <Banner tone="good" role="status">
      <b>The mail server took the test email.</b> Look for it in the mailbox of {email}.
    </Banner>
  );
}
