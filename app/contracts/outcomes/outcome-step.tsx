import type { ReactNode } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  back: { href: string; label: string };
  title: string;
  lead: string;
  error?: string;
  children: ReactNode;
};

/** One of the steps in which who asked tells what came of it: a question, and a form of few fields. */
export function OutcomeStep({ back, title, lead, error, children }: Props) {
  return (
    <Page narrow>
      <PageHead back={back} title={title} lead={lead} />
      {error && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {error}
        </Banner>
      )}
      <Sheet>
        <PostForm className="form" noValidate>
          {children}
        </PostForm>
      </Sheet>
    </Page>
  );
}
