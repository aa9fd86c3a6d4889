import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/**
 * A loader for an address that only takes forms: whoever visits it all the same, from the history or by reloading, is led
 * to where its form stands. The address's own parameters are put into the path; whether it is theirs to see is said there.
 */
export function leadTo(path: string) {
  return ({ params }: LoaderFunctionArgs): Response =>
    redirect(path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? "")));
}
