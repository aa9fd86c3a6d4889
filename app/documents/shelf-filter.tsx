import { Button } from "#app/ui/button.tsx";
import type { Chosen } from "./chosen.ts";
import { topicGroups } from "./topics.ts";
import { kindNames, kinds } from "./vocabulary.ts";

type Props = {
  home: string;
  chosen: Chosen<string>;
  /** States that the list knows, by name and words. */
  states: Record<string, string>;
};

/** Narrows a list of documents to a part of the practice or a topic, to a kind and to a state. */
export function ShelfFilter({ home, chosen, states }: Props) {
  return (
    <form method="get" action={home} className="flow shelf-filter">
      <label className="vh" htmlFor="part">
        Topic
      </label>
      <select className="input" id="part" name="part" defaultValue={chosen.part ?? ""}>
        <option value="">All topics</option>
        {topicGroups.map(([group, topics]) => (
          <optgroup key={group} label={group}>
            <option value={group}>{`All of ${group}`}</option>
            {topics.map((topic) => (
              <option key={topic}>{topic}</option>
            ))}
          </optgroup>
        ))}
      </select>
      <label className="vh" htmlFor="kind">
        Kind
      </label>
      <select className="input" id="kind" name="kind" defaultValue={chosen.kind ?? ""}>
        <option value="">All kinds</option>
        {kindNames.map((name) => (
          <option key={name} value={name}>
            {kinds[name].name}
          </option>
        ))}
      </select>
      <label className="vh" htmlFor="state">
        State
      </label>
      <select className="input" id="state" name="state" defaultValue={chosen.state ?? ""}>
        <option value="">In any state</option>
        {Object.entries(states).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      <Button>Show</Button>
    </form>
  );
}
