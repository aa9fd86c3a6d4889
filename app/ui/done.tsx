import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { Banner } from "./banner.tsx";

/** Says what was just done, as told by `?done=` of the redirect that followed it; nothing for a word that is not in the list. */
export function Done({ sentences }: { sentences: Readonly<Record<string, ReactNode>> }) {
  const word = useSearchParams()[0].get("done") ?? "";
  if (!Object.hasOwn(sentences, word)) return null;
  return (
    <Banner tone="good" role="status">
      {sentences[word]}
    </Banner>
  );
}
