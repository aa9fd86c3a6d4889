/** What asks for a link, which is loaded when one is asked for. */
export { LinkForm } from "./link-form.tsx";
export { linkAt, linked } from "./link-in-field.ts";
