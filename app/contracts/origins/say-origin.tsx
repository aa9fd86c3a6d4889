import { documentHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { originsHref } from "./addresses.ts";

type Props = {
  slug: string;
  entry: string;
  thread: number;
  /** Title of what the button stands beside, for screen readers. */
  title: string;
  belongs: boolean;
  /** To which of the two the press leads back. */
  from: "thread" | "entry";
};

/** Adds a conversation to those from which an entry came, or takes it off again. */
export function SayOrigin({ slug, entry, thread, title, belongs, from }: Props) {
  return (
    <PostForm action={`${originsHref(documentHref(slug, entry))}/${thread}/${belongs ? "take-off" : "add"}`}>
      <input type="hidden" name="from" value={from} />
      <Button icon={belongs ? "minus" : "plus"}>
        {belongs ? "Take it off" : "Add it"}
        <span className="vh">{`: ${isolated(title)}`}</span>
      </Button>
    </PostForm>
  );
}
