import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { proposeHref } from "./addresses.ts";

type Props = {
  /** Address of the conversation. */
  here: string;
  /** Number of the answer; null for what came of it. */
  answer: number | null;
};

/** Proposes words of a conversation for the playbook as they are, without a name; or leads to where one words them first. */
export function ProposeButton({ here, answer }: Props) {
  const href = proposeHref(here, answer);
  return (
    <PostForm action={href} className="flow no-print">
      <button className="button button-quiet" type="submit">
        <Icon name="book" />
        Propose for the playbook<span className="vh">{answer === null ? "" : ` (post ${answer})`}</span>
      </button>
      <a href={href}>Word it first</a>
    </PostForm>
  );
}
