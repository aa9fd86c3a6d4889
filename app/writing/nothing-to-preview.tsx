import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";

/** Stands at a preview's address when no form was sent to it. */
export function NothingToPreview({ back }: { back: string }) {
  return (
    <Page narrow>
      <PageHead title="Look it over" />
      <Empty title="Nothing to look over yet" action={<ButtonLink href={back}>Go back and write</ButtonLink>}>
        A preview shows what you have just written. Write something first, then press Preview below the text.
      </Empty>
    </Page>
  );
}
