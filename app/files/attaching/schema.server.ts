import { z } from "zod";
import { MOST_CAPTION } from "#app/web/arriving/file-limits.ts";
import { line } from "#app/web/form.server.ts";

const file = z.string().regex(/^[a-z0-9]{14,32}$/);

/** A form that takes a file away from what one is writing. */
export const TakenAway = z.object({ file });

/** A form that moves a file among those that go with what one is writing. */
export const Moved = z.object({ file, way: z.enum(["up", "down"]) });

/** A form that says what a file shows. */
export const Caption = z.object({ file, caption: line(0, MOST_CAPTION, "") });
