/** The rich text, which is loaded for who chooses it. */
export { commands, holds } from "./commands.ts";
export { surfaceOver } from "./surface.ts";
