import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "#app/root.tsx";
import { Banner } from "#app/ui/banner.tsx";

/** Tells administrators that the network sends no mail, and where it is said how it would; nothing once it does. */
export function NoMailBanner() {
  const root = useRouteLoaderData<typeof loader>("root");
  // The demonstration never sends any.
  if (!root || root.sendsMail || root.demonstration) return null;
  return (
    <Banner tone="gold" icon="mail">
      <b>This network sends no email yet:</b> copy the links of invitations yourself, or{" "}
      <a href="/admin/mail">set up a mail server</a>.
    </Banner>
  );
}
