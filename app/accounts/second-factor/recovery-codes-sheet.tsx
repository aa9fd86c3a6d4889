import { useEffect, useState } from "react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RecoveryCodes } from "#app/ui/recovery-codes.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  codes: readonly string[];
  network: string;
  /** Where one goes on from here. */
  next?: string;
};

/** New recovery codes, this once, with ways to keep them. */
export function RecoveryCodesSheet({ codes, network, next = "/settings/second-factor" }: Props) {
  const text = `Recovery codes for ${network}\nEach works once, in place of your second step.\n\n${codes.join("\n")}\n`;
  return (
    <Sheet id="codes" title="Your recovery codes">
      <p>
        Each works once, when your phone is lost. Print them or keep them with your other papers: they are
        shown only now.
      </p>
      <RecoveryCodes codes={codes} />
      <div className="flow no-print">
        <ButtonLink
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
          icon="download"
        >
          Save as a file
        </ButtonLink>
        <PrintButton />
        <ButtonLink href={next} variant="primary">
          I have kept them
        </ButtonLink>
      </div>
    </Sheet>
  );
}

function PrintButton() {
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  if (!runs) return null;
  return (
    <Button type="button" onClick={() => window.print()}>
      Print
    </Button>
  );
}
