import type { ReactNode } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";

type Props = {
  title: string;
  lead?: ReactNode;
  /** Where the way up leads, when not to the settings themselves. */
  back?: { href: string; label: string };
  /** Why the whole form was refused. */
  refused?: string;
  children: ReactNode;
};

/** A page below the settings. */
export function SettingsPage({ title, lead, back, refused, children }: Props) {
  return (
    <Page narrow>
      <PageHead title={title} lead={lead} back={back ?? { href: "/settings", label: "My settings" }} />
      {refused && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {refused}
        </Banner>
      )}
      {children}
    </Page>
  );
}
