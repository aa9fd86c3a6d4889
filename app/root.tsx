import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { shellProps } from "#app/accounts/shell-props.server.ts";
import fontHref from "#app/ui/fonts/commissioner.woff2";
import { MarkProvider } from "#app/ui/form/post-form.tsx";
import stylesHref from "#app/ui/styles.css?url";
import { hereAttributes } from "#app/web/browser/person-here.ts";
import { useHere } from "#app/web/browser/person-here-context.tsx";
import { useNonce } from "#app/web/nonce.tsx";
import { sendsMail } from "#app/web/settings.server.ts";
import { tabTitle } from "#app/web/titled.ts";
import { TroublePage, titleOf } from "#app/web/trouble-page.tsx";

export const links: LinksFunction = () => [
  { rel: "preload", href: fontHref, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesHref },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest", crossOrigin: "use-credentials" },
];

export const meta: MetaFunction = ({ error, matches }) => [
  { title: tabTitle(error ? titleOf(error) : null, matches) },
];

/** When to come back, which Remix drops from an answer that was thrown. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const later = errorHeaders?.get("Retry-After");
  return new Headers(later ? { "Retry-After": later } : {});
};

/** Everything here comes from the request's context: it takes no query, and a page that skips it leaks nothing. */
export function loader({ context }: LoaderFunctionArgs) {
  const { viewer, frame, now } = context;
  return {
    network: frame.network,
    demonstration: frame.demonstration,
    sendsMail: sendsMail(),
    now,
    timeZone: viewer?.timeZone ?? "America/New_York",
    /** The guard's rules that the network has turned down, with blanks between. */
    turnedDown: viewer ? frame.turnedDown.join(" ") : "",
    shell: viewer && shellProps(viewer, frame),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const here = useHere();
  return (
    <html lang="en-US">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0f3d36" />
        <Meta />
        <Links />
      </head>
      <body {...hereAttributes(here)}>
        <MarkProvider value={here && "mark" in here ? here.mark : null}>{children}</MarkProvider>
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <TroublePage error={useRouteError()} root={useRouteLoaderData<typeof loader>("root")} />;
}
