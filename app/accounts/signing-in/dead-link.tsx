import type { ReactNode } from "react";
import { Gate } from "#app/ui/frame/gate.tsx";

/** Stands where a link led that was used, replaced, or is too old: what to do instead. */
export function DeadLink({ network, children }: { network: string | null; children: ReactNode }) {
  return (
    <Gate
      networkName={network ?? "Roundtable"}
      title="This link no longer works"
      lead="Links work once and for a limited time. Nothing was changed."
    >
      {children}
    </Gate>
  );
}
