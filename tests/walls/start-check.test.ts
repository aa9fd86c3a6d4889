import { expect, inject, test } from "vitest";
import { databaseOfThisTest } from "#tests/support/database.ts";
import { startSite } from "#tests/support/site.ts";

test("the site does not start with a role that could see past the walls", async () => {
  const { ownerUrl } = await databaseOfThisTest();
  const superuser = new URL(inject("cluster").makerUrl);
  superuser.pathname = new URL(ownerUrl).pathname;
  for (const DATABASE_APP_URL of [ownerUrl, superuser.href]) {
    await expect(startSite({ DATABASE_APP_URL })).rejects.toThrow(
      /^The site did not start: DATABASE_APP_URL logs in as \w+, which could see past the cohorts' walls\. Use the role roundtable_app\.\n$/,
    );
  }
});

test("the site does not start with requests that go to another database", async () => {
  await expect(startSite({ DATABASE_APP_URL: inject("cluster").makerUrl })).rejects.toThrow(
    /^The site did not start: DATABASE_APP_URL leads to another database than DATABASE_URL\. Correct it\.\n$/,
  );
});
