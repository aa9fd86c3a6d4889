import { isolated } from "#app/text/isolated.ts";
import { fromPage } from "#app/threads/addresses.ts";
import { Avatar, initialsOf, tintOf } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
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
  const { says, sign, before, after } = newsOf(row.kind);
  const waits = row.waiting > 0;
  const others = waits ? row.waiting - Math.max(1, row.news) : 0;
  return (
    <li className={waits ? "row row-unread" : "row"} id={`row-${row.rowId}`}>
      {"icon" in sign ? (
        <span className="row-sign">
          <Icon name={sign.icon} />
        </span>
      ) : (
        <Avatar
          initials={initialsOf(row.who ?? "Someone")}
          tint={tintOf(row.personaId ?? 0)}
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
        <span dir="auto">{row.cohort}</span>
        {row.news > 1 && <span>{`${row.news} posts`}</span>}
        {row.detail && <span className="row-words">{`${before ?? ""}${isolated(row.detail)}`}</span>}
        {after && <span>{after}</span>}
        {others > 0 && <span>{others === 1 ? "One more thing of it" : `${others} more things of it`}</span>}
        {"mark" in sign && row.news <= 1 && <span dir="auto">{row.excerpt}</span>}
      </p>
      <p className="row-end">
        <span className="row-when">
          <Time at={row.createdAt} now={now} timeZone={timeZone} />
        </span>
      </p>
      <PostForm action={`/inbox/${row.rowId}/${waits ? "done" : "again"}`} className="row-deed">
        <input type="hidden" name="page" value={page} />
        {waits ? (
          <Button variant="quiet" icon="check" aria-label={`Done: ${row.title}`}>
            Done
          </Button>
        ) : (
          <Button variant="quiet" icon="left" aria-label={`Not done: ${row.title}`}>
            Not done
          </Button>
        )}
      </PostForm>
    </li>
  );
}

/** Of several posts the first. */
function addressOf(row: Props["row"]): string {
  const { first, news, numbers } = row;
  return addressOfNews(news > 1 && first ? { ...row, numbers: [numbers[0]!, first] } : row);
}
