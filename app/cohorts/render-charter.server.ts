import { MarkdownRefused } from "#app/markdown/limits.ts";
import { type Rendered, renderMarkdown } from "#app/markdown/render.server.ts";
import { type FormAnswer, refusal } from "#app/web/form.server.ts";

/** Renders a charter before any connection is taken; what the renderer refuses is said beside the field. */
export function renderCharter(form: {
  data: { charter: string };
  values: Record<string, string>;
}): { ok: true; value: Rendered } | { ok: false; answer: FormAnswer } {
  try {
    return { ok: true, value: renderMarkdown(form.data.charter) };
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
    return { ok: false, answer: refusal(form.values, error.message, "charter", 400) };
  }
}
