import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type Practice = { uid: string; name: string; town: string; inState: string };

/** The two practices that a waiver is about, the moderators' words on it, and what everybody's yes means. */
export function WhatIsAsked({ pair, why, title }: { pair: readonly Practice[]; why: string; title: string }) {
  return (
    <Sheet id="asked" title="What is asked">
      <p>These two compete, and would sit together in {isolated(title)}:</p>
      <ul>
        {pair.map((practice) => (
          <li key={practice.uid}>
            <b>{isolated(practice.name)}</b>, {townOf({ town: practice.town, state: practice.inState })}
          </li>
        ))}
      </ul>
      <p className="prose as-typed" dir="auto">
        {why}
      </p>
      <p className="meta">
        It needs a yes from both, from every other practice there, and from a moderator. Then it holds for
        twelve months. Each of you can take a yes back at any time, and that ends it. Nobody has to give a
        reason for a no.
      </p>
    </Sheet>
  );
}
