import { actThrough, askThrough } from "#app/act.server.ts";
import {
  readAsAdministrator,
  readAsStaff,
  writeAsAdministrator,
  writeAsStaff,
} from "./staff-transactions.server.ts";

/** Shows a page of the network's staff that asks first. */
export const askAsStaff = askThrough(readAsStaff);

/** Answers a form of the network's staff. */
export const actAsStaff = actThrough(writeAsStaff);

/** Shows a page of the network's administrators that asks first. */
export const askAsAdministrator = askThrough(readAsAdministrator);

/** Answers a form of the network's administrators. */
export const actAsAdministrator = actThrough(writeAsAdministrator);
