import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => ({ name: viewer.name }));
}

export default function Home() {
  return (
    <Page>
      <PageHead title="What’s new" />
    </Page>
  );
}
