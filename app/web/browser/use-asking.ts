import { useEffect, useRef, useState } from "react";
import { asking } from "./asking.ts";

/** Makes a function that asks the site about what is being typed, as long as what it is typed into is shown. */
export function useAsking<Answer>(after: number, tell: (answer: Answer) => void) {
  const hears = useRef(tell);
  hears.current = tell;
  const [{ askFor, stop }] = useState(() => asking<Answer>(after, (answer) => hears.current(answer)));
  useEffect(() => stop, [stop]);
  return askFor;
}
