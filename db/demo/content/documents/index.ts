import { deskAdoptions } from "./adoptions-desk.ts";
import { floorAdoptions } from "./adoptions-floor.ts";
import { attendance } from "./attendance.ts";
import { compliance } from "./compliance.ts";
import { documentation } from "./documentation.ts";
import { equipment } from "./equipment.ts";
import { incidents } from "./incidents.ts";
import { infection } from "./infection.ts";
import { onboarding } from "./onboarding.ts";
import { privacy } from "./privacy.ts";
import { sharedSpace } from "./shared-space.ts";
import { supervision } from "./supervision.ts";
import { telehealth } from "./telehealth.ts";
import { otherDocumentThreads } from "./threads-elsewhere.ts";
import { pediatricDocumentThreads } from "./threads-pediatric.ts";
import { timeOff } from "./time-off.ts";
import type { DemoLibrary } from "./types.ts";

/** The library that the demonstration network starts with. */
export const library: DemoLibrary = {
  documents: [
    attendance,
    incidents,
    supervision,
    telehealth,
    privacy,
    compliance,
    documentation,
    infection,
    equipment,
    onboarding,
    timeOff,
    sharedSpace,
  ],
  adoptions: [...deskAdoptions, ...floorAdoptions],
  threads: [...pediatricDocumentThreads, ...otherDocumentThreads],
};
