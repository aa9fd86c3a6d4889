import { z } from "zod";
import { email, line } from "#app/web/form.server.ts";

/** A role in the network, or null to take it away. */
export const NetworkRole = z.object({
  role: z
    .enum(["none", "moderator", "administrator"], { error: "Choose a role." })
    .transform((role) => (role === "none" ? null : role)),
});

/** Why someone is shut out or let back in: a few words at least, kept by the audit log. */
export const DisablingReason = z.object({
  reason: line(10, 500, "Say why in at least a few words. The audit log keeps it."),
});

export const StaffInvitation = z.object({
  email,
  role: z.enum(["moderator", "administrator"], { error: "Choose a role." }),
});
