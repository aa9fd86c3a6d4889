// Those that are hardly ever another word at the beginning of a sentence, a town or a firm.
const names =
  "aiden alex amy ana andrew anna anthony ava ben beth brian caleb charlotte chris daniel david elena eli elijah emily emma ethan eva gary harold helen jack jacob james jane jason jennifer john jonah jose josh juan julia karen kevin kim laura liam linda lisa lucas maria mary mateo matt mia michael mike noah olivia oscar owen rachel robert sam sarah sofia susan theo tobias tom tyler william zoe";

/** First names that are common in the country, in lower case. */
export const firstNames: ReadonlySet<string> = new Set(names.split(" "));

const others =
  "a after all also an and any are as ask at bill blue but by can center children clinic could did do does each eval every for form from get had happy has have he health her here hi his hospital how however i if in insurance is it its just kids last lead let march mark may medicaid medical medicare monday friday sunday most my need new no north south note now of office on one or our physical plan please policy portal practices privacy program re responsibility rights school she should so some staff state street team thanks that the their then there they this those to today tuesday thursday wednesday two under university us use was we were what when where which who why will with would yes yesterday you your parkinson january february april june july august september october november december";

/** Words with a capital that are no name of a person, in lower case. */
export const otherWords: ReadonlySet<string> = new Set(others.split(" "));
