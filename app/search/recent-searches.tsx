import { useEffect, useState } from "react";
import { forgetOnDevice, keepOnDevice, keptOnDevice } from "#app/web/browser/device.ts";
import { searchHref } from "./asked.ts";

const KEPT = "recent searches";
const MOST = 8;

/** Keeps a search that found something among the last ones, on this device alone. */
export function useKeepSearch(typed: string, foundSomething: boolean) {
  useEffect(() => {
    if (typed === "" || !foundSomething) return;
    const before = keptOnDevice<string[]>(KEPT) ?? [];
    keepOnDevice(KEPT, [typed, ...before.filter((each) => each !== typed)].slice(0, MOST));
  }, [typed, foundSomething]);
}

/** Lists what was looked for last on this device; nothing without script. */
export function RecentSearches() {
  const [recent, setRecent] = useState<string[]>([]);
  useEffect(() => setRecent(keptOnDevice<string[]>(KEPT) ?? []), []);
  if (recent.length === 0) return null;
  const forget = () => {
    forgetOnDevice(KEPT);
    setRecent([]);
  };
  return (
    <section className="sheet" aria-labelledby="recent">
      <div className="sheet-head split">
        <h2 id="recent">Looked for last</h2>
        <button type="button" className="button button-quiet" onClick={forget}>
          Forget these
        </button>
      </div>
      <ul className="bare">
        {recent.map((typed) => (
          <li key={typed} className="wait">
            <a href={searchHref(typed)} dir="auto">
              {typed}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
