import { z } from "zod";

export const ReadVersion = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).catch(0) });

/** One of those who have not read a document yet; all of them where nobody is named. */
export const Reminding = z.object({ person: z.string().max(20).optional() });
