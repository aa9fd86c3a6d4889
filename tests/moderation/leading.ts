import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { useTestSettings } from "#tests/accounts/mailbox.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { keepPristine } from "#tests/support/pristine.ts";
import { type Site, startSite } from "#tests/support/site.ts";

export const home = "/c/pediatric-pt";
export const queue = `${home}/queue`;

/** What tests of reports do again and again, on a site whose queues are empty. Joelle leads Pediatric PT. */
export function reporting(site: Site) {
  const one = async (text: string, ...values: unknown[]) =>
    (await site.database.owner.query(text, values)).rows[0];
  return {
    one,

    /** Says something in a conversation of its own; returns the address of the post. */
    async say(body: string, key = "wendell"): Promise<string> {
      const id = randomUUID();
      const fields = { kind: "discussion", title: `Something was said, ${id.slice(0, 8)}`, body, key: id };
      const asked = await (await site.as(key)).post(`${home}/ask`, fields);
      return `${asked.ledTo()}/posts/1`;
    },

    /** Reports a post; returns the number of the newest report. */
    async report(post: string, key = "graham", reason = "confidential"): Promise<number> {
      await (await site.as(key)).post(`${post}/report`, { reason, note: "Zinnia note" });
      return Number((await one("select max(id) as id from moderation_item")).id);
    },

    /** The unread news of these kinds that somebody has, newest first. */
    async news(key: string, ...kinds: string[]): Promise<{ kind: string; detail: string }[]> {
      const { rows } = await site.database.owner.query(
        "select kind, detail from notification where member_id = $1 and kind = any($2) and read_at is null order by id desc",
        [member(key), kinds],
      );
      return rows;
    },

    item: (id: number) => one("select * from moderation_item where id = $1", id),

    /** Lets somebody lead Pediatric PT, or no longer. */
    async lead(key: string, leads: boolean): Promise<void> {
      await site.database.asMember(
        "noor",
        (app) =>
          app.query("select verbs.appoint_facilitator(cohort => $1, member => $2, appointed => $3)", [
            ...[cohort("pediatric"), member(key), leads],
          ]),
        "keep",
      );
    },
  };
}

/** Serves a site without reports, news and mail to the tests of a file, and puts it back to that before each of them. */
export function onSiteWithoutReports(ready: (site: Site) => void): void {
  let site: Site;
  let pristine: Awaited<ReturnType<typeof keepPristine>>;
  beforeAll(async () => {
    site = await startSite();
    useTestSettings({ BASE_URL: site.url });
    for (const table of ["moderation_item", "notification", "mail"])
      await site.database.owner.query(`delete from ${table}`);
    pristine = await keepPristine(site.database);
    ready(site);
  });
  beforeEach(() => pristine.restore());
  afterAll(async () => {
    await pristine?.close();
    await site?.stop();
  });
}
