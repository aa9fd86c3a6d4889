import { threadHref } from "#app/threads/addresses.ts";
import { isAnswer } from "#app/threads/policy.ts";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { StandingPost } from "./standing-post.ts";

type Props = {
  post: StandingPost;
  slug: string;
  thread: { number: number; starterId: number; acceptedNumber: number | null };
  can: { reply: boolean; accept: boolean; editOwn: boolean };
};

/** Offers what is done most with a post; everything else is on its own page, behind "More". */
export function PostFoot({ post, slug, thread, can }: Props) {
  const { number } = post;
  const here = threadHref(slug, thread.number);
  const accepted = thread.acceptedNumber === number;
  const name = <span className="vh">{` post ${number}`}</span>;
  return (
    <footer className="post-foot">
      {can.reply && (
        <>
          <a className="button button-quiet" href={`?reply=${number}#composer`}>
            <Icon name="reply" />
            Reply<span className="vh">{` to post ${number}`}</span>
          </a>
          <a className="button button-quiet" href={`?quote=${number}#composer`}>
            <Icon name="quote" />
            <span className="hide-tiny">Quote</span>
            {name}
          </a>
        </>
      )}
      {post.mine && can.editOwn && (
        <a className="button button-quiet" href={`${here}/posts/${number}/edit`}>
          <Icon name="pencil" />
          <span className="hide-tiny">Edit</span>
          {name}
        </a>
      )}
      {can.accept && (accepted || isAnswer(thread, post)) && (
        <PostForm action={`${here}/${accepted ? "reopen" : "accept"}`}>
          <input type="hidden" name="post" value={number} />
          <button className="button button-quiet" type="submit">
            <Icon name="solved" />
            {accepted ? "Not the answer after all" : "This is the answer"}
            <span className="vh">{` (post ${number})`}</span>
          </button>
        </PostForm>
      )}
      <a className="button button-quiet push" href={`${here}/posts/${number}`}>
        <Icon name="more" />
        <span className="vh">{`More for post ${number}`}</span>
      </a>
    </footer>
  );
}
