import { z } from "zod";
import { line } from "#app/web/form.server.ts";

/** Why a moderator looks at what a practice says for matching alone: its owners and directors read it. */
export const FactsReason = z.object({
  reason: line(10, 500, "Say why in at least a few words. The practice’s owners and directors read it."),
});
