import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";

type Props = {
  home: string;
  filter: string;
  topic: number | undefined;
  topics: { id: number; name: string }[];
};

/** Narrows a cohort's list to one topic. */
export function TopicFilter({ home, filter, topic, topics }: Props) {
  if (topics.length === 0) return null;
  return (
    <form method="get" action={home} className="flow topic-filter">
      {filter !== "latest" && <input type="hidden" name="show" value={filter} />}
      <label className="vh" htmlFor="topic">
        Topic
      </label>
      <select className="input" id="topic" name="topic" defaultValue={topic ?? ""}>
        <option value="">All topics</option>
        {topics.map(({ id, name }) => (
          <option key={id} value={id}>
            {isolated(name)}
          </option>
        ))}
      </select>
      <Button>Show</Button>
    </form>
  );
}
