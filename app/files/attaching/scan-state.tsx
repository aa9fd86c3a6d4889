import { ADVICE, sayFound } from "./found-in.ts";

/** Says that a file waits for the virus scanner, or why it goes into no post: `held` is empty, or what was found. */
export function ScanState({ held }: { held: string | null }) {
  if (held === null) return null;
  if (held === "")
    return <span className="meta">Waiting for the virus scanner. Go on writing meanwhile.</span>;
  return (
    <span className="error" role="alert">
      {sayFound(held)}, so nobody gets it. Take it away. {ADVICE}
    </span>
  );
}
