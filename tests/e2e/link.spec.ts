import { signInByLink } from "./support/link.ts";
import { expect, test } from "./support/test.ts";

test("a link by mail signs in once, without a password", { tag: "@noscript" }, async ({
  as,
  open,
  script,
}) => {
  const everett = await as("Everett Sandoval-Pike");
  const page = await open();
  const [email, name] = script ? ["wade@tarrowdale.example", "Wade"] : ["lupe@tarrowdale.example", "Lupe"];
  await signInByLink(page, everett, email);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  expect((await page.goto("/settings"))?.status()).toBe(200);

  const link = everett.getByRole("listitem").filter({ hasText: email }).getByRole("link");
  const again = await open();
  const answer = await again.goto((await link.getAttribute("href"))!);
  expect(answer?.status()).toBe(404);
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
});
