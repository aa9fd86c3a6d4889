import { type Change, changes } from "#app/documents/vocabulary.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { type Between, RedlineBetween } from "./redline-between.tsx";

/** A version as it is listed: its number, how much it changed and what, and whose it is. */
export type VersionLine = {
  number: number;
  change: string;
  summary: string;
  by: string;
  practice: string;
  credit: string;
  at: Date | string;
};

type Props = {
  here: string;
  versions: readonly VersionLine[];
  from: number | null;
  to: number | null;
  side: boolean;
  between: Between | undefined;
  /** Whether the viewer may make an older one the draft. */
  restores: boolean;
};

/** The versions of a document, and what changed between two of them. */
export function VersionsOf({ here, versions, from, to, side, between, restores }: Props) {
  return (
    <>
      {versions.length > 1 && (
        <>
          <CompareForm versions={versions} from={from} to={to} side={side} />
          <Pills
            label="How to show it"
            pills={[
              { href: `?from=${from}&to=${to}`, label: "In one text", current: !side },
              { href: `?from=${from}&to=${to}&view=side`, label: "Side by side", current: side },
            ]}
          />
          {from === to ? (
            <p className="meta">Choose two different versions to compare.</p>
          ) : (
            <RedlineBetween between={between} side={side} />
          )}
        </>
      )}
      <Sheet id="versions" title="Versions" flush bleed>
        <ul className="list bare">
          {versions.map((version, i) => (
            <VersionRow
              key={version.number}
              here={here}
              version={version}
              before={versions[i + 1]?.number}
              restores={restores && i > 0}
            />
          ))}
        </ul>
      </Sheet>
    </>
  );
}

type RowProps = { here: string; version: VersionLine; before: number | undefined; restores: boolean };

function VersionRow({ here, version, before, restores }: RowProps) {
  const { now, timeZone } = useClock();
  const { number, change, summary, by, practice, credit, at } = version;
  return (
    <li className="sheet-in stack-tight list-row">
      <p className="flow">
        <b>Version {number}</b>
        {before !== undefined && (
          <Chip tone={change === "minor" ? "topic" : "pinned"}>{changes[change as Change].name}</Chip>
        )}
      </p>
      <p dir="auto">{summary}</p>
      <p className="meta">
        {isolated(by)}, {isolated(practice)}, <Time at={at} now={now} timeZone={timeZone} />
        {credit && `. With thanks to ${isolated(credit)}`}
      </p>
      {(before !== undefined || restores) && (
        <p className="flow">
          {before !== undefined && (
            <ButtonLink variant="quiet" href={`${here}/changes?from=${before}&to=${number}`}>
              What changed<span className="vh"> in version {number}</span>
            </ButtonLink>
          )}
          {restores && (
            <ButtonLink variant="quiet" icon="history" href={`${here}/restore?version=${number}`}>
              Go back to it<span className="vh">, version {number}</span>
            </ButtonLink>
          )}
        </p>
      )}
    </li>
  );
}

type CompareProps = Pick<Props, "versions" | "from" | "to" | "side">;

function CompareForm({ versions, from, to, side }: CompareProps) {
  const choices = versions.map(({ number }) => (
    <option key={number} value={number}>
      Version {number}
    </option>
  ));
  return (
    <Sheet id="compare" title="Compare two versions" hideTitle>
      <form className="field-row">
        {side && <input type="hidden" name="view" value="side" />}
        <Field as="select" name="from" label="From" defaultValue={from ?? undefined}>
          {choices}
        </Field>
        <Field as="select" name="to" label="To" defaultValue={to ?? undefined}>
          {choices}
        </Field>
        <div className="field">
          <Button>Compare</Button>
        </div>
      </form>
    </Sheet>
  );
}
