import { judgeAccess } from "./judge.ts";
import { waysInAndStaff } from "./table.ts";

judgeAccess(waysInAndStaff);
