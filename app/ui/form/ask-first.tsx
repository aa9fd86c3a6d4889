import type { ReactNode } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { firstError } from "./field.tsx";
import { PostForm } from "./post-form.tsx";

type Props = {
  title: ReactNode;
  /** Where one came from, and where "Not now" leads. */
  back: { href: string; label: string };
  /** Consequences, in a sentence or two. */
  lead?: ReactNode;
  /** The words on the button. */
  deed: string;
  danger?: boolean;
  error?: string | readonly string[];
  /** Fields of the form, such as a reason. */
  children?: ReactNode;
};

/** A page with one question before something weighty; its form goes to the page's own address. */
export function AskFirst({ title, back, lead, deed, danger, error, children }: Props) {
  const refused = firstError(error);
  return (
    <Page narrow>
      <PageHead back={back} title={title} lead={lead} />
      {refused && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {refused}
        </Banner>
      )}
      <Sheet>
        <PostForm className="form" noValidate>
          {children}
          <div className="form-foot">
            <Button variant={danger ? "danger" : "primary"}>{deed}</Button>
            <ButtonLink variant="quiet" href={back.href}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
