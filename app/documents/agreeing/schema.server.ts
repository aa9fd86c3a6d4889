import { z } from "zod";
import { line } from "#app/web/form.server.ts";

const share = z.coerce.number().int().min(1).catch(0);

/** Which share is agreed to, and the version that was read. */
export const Agreeing = z.object({ share, seen: z.coerce.number().int().min(0).catch(0) });

export const SendingBack = z.object({
  share,
  /** Whether it was open when they looked at it. */
  open: z.enum(["yes", "no"]).catch("no"),
  words: line(3, 500, "Say in a few words why. The practice that shares it reads it."),
});

export const Reviewing = z.object({ first: z.enum(["on", "off"], { error: "Choose one of these." }) });
