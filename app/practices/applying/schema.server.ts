import { z } from "zod";
import { Acceptance } from "#app/accounts/joining/invitation-schema.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { specialties } from "#app/practices/vocabulary.ts";
import { email, guarded, line } from "#app/web/form.server.ts";
import { HOPES_MAX } from "./policy.ts";

const { name, town, state, zip } = PracticeProfile.shape;

/** Which practice applies. Each form asks for all of it or for none: the database refuses where it needs to know. */
const named = {
  practiceName: name.optional(),
  practiceTown: town.optional(),
  practiceState: state.optional(),
  practiceZip: zip.optional(),
};

/** Accepting an invitation without an account; whoever applies names their practice with it. */
export const AcceptanceOrApplication = Acceptance.extend(named);

/** The same of somebody who has an account. */
export const PracticeToApply = z.object(named);

/** Whom to send a link for applying. */
export const ApplicantInvitation = z.object({ email, name: line(0, 80, "").prefault("") });

/** The hopes of a practice that applies. */
export const Hopes = z.object({
  hopes: guarded(
    z.string().default("").pipe(z.string().trim().max(HOPES_MAX, "Please use at most 2,000 characters.")),
  ),
  focus: z
    .string()
    .default("")
    .refine(
      (value) => value === "" || specialties.some((each) => each.value === value),
      "Choose from the list.",
    ),
});

/** The sentence with which an application is declined. */
export const DecliningApplication = z.object({ words: line(3, 500, "Say in a sentence why.") });
