import { accepted } from "./accepted.ts";
import { asked } from "./asked.ts";
import { edited } from "./edited.ts";
import { hidden } from "./hidden.ts";
import type { News } from "./news.ts";
import { reply } from "./reply.ts";
import { restored } from "./restored.ts";
import { unsent } from "./unsent.ts";

/** Kinds of news as the database knows them: the check on `notification.kind` names the same. */
type NewsKind = "reply" | "accepted" | "hidden" | "restored" | "edited" | "asked" | "unsent";

const kinds = { reply, accepted, hidden, restored, edited, asked, unsent } satisfies Record<NewsKind, News>;

/** The kind of that name. Throws for one that nobody has told how to say. */
export function newsOf(kind: string): News {
  if (!Object.hasOwn(kinds, kind)) throw new Error(`There is no news of the kind "${kind}".`);
  return kinds[kind as NewsKind];
}
