import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { counted } from "../text/counted.ts";

type Topic = { id: number; name: string; threads: number | null };

type Props = { topics: readonly Topic[]; here: string; retired?: boolean };

/** The topics of a cohort, each with what its facilitators can do. */
export function TopicList({ topics, here, retired }: Props) {
  return (
    <ul className="bare topics">
      {topics.map(({ id, name, threads }) => (
        <li key={id} className="split">
          <span>
            <b dir="auto">{name}</b> <span className="meta">{counted(threads ?? 0, "conversation")}</span>
          </span>
          {retired ? (
            <PostForm action={`${here}/${id}/bring-back`}>
              <Button variant="quiet">
                Bring back<span className="vh">{` ${isolated(name)}`}</span>
              </Button>
            </PostForm>
          ) : (
            <span className="flow">
              <ButtonLink variant="quiet" href={`${here}/${id}/rename`}>
                Rename<span className="vh">{` ${isolated(name)}`}</span>
              </ButtonLink>
              <ButtonLink variant="quiet" href={`${here}/${id}/retire`}>
                Retire<span className="vh">{` ${isolated(name)}`}</span>
              </ButtonLink>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
