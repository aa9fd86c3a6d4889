import { useEffect, useRef, useState } from "react";
import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";
import { isFilledIn } from "#app/web/browser/early-input.tsx";

type Props = {
  home: string;
  filter: string;
  topic: number | undefined;
  topics: { id: number; name: string }[];
};

/**
 * Narrows a cohort's list to one topic: at once where script runs, else by a button. Whoever chooses by keys has the button
 * too, since each step of an arrow changes what is chosen; so has who chose before script came.
 */
export function TopicFilter({ home, filter, topic, topics }: Props) {
  const [needsButton, setNeedsButton] = useState(true);
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => setNeedsButton(box.current !== null && isFilledIn(box.current)), []);
  if (topics.length === 0) return null;
  return (
    <form method="get" action={home} className="flow topic-filter">
      {filter !== "latest" && <input type="hidden" name="show" value={filter} />}
      <label className="vh" htmlFor="topic">
        Topic
      </label>
      <select
        className="input"
        id="topic"
        name="topic"
        ref={box}
        defaultValue={topic ?? ""}
        onKeyDown={() => setNeedsButton(true)}
        onChange={({ currentTarget }) => {
          if (!needsButton) currentTarget.form?.requestSubmit();
        }}
      >
        <option value="">All topics</option>
        {topics.map(({ id, name }) => (
          <option key={id} value={id}>
            {isolated(name)}
          </option>
        ))}
      </select>
      {needsButton && <Button>Show</Button>}
    </form>
  );
}
