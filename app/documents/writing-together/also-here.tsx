import { useEffect, useState } from "react";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ask } from "#app/web/browser/person-here.ts";

const ASK_EVERY = 20_000;

type Props = {
  /** Where it is said that one is here, which answers who else is. */
  address: string;
  /** Names of those who had it open as the page was made. */
  others: readonly string[];
};

/** Says who else of the practice has the text open. It asks while the page is looked at, and falls silent with it. */
export function AlsoHere({ address, others: atFirst }: Props) {
  const [others, setOthers] = useState(atFirst);
  useEffect(() => {
    const say = async () => {
      if (document.visibilityState === "hidden") return;
      try {
        const answer = await ask(address, { method: "POST", body: new URLSearchParams() });
        if (answer.ok) setOthers(((await answer.json()) as { others: string[] }).others);
      } catch {
        // Nobody knows who is there without a line; it is asked again.
      }
    };
    const leave = () => {
      void ask(address, {
        method: "POST",
        body: new URLSearchParams({ leaves: "1" }),
        keepalive: true,
      }).catch(() => {});
    };
    void say();
    const timer = window.setInterval(() => void say(), ASK_EVERY);
    document.addEventListener("visibilitychange", say);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", say);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [address]);
  return (
    <div role="status">
      {others.length > 0 && (
        <Banner icon="people">
          <b>{`${inWords(others)} this open.`}</b> You can both write; whoever saves second is shown both.
        </Banner>
      )}
    </div>
  );
}

function inWords(names: readonly string[]): string {
  const [first, second] = names.map((name) => isolated(name));
  if (names.length === 1) return `${first} has`;
  return names.length === 2 ? `${first} and ${second} have` : `${first} and ${names.length - 1} others have`;
}
