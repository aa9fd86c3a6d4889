import { townOf } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Named = { uid: string; name: string; town: string; state: string; comes: boolean; mine: boolean };

type Props = {
  names: readonly Named[];
  /** Practices come to those that sit there. */
  joins: boolean;
  /** Until when one can object, in words; null once that is over. */
  until: string | null;
  here: string;
  can: { answer: boolean };
};

/** Names the practices of a group, and says how to object to one. */
export function NamesSheet({ names, joins, until, here, can }: Props) {
  return (
    <>
      <Sheet id="names" title="Who would sit together" flush>
        <ul className="list bare">
          {names.map(({ uid, name, town, state, comes, mine }) => (
            <li key={uid} className="row">
              <div className="stack-tight">
                <b className="row-title">{isolated(name)}</b>
                <p className="meta">
                  {`${townOf({ town, state })}${mine ? ". That is you." : joins && comes ? ". It would join." : ""}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Sheet>
      {until === null ? (
        <p className="meta">The time to object is over. The moderators go on from here.</p>
      ) : (
        <Sheet id="objecting" title="Does one of them compete with you?">
          <p>{`Tell the moderators by ${until}. They alone read what you write; none of the others learns of it.`}</p>
          <p className="meta">If you have no objection, you need not do anything.</p>
          {can.answer ? (
            <p>
              <ButtonLink href={`${here}/object`}>Object in private</ButtonLink>
            </p>
          ) : (
            <p className="meta">An owner of your practice can object.</p>
          )}
        </Sheet>
      )}
    </>
  );
}

type Own = { uid: string; about: string | null; reason: string; answer: string; isDecided: boolean };

/** Shows what the viewer's practice has objected to, and what the moderators answered. */
export function OwnObjections({
  objections,
  here,
  can,
}: { objections: readonly Own[] } & Pick<Props, "here" | "can">) {
  return objections.map(({ uid, about, reason, answer, isDecided }) => (
    <Banner key={uid} tone={isDecided ? "good" : "info"} icon="flag">
      <p>
        <b>{about === null ? "You object to the group." : `You object to ${isolated(about)}.`}</b>{" "}
        <span dir="auto">{`“${isolated(reason)}”`}</span>
      </p>
      <p>
        {isDecided
          ? `The moderators answer: “${isolated(answer)}”`
          : "The moderators read it before the group goes on."}
      </p>
      {!isDecided && can.answer && (
        <PostForm action={`${here}/objections/${uid}/withdraw`}>
          <Button>Take it back</Button>
        </PostForm>
      )}
    </Banner>
  ));
}
