import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { manualHref } from "../addresses.ts";
import { type DocumentKind, kinds } from "../vocabulary.ts";

type Line = {
  uid: string;
  name: string;
  state: string;
  trouble: string;
  document: string | null;
  title: string | null;
  kind: string | null;
  topics: readonly string[] | null;
  warnings: number;
  blanks: number;
};

/** The files that were brought: each with the draft that it became, or why it cannot be read. */
export function ImportLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="list bare">
      {lines.map((line) => (
        <li key={line.uid} className="row">
          <span className="row-sign">
            <Icon name={signs[line.state as keyof typeof signs]} />
          </span>
          <h3 className="row-title">
            {line.document ? (
              <a href={`${manualHref(line.document)}/imported`} dir="auto">
                {isolated(line.title ?? "")}
              </a>
            ) : (
              <bdi>{line.name}</bdi>
            )}
          </h3>
          <LineState line={line} />
        </li>
      ))}
    </ul>
  );
}

const signs = { waiting: "clock", read: "doc", refused: "warn" } as const;

function LineState({ line }: { line: Line }) {
  if (line.state === "waiting") return <p className="row-meta">Waits to be read.</p>;
  if (line.state === "refused")
    return (
      <div className="row-meta">
        <span className="error">{line.trouble}</span>
        <PostForm action={`/practice/manual/import/${line.uid}/put-away`}>
          <Button variant="quiet" icon="close" aria-label={`Put away: ${line.name}`}>
            Put away
          </Button>
        </PostForm>
      </div>
    );
  const found = [
    line.warnings > 0 && `${counted(line.warnings, "thing")} to look at`,
    line.blanks > 0 && `${counted(line.blanks, "place")} to fill in`,
  ].filter(Boolean);
  return (
    <p className="row-meta">
      <Chip>{kinds[line.kind as DocumentKind].name}</Chip>
      {line.topics?.map((topic) => (
        <Chip key={topic} tone="topic">
          {topic}
        </Chip>
      ))}
      <span>
        From <bdi>{line.name}</bdi>. {found.length > 0 ? `${found.join(", ")}.` : "Nothing was left out."}
      </span>
    </p>
  );
}
