import { expect, inject, test } from "vitest";
import { databaseOfThisTest } from "#tests/support/database.ts";
import { startSite } from "#tests/support/site.ts";

test("the site does not start with a role that could see past the walls", async () => {
  const { ownerUrl } = await databaseOfThisTest();
  const superuser = inject("cluster").makerUrl;
  for (const DATABASE_APP_URL of [ownerUrl, superuser]) {
    await expect(startSite({ DATABASE_APP_URL })).rejects.toThrow(
      /which could see past the cohorts' walls\. Use the role roundtable_app\./,
    );
  }
});
