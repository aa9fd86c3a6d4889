import { Button } from "#app/ui/button.tsx";
import { policyTopics } from "./topics.ts";
import { kindNames, kinds } from "./vocabulary.ts";

type Props = { home: string; group: string | null; kind: string | null };

/** Narrows a list of documents to a part of the practice, and to a kind. */
export function ShelfFilter({ home, group, kind }: Props) {
  return (
    <form method="get" action={home} className="flow shelf-filter">
      <label className="vh" htmlFor="part">
        Part of the practice
      </label>
      <select className="input" id="part" name="part" defaultValue={group ?? ""}>
        <option value="">All topics</option>
        {Object.keys(policyTopics).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label className="vh" htmlFor="kind">
        Kind
      </label>
      <select className="input" id="kind" name="kind" defaultValue={kind ?? ""}>
        <option value="">All kinds</option>
        {kindNames.map((name) => (
          <option key={name} value={name}>
            {kinds[name].name}
          </option>
        ))}
      </select>
      <Button>Show</Button>
    </form>
  );
}
