import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Asked, askedHref } from "./asked.ts";
import type { ChangeShown, Shown } from "./workspace.server.ts";

type Props = { change: ChangeShown; members: readonly Shown[]; asked: Asked; page: string };

/** Answers what the group would be with the change that is thought about, and lets it be kept or dropped. */
export function ChangeBanner({ change, members, asked, page }: Props) {
  const { add, drop, weakest, before, refused, freed, blocked } = change;
  const next = { named: members.map(({ uid }) => uid), add: "", drop: "" };
  return (
    <Banner tone={refused > 0 ? "red" : undefined}>
      <p>
        <b>{titleOf(add, drop)}</b>{" "}
        {refused > 0 ? `${counted(refused, "pair")} could not sit together.` : weaker(weakest, before)}
      </p>
      {freed.length > 0 && <p>{`Could come then: ${namesOf(freed)}.`}</p>}
      {blocked.length > 0 && <p>{`Could not come any more: ${namesOf(blocked)}.`}</p>}
      <p className="flow">
        {refused === 0 && <ButtonLink href={askedHref(page, asked, next)}>Keep this change</ButtonLink>}
        <ButtonLink variant="quiet" href={askedHref(page, asked, { add: "", drop: "" })}>
          Leave it as it was
        </ButtonLink>
      </p>
    </Banner>
  );
}

function titleOf(add: Shown | null, drop: Shown | null): string {
  if (add && drop) return `${isolated(add.name)} in the place of ${isolated(drop.name)}:`;
  return add ? `With ${isolated(add.name)}:` : `Without ${isolated(drop!.name)}:`;
}

function weaker(weakest: number, before: number): string {
  if (weakest === before) return `the weakest pair has ${weakest} of 100 points, as before.`;
  return `the weakest pair has ${weakest} of 100 points in place of ${before}.`;
}

const NAMED = 5;

function namesOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  const some = names.slice(0, NAMED).map((each) => isolated(each));
  return more > 0 ? `${some.join(", ")} and ${counted(more, "other")}` : some.join(", ");
}
