import { hashOf, numbersIn } from "../weighing/packed.ts";
import { names } from "../weighing/weights.ts";

/** How many numbers a first name is made one of. */
export const NAMES = 1 << 17;
const known = new Set(numbersIn(names));

/**
 * First names that are common in the country and hardly ever another word at the beginning of a sentence, a town or a firm. They stand in
 * tests/guard/learned-from/first-names.txt; here are the numbers made of them, for another word in two hundred too.
 */
export const firstNames = { has: (word: string) => known.has(hashOf(word) % NAMES) };

const others =
  "a after all also an and any are as ask at blue but by can center children clinic could did do does each eval every for form from get good had happy has have he health her here hi his hospital how however i if in insurance is it its just kids last lead let march may medicaid medical medicare monday friday sunday most my need new no north south note now of office on one or our physical plan please policy portal practices privacy program re responsibility rights school she should so some staff state street team thanks that the their then there they this those to today tuesday thursday wednesday two under university us use was we were what when where which who why with would yes yesterday you your parkinson january february april july august september october november december";

/** Words with a capital that are no name of a person, in lower case. */
export const otherWords: ReadonlySet<string> = new Set(others.split(" "));
