/** The question for a link, which is loaded when somebody makes one. */
export { LinkForm } from "./link-form.tsx";
export { linkAt, linked } from "./link-in-field.ts";
