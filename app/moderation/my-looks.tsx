import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { clock } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = { looks: readonly { slug: string; name: string; reason: string; expiresAt: Date | string }[] };

/** The looks that a moderator has open, each with its end and the way to end it now. */
export function MyLooks({ looks }: Props) {
  const { timeZone } = useClock();
  return looks.map((look) => (
    <Banner key={look.slug} icon="eye">
      <p>
        <b>
          Your look into{" "}
          <a href={`/c/${look.slug}`} dir="auto">
            {look.name}
          </a>{" "}
          is open until {clock(look.expiresAt, timeZone)}.
        </b>{" "}
        You can read, not write. Your reason: <bdi>{look.reason}</bdi>
      </p>
      <PostForm action={`/admin/cohorts/${look.slug}/look/close`} className="flow">
        <Button>Close the look</Button>
      </PostForm>
    </Banner>
  ));
}
