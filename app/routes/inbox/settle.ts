import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import type { Db } from "#app/db.server.ts";
import { findRow } from "#app/notifications/inbox-queries.server.ts";
import { RowButton } from "#app/notifications/inbox-schema.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { numberIn } from "#app/web/number-in.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/inbox");

const deeds = {
  done: { run: (db: Db, row: number) => verbs.settleNews(db, { onlyRow: row }) },
  again: { run: (db: Db, row: number) => verbs.newsAgain(db, { onlyRow: row }) },
};

const addresses = { inbox: "/inbox?", home: "/?", done: "/inbox?show=done&" };

/** Settles a row of the inbox, or lets it wait again by the address that ends so. */
export function action(args: ActionFunctionArgs) {
  const deed = twinAt(deeds, args.context.path);
  return actWithoutPage(args, {
    form: RowButton,
    find: async (db, _viewer, { row }) => found(await findRow(db, found(numberIn(row)))).id,
    async run(db, row, { page }) {
      await deed.run(db, row);
      return page;
    },
    // It stands where it stood, so that it can be undone there.
    to: (row, page) => `${addresses[page]}row=${row}#row-${row}`,
  });
}
