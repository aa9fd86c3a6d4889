import { MAX_CHARACTERS, MarkdownRefused } from "#app/markdown/limits.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";

/** Renders or is refused, and returns the HTML with the processor time of this thread in milliseconds. */
export function timed(markdown: string): { html: string | undefined; ms: number } {
  const before = process.threadCpuUsage();
  let html: string | undefined;
  try {
    html = renderMarkdown(markdown).html;
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
  }
  const { user, system } = process.threadCpuUsage(before);
  return { html, ms: (user + system) / 1000 };
}

/** The unit repeated up to a length, the limit unless told. */
export function filled(unit: string, length = MAX_CHARACTERS): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
