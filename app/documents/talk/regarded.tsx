import { counted } from "#app/text/counted.ts";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { practicesInWords } from "./regard.ts";

type Props = {
  here: string;
  regard: {
    adopters: readonly string[];
    adoptions: number;
    helpful: readonly string[];
    helped: number;
    opened: number;
    helpedUs: boolean;
  };
  /** Whether the viewer may say for their practice that it helped. */
  says: boolean;
};

/** Says who has adopted a document, whom it helped, and how many practices have opened it, which is said of nobody by name. */
export function Regarded({ here, regard, says }: Props) {
  const { adopters, adoptions, helpful, helped, opened, helpedUs } = regard;
  return (
    <>
      <p className="meta">
        {adoptions > 0
          ? `Adopted by ${practicesInWords(adopters, adoptions)}.`
          : "Nobody has adopted it yet."}
      </p>
      {helped > 0 && <p className="meta">{`Helpful to ${practicesInWords(helpful, helped)}.`}</p>}
      {opened > 0 && <p className="meta">{`Opened by ${counted(opened, "practice")}.`}</p>}
      {says && (
        <PostForm action={`${here}/${helpedUs ? "not-helpful" : "helpful"}`}>
          <Button wide icon="thumb" aria-pressed={helpedUs}>
            {helpedUs ? "It helped us" : "Helpful"}
          </Button>
        </PostForm>
      )}
    </>
  );
}
