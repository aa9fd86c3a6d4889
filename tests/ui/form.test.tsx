import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";

test("a field in order says nothing about errors and keeps what was typed", () => {
  const html = renderToStaticMarkup(<Field name="town" label="Town" defaultValue={'Eugene "North"'} />);
  expect(html).toContain('<label for="town">Town</label>');
  expect(html).toContain('value="Eugene &quot;North&quot;"');
  expect(html).not.toMatch(/aria-invalid|aria-describedby|autofocus/);
});

test("a wrong field names its hint and its error, and takes the focus", () => {
  const html = renderToStaticMarkup(
    <Field
      as="textarea"
      name="body"
      label="Reply"
      hint="Plain text."
      error={["Write something first.", "Second."]}
    />,
  );
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-describedby="body-hint body-error"');
  expect(html).toMatch(/<textarea[^>]*autofocus/);
  expect(html).toContain('id="body-error"');
  expect(html).not.toContain("Second.");
});

test("a field keeps the description that its form gave it", () => {
  const html = renderToStaticMarkup(
    <Field name="why" label="Why" aria-describedby="guard" error="Too long." />,
  );
  expect(html).toContain('aria-describedby="guard why-error"');
});

test("a group of answers carries its question and can take the focus when it is wrong", () => {
  const html = renderToStaticMarkup(
    <Choices name="mail" legend="Mail" error="Choose one.">
      <Radio name="mail" value="all" label="Every reply" />
    </Choices>,
  );
  expect(html).toContain("<legend>Mail</legend>");
  expect(html).toMatch(/<fieldset[^>]*id="mail"[^>]*tabindex="-1"/i);
});

test("the summary leads to each wrong field, and is absent when nothing is wrong", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={{ name: undefined }} />)).toBe("");
  const html = renderToStaticMarkup(
    <ErrorSummary errors={{ name: "Write your name.", zip: undefined }} labels={{ name: "Name" }} />,
  );
  expect(html).toContain('<a href="#name">Name: Write your name.</a>');
  expect(html).not.toContain("#zip");
});
