import { judgeAccess } from "./judge.ts";
import { insideCohorts } from "./table.ts";

judgeAccess(insideCohorts);
