import { signInByLink } from "./support/link.ts";
import { signOut } from "./support/network.ts";
import { addPasskey } from "./support/passkey.ts";
import { expect, test } from "./support/test.ts";

test("a passkey is made on this device, and asked for from then on", async ({ as }) => {
  const everett = await as("Everett Sandoval-Pike");
  const siobhan = await as("Siobhan");
  await siobhan.goto("/settings");
  const email = (await siobhan
    .getByText(/@\S+\.example/)
    .first()
    .textContent())!.match(/\S+@\S+\.example/)![0];
  await addPasskey(siobhan);
  await signOut(siobhan);

  await signInByLink(siobhan, everett, email);
  await expect(siobhan.getByRole("heading", { level: 1 })).toHaveText("One more step");
  const step = siobhan.url();
  expect((await siobhan.goto("/settings"))?.url()).toContain("/sign-in");
  await siobhan.goto(step);
  await siobhan.getByRole("button", { name: "Use my passkey" }).click();
  await expect(siobhan.getByRole("heading", { level: 1 })).toContainText("Siobhan");
  await siobhan.goto("/settings/second-factor");
  await expect(siobhan.getByText("last used: today")).toBeVisible();
});
