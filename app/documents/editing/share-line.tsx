import { isolated } from "#app/text/isolated.ts";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { type ShareRow, shareInWords } from "./shares.ts";

type Props = {
  /** The document's address in the manual. */
  here: string;
  row: ShareRow;
  /** Whether it can be shared now. */
  can: boolean;
  /** Whether it is the line whose button was pressed, and refused. */
  wasSent: boolean;
};

/** A place where a document is shared or could be: how it stands there, and the one thing to do about it. */
export function ShareLine({ here, row, can, wasSent }: Props) {
  return (
    <li className="list-row sheet-in split">
      <div>
        <p>
          <b>{row.name === null ? "Another cohort of your practice" : <bdi>{row.name}</bdi>}</b>
        </p>
        {row.sentBack && (
          <>
            <p className="meta">
              <bdi>{row.sentBack.by}</bdi> {row.sentBack.wasOpen ? "took it out:" : "sent it back:"}
            </p>
            <p className="quote as-typed" dir="auto">
              {row.sentBack.words}
            </p>
          </>
        )}
        <p className="meta">{shareInWords(row)}</p>
      </div>
      <Deed here={here} row={row} can={can} wasSent={wasSent} />
    </li>
  );
}

function Deed({ here, row: { id, name, state, agreedFirst, sentBack }, can, wasSent }: Props) {
  const where = <span className="vh"> {name === null ? "there" : isolated(name)}</span>;
  const field = <input type="hidden" name="cohort" value={id ?? "network"} />;
  if (state === "open" || state === "waits")
    return (
      <PostForm action={`${here}/unshare`}>
        {field}
        <Button>
          {state === "open" ? "Stop sharing" : "Take it back"}
          {where}
        </Button>
      </PostForm>
    );
  if (!can) return null;
  return (
    <PostForm action={`${here}/share`} wasSent={wasSent}>
      {field}
      <Button variant={id === null ? undefined : "primary"}>
        {agreedFirst ? (sentBack ? "Ask again" : "Ask to share it") : "Share it with them"}
        {where}
      </Button>
    </PostForm>
  );
}
