import { ButtonLink } from "#app/ui/button.tsx";
import { plainDay, shortDay } from "#app/ui/time.ts";

type Props = {
  passkey: { uid: string; name: string; createdAt: Date | string; usedAt: Date | string | null };
  now: number;
  timeZone: string;
};

/** A passkey in the list: what it is called, when it was added and last used. */
export function PasskeyRow({ passkey, now, timeZone }: Props) {
  const { uid, name, createdAt, usedAt } = passkey;
  const used = usedAt ? `last used: ${shortDay(usedAt, now, timeZone).toLowerCase()}` : "not used yet";
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>
        <p className="meta">
          Added {plainDay(createdAt, timeZone)}, {used}
        </p>
      </div>
      <ButtonLink href={`/settings/second-factor/passkeys/${uid}`}>
        Change
        <span className="vh">
          {" "}
          <bdi>{name}</bdi>
        </span>
      </ButtonLink>
    </li>
  );
}
