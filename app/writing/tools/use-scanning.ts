import { useEffect } from "react";
import { ask } from "#app/web/browser/person-here.ts";
import type { Answer, Sent } from "./send-file.ts";

const SOONEST = 5_000;
const LATEST = 60_000;

/** Asks with growing pauses what became of files that wait for the virus scanner, as long as one does. */
export function useScanning(
  uploads: readonly Sent[],
  address: () => string,
  heard: (uploads: readonly Sent[]) => void,
) {
  const waits = uploads.some(({ held }) => held === "");
  useEffect(() => {
    if (!waits) return;
    let pause = SOONEST;
    let timer: ReturnType<typeof setTimeout>;
    const askAgain = async () => {
      const answer = await ask(address(), { headers: { Accept: "application/json" } }).then(
        (response) => response.json() as Promise<Partial<Answer>>,
        () => null,
      );
      if (answer?.uploads) heard(answer.uploads);
      pause = Math.min(LATEST, 2 * pause);
      timer = setTimeout(askAgain, pause);
    };
    timer = setTimeout(askAgain, pause);
    return () => clearTimeout(timer);
  }, [waits, address, heard]);
}
