import { judgeAccess } from "./judge.ts";
import { ownThings } from "./table.ts";

judgeAccess(ownThings);
