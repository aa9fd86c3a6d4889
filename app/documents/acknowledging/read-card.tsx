import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = {
  here: string;
  /** The version that is shown. */
  version: number;
  /** News in it, in the words of whoever published it. */
  summary: string;
  askedVersion: number | null;
  /** The newest version that the viewer has confirmed. */
  readVersion: number | null;
  readAt: Date | string | null;
};

/** Whether somebody still has to confirm what they are asked to read. */
function waits({ askedVersion, readVersion }: Pick<Props, "askedVersion" | "readVersion">): boolean {
  return askedVersion !== null && (readVersion ?? 0) < askedVersion;
}

/** Asks the viewer to read a document and to confirm that they did; of one that has changed since, the change. Once they have, it says so. */
export function ReadCard(props: Props) {
  const { here, version, summary, readVersion, readAt } = props;
  const { timeZone } = useClock();
  if (!waits(props)) {
    if (readVersion === null || readAt === null) return null;
    return (
      <p className="meta">
        You confirmed on {plainDay(readAt, timeZone)} that you have read version {readVersion}.
      </p>
    );
  }
  if (readVersion === null || readAt === null)
    return (
      <Sheet id="to-read" className="no-print" title="Please read this and confirm that you did">
        <p>Those who write your manual would like to know that everybody has read it.</p>
        <ReadButton {...props} />
      </Sheet>
    );
  return (
    <Sheet id="to-read" className="no-print" title="It has changed since you read it">
      <p>
        You confirmed version {readVersion} on {plainDay(readAt, timeZone)}. Please read what changed and
        confirm that you did.
      </p>
      <p className="meta">
        New in version {version}: {isolated(summary)}
      </p>
      <ReadButton {...props}>
        <ButtonLink href={`${here}/changes?from=${readVersion}&to=${version}`} icon="swap">
          See what changed
        </ButtonLink>
      </ReadButton>
    </Sheet>
  );
}

/** The same button once more below a text, for whoever has come to its end. */
export function ReadAtEnd(props: Omit<Props, "summary">) {
  if (!waits(props)) return null;
  return <ReadButton {...props} />;
}

type ButtonProps = Pick<Props, "here" | "version"> & { children?: React.ReactNode };

function ReadButton({ here, version, children }: ButtonProps) {
  return (
    <PostForm action={`${here}/acknowledge`} className="flow no-print">
      {children}
      <input type="hidden" name="version" value={version} />
      <Button variant="primary" icon="check">
        I have read this
      </Button>
    </PostForm>
  );
}
