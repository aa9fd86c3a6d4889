import { TITLE_MAX } from "#app/threads/policy.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorText, Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { written } from "./chosen-posts.ts";

type ToChoose = {
  number: number;
  excerpt: string;
  createdAt: Date | string;
  replyTo: number | null;
  name: string;
  personaKind: string;
};

type Props = {
  thread: { href: string; title: string };
  posts: readonly ToChoose[];
  chosen: number[];
  title: string;
  formKey: string;
  earlier: number | null;
  later: number | null;
  errors?: Record<string, string>;
};

/**
 * Posts with a box each, and the title of the conversation that they go to. A long conversation has several pages:
 * what is chosen on the others travels along.
 */
export function SplitForm({ thread, posts, chosen, title, formKey, earlier, later, errors }: Props) {
  const { now, timeZone } = useClock();
  const here = new Set(posts.map(({ number }) => number));
  const elsewhere = chosen.filter((number) => !here.has(number));
  const turn = { formMethod: "get" as const, formNoValidate: true, name: "at" };
  return (
    <PostForm action={`${thread.href}/split`} className="form" noValidate>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="elsewhere" value={written(elsewhere)} />
      {errors?.form && (
        <Banner tone="red" role="alert">
          <b>Nothing was moved.</b> {errors.form}
        </Banner>
      )}
      <Sheet>
        <Field
          name="title"
          label="Title of the new conversation"
          required
          maxLength={TITLE_MAX}
          defaultValue={title}
          error={errors?.title}
          autoComplete="off"
        />
      </Sheet>
      <fieldset className="sheet" aria-describedby={errors?.posts ? "posts-error" : undefined}>
        <legend className="vh">Posts that move</legend>
        <div className="sheet-head">
          <h2>Posts that move</h2>
          {elsewhere.length > 0 && (
            <span className="meta">{`${elsewhere.length} more chosen on other pages`}</span>
          )}
        </div>
        {errors?.posts && (
          <div className="sheet-in">
            <ErrorText id="posts-error" error={errors.posts} />
          </div>
        )}
        {posts.length === 0 && (
          <p className="sheet-in">Nothing on this page can move: the opening post stays where it is.</p>
        )}
        {posts.map((post) => (
          <div className="choose-post" key={post.number}>
            <label className="check">
              <input
                type="checkbox"
                name="posts[]"
                value={post.number}
                defaultChecked={chosen.includes(post.number)}
              />
              <span>
                <b>{`#${post.number} ${post.name}`}</b>{" "}
                <span className="meta">
                  <Time
                    at={post.createdAt}
                    now={now}
                    timeZone={timeZone}
                    rounded={post.personaKind === "alias"}
                  />
                  {post.replyTo && `, in reply to #${post.replyTo}`}
                </span>
                <span className="hint" dir="auto">
                  {post.excerpt}
                </span>
              </span>
            </label>
          </div>
        ))}
      </fieldset>
      {(earlier || later) && (
        <div className="pages">
          {earlier ? (
            <Button {...turn} value={earlier} icon="left">
              Earlier posts
            </Button>
          ) : (
            <span />
          )}
          {later && (
            <Button {...turn} value={later} iconAfter="right">
              Later posts
            </Button>
          )}
        </div>
      )}
      <div className="form-foot">
        <Button variant="primary">Move them</Button>
        <ButtonLink variant="quiet" href={thread.href}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
