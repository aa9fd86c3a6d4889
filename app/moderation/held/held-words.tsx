import { counted } from "#app/text/counted.ts";
import { Prose } from "#app/ui/prose.tsx";

type Props = {
  held: {
    html: string;
    /** Texts beside it: of a contract question, or what an answer advises. */
    beside: readonly string[];
    files: readonly string[];
    says: readonly string[];
  };
};

/** The words of a held post, and why it is held. */
export function HeldWords({ held: { html, beside, files, says } }: Props) {
  return (
    <>
      <Prose html={html} className="excerpt" />
      {beside.map((words) => (
        <p key={words} className="quote as-typed" dir="auto">
          {words}
        </p>
      ))}
      {files.length > 0 && (
        <p className="meta" dir="auto">
          {`With ${counted(files.length, "file")}, which can be opened once it is posted: ${files.join(", ")}`}
        </p>
      )}
      <ul>
        {says.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
