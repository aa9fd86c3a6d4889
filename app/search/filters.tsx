import { Pills } from "#app/ui/tabs.tsx";
import { type Asked, type State, searchHref } from "./asked.ts";

type Props = { asked: Asked; cohorts: readonly { slug: string; name: string }[] };

const states: [State, string][] = [
  ["unanswered", "Unanswered"],
  ["answered", "Answered"],
  ["mine", "Mine"],
  ["file", "With files"],
];

/** Narrows a search with a press; pressed again, it is wide again. */
export function Filters({ asked, cohorts }: Props) {
  const pills = [
    ...(cohorts.length > 1
      ? cohorts.map(({ slug, name }) => ({
          href: searchHref({ ...asked, in: asked.in === slug ? "" : slug }),
          label: <bdi>{name}</bdi>,
          current: asked.in === slug,
        }))
      : []),
    {
      href: searchHref({ ...asked, kind: asked.kind === "question" ? "" : "question" }),
      label: "Questions",
      current: asked.kind === "question",
    },
    ...states.map(([state, label]) => {
      const has = asked.states.includes(state);
      const others = asked.states.filter((each) => each !== state);
      return {
        href: searchHref({ ...asked, states: has ? others : [...others, state] }),
        label,
        current: has,
      };
    }),
  ];
  return <Pills label="Narrow it down" pills={pills} />;
}
