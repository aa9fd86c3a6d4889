import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { PuttingAside } from "#app/documents/suggesting/schema.server.ts";
import { suggestionAt } from "#app/documents/suggesting/suggestion-at.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document/suggestions/:suggestion");

/** Puts a suggestion aside, with a word of thanks. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: PuttingAside,
    find: suggestionAt,
    run: (db, { suggestion }, { words }) =>
      verbs.putSuggestionAside(db, { suggestion: suggestion.id, thanks: words }),
    to: ({ document }) => `${manualHref(document.uid)}?done=aside`,
  });
}
