import { z } from "zod";

/** A button of an inbox row: it leads back to the page on which it was pressed. */
export const RowButton = z.object({ page: z.enum(["inbox", "home", "done"]).catch("inbox") });

/** The moment at which all was done, by which it is undone. */
export const SettledAt = z.object({ moment: z.coerce.number().int().min(0).max(1e15) });
