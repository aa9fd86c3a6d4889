import type { DemoThread } from "../types.ts";
import { earlyContracts } from "./early.ts";
import { hospitalRiskContracts } from "./hospital-risks.ts";
import { hospitalContracts } from "./hospitals.ts";
import { medicaidPlanContracts } from "./medicaid-plans.ts";
import { payerContracts } from "./payers.ts";
import { peopleContracts } from "./people.ts";
import { premisesContracts } from "./premises.ts";
import { saleContracts } from "./sale.ts";
import { schoolContracts } from "./schools.ts";
import { staffingContracts } from "./staffing.ts";

/** Questions about contracts, with every kind of other side. */
export const contractThreads: DemoThread[] = [
  ...payerContracts,
  ...medicaidPlanContracts,
  ...hospitalContracts,
  ...hospitalRiskContracts,
  ...schoolContracts,
  ...earlyContracts,
  ...staffingContracts,
  ...premisesContracts,
  ...peopleContracts,
  ...saleContracts,
];
