import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { useEffect, useRef, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";

type Props = {
  /** The server's question to the device, as JSON. */
  options: string;
  name: string;
};

/** Lets the device make a passkey, and sends it to be kept. The one thing here that cannot be done without script. */
export function PasskeyMaker({ options, name }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  const [can, setCan] = useState<boolean>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => setCan(browserSupportsWebAuthn()), []);

  async function make() {
    setBusy(true);
    setTrouble(undefined);
    try {
      answer.current!.value = JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(options) }));
      form.current!.submit();
    } catch (error) {
      setTrouble(sentenceFor(error));
      setBusy(false);
    }
  }

  return (
    <PostForm action="/settings/second-factor/passkeys/keep" ref={form} className="stack">
      {trouble && (
        <Banner tone="red" role="alert">
          {trouble}
        </Banner>
      )}
      {can === false && (
        <Banner tone="gold">
          This browser cannot make passkeys. <a href="/settings/second-factor/app">An authenticator app</a>{" "}
          works everywhere.
        </Banner>
      )}
      <noscript>
        <p>
          Passkeys need JavaScript, which is turned off here.{" "}
          <a href="/settings/second-factor/app">An authenticator app</a> works without it.
        </p>
      </noscript>
      <p>
        <Button type="button" variant="primary" icon="key" busy={busy} disabled={!can} onClick={make}>
          Go on
        </Button>
      </p>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="answer" ref={answer} />
    </PostForm>
  );
}

function sentenceFor(error: unknown): string {
  const { name } = error as { name?: string };
  if (name === "InvalidStateError") return "This device has a passkey for your account already.";
  if (name === "NotAllowedError" || name === "AbortError")
    return "Nothing was added: the request was closed, or took too long. You can try again.";
  return "This device could not make a passkey. An authenticator app works everywhere.";
}
