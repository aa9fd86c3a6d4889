import type { Db } from "#app/db.server.ts";
import { judge as judgeTexts } from "#app/guard/judge.ts";
import { ownWords } from "#app/guard/own-words.ts";
import {
  areThere,
  type GuardedWhereabouts,
  type Owner,
  type Whereabouts,
} from "#app/practices/adding/queries.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { folded } from "#app/text/folded.ts";
import { email } from "#app/web/form.server.ts";
import { type ListLine, stateIn } from "./read-list.ts";

/** A line with what is wrong with it, or with what it will become. */
export type JudgedLine = ListLine & {
  faults: string[];
  /** Whether its practice gets a seat; null where the list is for no cohort. */
  seat: boolean | null;
};

export type JudgedPractice = GuardedWhereabouts & { owners: Owner[] };

export type Judged = { lines: JudgedLine[]; practices: JudgedPractice[]; faulty: number };

const { name: practiceName, town: townName } = PracticeProfile.shape;
const MOST_OF_A_NAME = 80;

/**
 * Judges every line of a list for a viewer: what it says, whether it says it twice, and whether the network has it already. Lines
 * with the same practice are owners of one. The first practices get the seats that are free.
 */
export async function judge(
  db: Db,
  viewer: { email: string },
  lines: readonly ListLine[],
  freeSeats: number | null,
): Promise<Judged> {
  const understood = lines.map(({ state, email: typed, ...line }) => ({
    ...line,
    state: stateIn(state) ?? state,
    email: email.safeParse(typed).data ?? typed,
  }));
  const there = await areThere(db, understood.map(whereabouts));
  const firstWith = new Map<string, number>();
  const practices = new Map<string, JudgedPractice>();
  const judged = understood.map((line, i) => {
    const key = keyOf(line);
    const owner = { email: line.email, name: line.name };
    const known = practices.get(key);
    if (known) known.owners.push(owner);
    else practices.set(key, { ...named(line), owners: [owner] });
    const before = firstWith.get(line.email);
    if (before === undefined) firstWith.set(line.email, line.line);
    const faults = [...faultsOf(line), ...(there[i] ? ["The network has this practice already."] : [])];
    if (before !== undefined) faults.push(`The email of line ${before} once more.`);
    if (line.email === viewer.email)
      faults.push("This is your own email: another moderator has to invite you.");
    return { ...line, faults, seat: freeSeats === null ? null : orderOf(practices, key) < freeSeats };
  });
  return {
    lines: judged,
    practices: [...practices.values()],
    faulty: judged.filter(({ faults }) => faults.length > 0).length,
  };
}

function faultsOf(line: ListLine): string[] {
  const faults: string[] = [];
  if (line.odd) faults.push("It has more parts than name, practice, town, state and email.");
  const named = practiceName.safeParse(line.practice);
  if (!named.success)
    faults.push(
      line.practice ? "The practice’s name is too short or too long." : "The practice’s name is missing.",
    );
  const placed = townName.safeParse(line.town);
  if (!placed.success) faults.push(line.town ? "The town’s name is too long." : "The town is missing.");
  if (stateIn(line.state) === null)
    faults.push(line.state ? `There is no state “${line.state.slice(0, 30)}”.` : "The state is missing.");
  if (!email.safeParse(line.email).success)
    faults.push(line.email ? "This is no email." : "The email is missing.");
  faults.push(...stoppedIn(line));
  if (line.name.length > MOST_OF_A_NAME) faults.push("The owner’s name is too long.");
  return faults;
}

/** Sentences on what the guard stops in the names of a line; a practice may well be called after somebody, so that nothing is asked about. */
function stoppedIn({ practice, town }: ListLine): string[] {
  const said = [practice, town].map((text) => ({ field: "list", text }));
  return judgeTexts(said, null, { turnedDown: [] })
    .notes.filter(({ must }) => must)
    .map(({ says }) => says);
}

/** Where a practice is, under names that may be stored once its line has no faults. */
function named(line: ListLine): GuardedWhereabouts {
  const [name, town] = [practiceName.safeParse(line.practice), townName.safeParse(line.town)];
  return { name: name.data ?? ownWords(""), town: town.data ?? ownWords(""), state: line.state };
}

function whereabouts({ practice, town, state }: ListLine): Whereabouts {
  return { name: practice, town, state };
}

function keyOf({ practice, town, state }: ListLine): string {
  return [practice, town, state].map(folded).join("\n");
}

function orderOf(practices: Map<string, unknown>, key: string): number {
  return [...practices.keys()].indexOf(key);
}
