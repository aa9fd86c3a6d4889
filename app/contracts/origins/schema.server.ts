import { z } from "zod";
import { withoutGuard } from "#app/web/form.server.ts";

/** A press that adds a conversation to an entry or takes it off: from which of the two it came. */
export const OriginPress = z.object({
  from: withoutGuard(z.enum(["thread", "entry"]).catch("entry").default("entry"), "It is a choice of a list"),
});
