import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { ErrorText } from "#app/ui/form/field.tsx";

/** The server's question, as loader data types it: strings where the library lists them. */
type Question = { challenge: string };

type Props = {
  question: Question;
  /** The query that names the page: whose sign-in it goes on with. */
  page: string;
  error?: string;
  primary: boolean;
};

/** Asks the device for a passkey and sends its answer. It needs script; without, the other ways stay. */
export function PasskeyForm({ question, page, error, primary }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(error);

  async function ask() {
    setBusy(true);
    setTrouble(undefined);
    try {
      const { startAuthentication } = await import("@simplewebauthn/browser");
      answer.current!.value = JSON.stringify(
        await startAuthentication({ optionsJSON: question as PublicKeyCredentialRequestOptionsJSON }),
      );
      form.current!.submit();
    } catch {
      setTrouble("The passkey was not used. Try again, or use another way below.");
      setBusy(false);
    }
  }

  return (
    <form method="post" action={`/sign-in/passkey${page}`} ref={form} className="stack-tight">
      <input type="hidden" name="code" ref={answer} />
      <Button
        type="button"
        variant={primary ? "primary" : undefined}
        icon="key"
        wide
        busy={busy}
        aria-describedby={trouble ? "passkey-error" : undefined}
        onClick={ask}
      >
        Use my passkey
      </Button>
      <ErrorText id="passkey-error" error={trouble} />
      <noscript>
        <p className="hint">A passkey needs JavaScript, which is off in this browser.</p>
      </noscript>
    </form>
  );
}
