import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { OnItsWay } from "./use-sending.ts";

type Props = {
  sending: readonly OnItsWay[];
  again: (each: OnItsWay) => void;
  stop: (each: OnItsWay) => void;
};

/** The files on their way, each with how far it is or why it is not taken. */
export function SendingLines({ sending, again, stop }: Props) {
  return sending.map((each) => {
    const { id, file, share, trouble } = each;
    return (
      <li key={id} className="file-line">
        <Icon name={trouble ? "warn" : "upload"} />
        <span dir="auto">{file.name}</span>
        {trouble ? (
          <span className="error" role="alert">
            {trouble}
          </span>
        ) : share < 1 ? (
          <progress max={1} value={share} aria-label={`Sending ${file.name}`} />
        ) : (
          <span className="meta">Looking into it…</span>
        )}
        {each.again && (
          <Button type="button" variant="quiet" onClick={() => again(each)}>
            Send it again
          </Button>
        )}
        <Button
          type="button"
          variant="quiet"
          icon="close"
          aria-label={trouble ? `Put away: ${file.name}` : `Stop sending ${file.name}`}
          onClick={() => stop(each)}
        >
          {trouble ? "Put away" : "Stop"}
        </Button>
      </li>
    );
  });
}
