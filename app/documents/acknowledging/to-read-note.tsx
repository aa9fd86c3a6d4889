import { counted } from "#app/text/counted.ts";
import { Banner } from "#app/ui/banner.tsx";

/** How many documents of the manual wait for the viewer to read; leads to those alone, and back. */
export function ToReadNote({ many, only }: { many: number; only: boolean }) {
  if (only)
    return (
      <p>
        What you have still to read. <a href="/practice/manual">Show the whole manual</a>
      </p>
    );
  if (many === 0) return null;
  return (
    <Banner icon="book">
      <b>{counted(many, "document")} to read.</b> Your practice asks you to confirm that you did.{" "}
      <a href="/practice/manual?state=read">Show what waits</a>
    </Banner>
  );
}
