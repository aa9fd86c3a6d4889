/** The rich text, which is loaded for who chooses it. */
export { richTools } from "./rich-tools.ts";
export { surfaceOver } from "./surface.ts";
