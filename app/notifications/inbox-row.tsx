import { isolated } from "#app/text/isolated.ts";
import { fromPage } from "#app/threads/addresses.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { Time } from "#app/ui/time.tsx";
import type { InboxRow } from "./inbox-queries.server.ts";
import { addressOfNews, newsOf } from "./news/kinds.ts";
import { namesInWords } from "./people-in-words.ts";

type Props = {
  row: Omit<InboxRow, "createdAt" | "toldAt"> & { createdAt: Date };
  now: number;
  timeZone: string;
  /** The page that shows it, to which its buttons lead back. */
  page: "inbox" | "home" | "done";
};

/** Row of what concerns the viewer about one conversation; the row leads to the first post that waits, or to the draft that is kept. */
export function InboxLine({ row, now, timeZone, page }: Props) {
  const { says, sign, before, after, detail = (written) => written } = newsOf(row.kind);
  const waits = row.waiting > 0;
  return (
    <li className={waits ? "row row-unread" : "row"} id={`row-${row.rowId}`}>
      {"icon" in sign ? (
        <span className="row-sign">
          <Icon name={sign.icon} />
        </span>
      ) : (
        <Avatar
          initials={initialsOf(row.who ?? "Someone")}
          tint={tintOf(row.personUid || (row.personaId ?? 0))}
          photo={row.photo && `/photos/${row.photo}`}
          anonymous={row.personaKind === "alias"}
          mark={sign.mark}
        />
      )}
      <h3 className="row-title">
        <a href={fromPage(addressOf(row), page === "home" ? "home" : "inbox")}>
          {says(namesInWords(row.names, row.people) || (row.who ?? "Someone"))} “<bdi>{row.title}</bdi>”
        </a>
      </h3>
      <p className="row-meta">
        {row.cohort && <span dir="auto">{row.cohort}</span>}
        {row.news > 1 && <span>{`${row.news} posts`}</span>}
        {row.detail && <span className="row-words">{`${before ?? ""}${isolated(detail(row.detail))}`}</span>}
        {after && <span>{after}</span>}
        {"mark" in sign && row.news <= 1 && <span dir="auto">{row.excerpt}</span>}
      </p>
      {row.others.length > 0 && (
        <ul className="row-others">
          {row.others.map((other) => (
            <OtherNews key={`${other.kind} ${other.number}`} row={row} other={other} page={page} />
          ))}
        </ul>
      )}
      <p className="row-end">
        <span className="row-when">
          <Time at={row.createdAt} now={now} timeZone={timeZone} rounded={row.personaKind === "alias"} />
        </span>
      </p>
      <PostForm action={`/inbox/${row.rowId}/${waits ? "done" : "again"}`} className="row-deed">
        <input type="hidden" name="page" value={page} />
        {waits ? (
          <Button variant="quiet" icon="check" aria-label={`Done: ${isolated(row.title)}`}>
            Done
          </Button>
        ) : (
          <Button variant="quiet" icon="left" aria-label={`Not done: ${isolated(row.title)}`}>
            Not done
          </Button>
        )}
      </PostForm>
    </li>
  );
}

type OtherProps = Pick<Props, "row" | "page"> & { other: Props["row"]["others"][number] };

/** Something else that waits about the same conversation, with the words of whoever acted. */
function OtherNews({ row, other, page }: OtherProps) {
  const { says, before, detail = (written) => written } = newsOf(other.kind);
  const numbers = [row.numbers[0]!, other.number ?? 1];
  const address = addressOfNews({ ...row, kind: other.kind, subjectKind: other.subjectKind, numbers });
  return (
    <li>
      <a href={fromPage(address, page === "home" ? "home" : "inbox")}>
        {says("Somebody").replace(/( in|:)$/, "")}
      </a>
      {other.detail && <p className="row-words">{`${before ?? ""}${isolated(detail(other.detail))}`}</p>}
    </li>
  );
}

/** Finds where a row leads: of several posts to the first. */
function addressOf(row: Props["row"]): string {
  const { first, news, numbers } = row;
  return addressOfNews(news > 1 && first ? { ...row, numbers: [numbers[0]!, first] } : row);
}
