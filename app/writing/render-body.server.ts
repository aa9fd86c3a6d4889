import { MarkdownRefused } from "#app/markdown/limits.ts";
import { type Rendered, renderMarkdown } from "#app/markdown/render.server.ts";
import { type FormAnswer, refusal } from "#app/web/form.server.ts";

/** Renders what was typed, before any connection is taken; what cannot be rendered is said beside the field. */
export function renderPost(form: {
  data: { body: string };
  values: Record<string, string>;
}): { ok: true; value: Rendered } | { ok: false; answer: FormAnswer } {
  try {
    return { ok: true, value: renderMarkdown(form.data.body) };
  } catch (error) {
    if (error instanceof MarkdownRefused)
      return { ok: false, answer: refusal(form.values, error.message, "body", 400) };
    throw error;
  }
}
