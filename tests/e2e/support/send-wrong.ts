import type { Page } from "@playwright/test";

/** Sends a form of our own page with these fields, past what the browser would ask for first. */
export async function sendWrong(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate(
      ([action, values]) => {
        const form = document.createElement("form");
        form.method = "post";
        form.action = action;
        const mark = document.body.dataset.for;
        for (const [name, value] of Object.entries({ ...values, ...(mark && { [`for-${mark}`]: "" }) })) {
          const input = document.createElement("textarea");
          input.name = name;
          input.value = value;
          form.append(input);
        }
        document.body.append(form);
        form.submit();
      },
      [path, fields] as const,
    ),
  ]);
}
