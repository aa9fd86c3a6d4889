import { roleName } from "#app/practices/policy.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = {
  here: string;
  reader: {
    uid: string;
    name: string;
    role: string;
    since: Date | string;
    version: number | null;
    at: Date | string | null;
    remindedAt: Date | string | null;
  };
  asked: { version: number; at: Date | string } | null;
  isMe: boolean;
};

const DAY = 86_400_000;

/** One of a practice's people: which version they have confirmed, or since when they are waited for, with the button that reminds them. */
export function ReaderRow({ here, reader, asked, isMe }: Props) {
  const { now, timeZone } = useClock();
  const { uid, name, role, since, version, at, remindedAt } = reader;
  const day = (moment: Date | string) => plainDay(moment, timeZone);
  const waits = asked !== null && (version ?? 0) < asked.version;
  const waitsSince = asked && (new Date(since) > new Date(asked.at) ? since : asked.at);
  const canBeReminded = waits && !isMe && (!remindedAt || now - new Date(remindedAt).getTime() > DAY);
  return (
    <li className="sheet-in stack-tight list-row">
      <p className="flow">
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className="meta">{isMe ? "You" : roleName(role)}</span>
        {asked &&
          (waits ? (
            <Chip tone="held" icon="clock">
              {version === null ? "Not yet" : "Not the change"}
            </Chip>
          ) : (
            <Chip tone="solved" icon="check">
              Has read it
            </Chip>
          ))}
      </p>
      <p className="meta">
        {[
          at && version && `Confirmed version ${version} on ${day(at)}`,
          waits && waitsSince && `${version === null ? "W" : "w"}aited for since ${day(waitsSince)}`,
          waits && remindedAt && `reminded on ${day(remindedAt)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {canBeReminded && (
        <PostForm action={`${here}/remind`}>
          <input type="hidden" name="person" value={uid} />
          <Button variant="quiet" icon="mail" aria-label={`Remind ${isolated(name)}`}>
            Remind
          </Button>
        </PostForm>
      )}
    </li>
  );
}
