import { chooseKind } from "./support/choose-kind.ts";
import { expect, test } from "./support/test.ts";

test("a list's numbers have the room they need, also behind a quote's mark and inside a bullet", async ({
  as,
}) => {
  const page = await as("Wendell Pruitt");
  await page.goto("/c/pediatric-pt/ask");
  await chooseKind(page, "A discussion");
  await page.getByLabel("Title").fill("Numbers of three digits");
  await page
    .getByLabel("The whole story")
    .fill("99. a\n100. b\n\n> 9. c\n> 10. d\n\n- e\n\n  22. f\n  23. g\n\n2014. was a year");
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.locator("#p1 ol")).toHaveCount(3);
  await expect(page.locator("#p1")).toContainText("2014. was a year");
  const lacking = await page.locator("#p1 ol").evaluateAll((lists) =>
    lists.map((list) => {
      const style = getComputedStyle(list);
      const pen = document.createElement("canvas").getContext("2d")!;
      pen.font = `${style.fontSize} ${style.fontFamily}`;
      const { start, children } = list as HTMLOListElement;
      const last = `${start + children.length - 1}. `;
      return pen.measureText(last).width - Number.parseFloat(style.paddingInlineStart);
    }),
  );
  for (const pixels of lacking) expect(pixels).toBeLessThanOrEqual(0);
});
