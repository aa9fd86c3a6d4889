import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { DeedsWith } from "./post-deeds.ts";

type Props = {
  number: number;
  thread: string;
  can: DeedsWith;
  /** Written by who asked. */
  asker: boolean;
  mine: boolean;
  accepted: boolean;
  edited: boolean;
};

/** Everything one may do with a post, as links to the page of each; accepting is the one that is done at once. */
export function PostMenu({ number, thread, can, asker, mine, accepted, edited }: Props) {
  const here = `${thread}/posts/${number}`;
  return (
    <nav className="deeds" aria-label={`What you can do with post ${number}`}>
      <ul className="bare">
        {can.reply && <Deed href={`${thread}?reply=${number}#composer`} icon="reply" words="Reply" />}
        {can.reply && <Deed href={`${thread}?quote=${number}#composer`} icon="quote" words="Quote" />}
        {can.accept && (
          <li>
            <PostForm action={`${thread}/${accepted ? "reopen" : "accept"}`}>
              <input type="hidden" name="post" value={number} />
              <button className="menu-item" type="submit">
                <Icon name="solved" />
                {accepted ? "Not the answer after all" : acceptInWords(asker, mine)}
              </button>
            </PostForm>
          </li>
        )}
        {can.edit && <Deed href={`${here}/edit`} icon="pencil" words="Edit" />}
        {edited && <Deed href={`${here}/history`} icon="history" words="See what was changed" />}
        {can.split && (
          <Deed
            href={`${thread}/split?from=${number}`}
            icon="swap"
            words="Start a new conversation from here"
          />
        )}
        {can.restore && <Deed href={`${here}/restore`} icon="eye" words="Show it again" />}
        {can.report && (
          <Deed href={`${here}/report`} icon="flag" words={mine ? "Report patient data" : "Report"} />
        )}
        {can.hide && <Deed href={`${here}/hide`} icon="eye-off" words="Hide" danger />}
        {can.delete && <Deed href={`${here}/delete`} icon="trash" words="Delete" danger />}
      </ul>
    </nav>
  );
}

/** Offers what the asker wrote as what it is: they found it out. */
function acceptInWords(asker: boolean, mine: boolean): string {
  if (!asker) return "This is the answer";
  return mine ? "I found it out myself: this is the answer" : "The asker found it out: this is the answer";
}

function Deed({
  href,
  icon,
  words,
  danger,
}: {
  href: string;
  icon: IconName;
  words: string;
  danger?: boolean;
}) {
  return (
    <li>
      <a className={danger ? "menu-item is-danger" : "menu-item"} href={href}>
        <Icon name={icon} />
        {words}
      </a>
    </li>
  );
}
