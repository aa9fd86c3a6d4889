/** A policy as the generator holds it: headings with what stands below them. */
export type Policy = { title: string; sections: Section[] };
type Section = { heading: string; blocks: Block[] };
type Block =
  | { kind: "text"; sentences: string[] }
  | { kind: "list"; ordered: boolean; items: { text: string; below: string[] }[] }
  | { kind: "table"; rows: string[][] };

const words =
  "therapist family visit notice policy session clinic owner schedule record form staff caregiver treatment review insurance safety equipment office appointment cancel confirm document report training supervise approve follow complete request provide require allow keep within before after during when unless each every written signed current annual monthly daily two three thirty days hours minutes weeks the a of to and for with by in on at is are must may will should not same next first other any all their our this that new late early late".split(
    " ",
  );
const titles =
  "Purpose,Definitions,Notice,Illness,Late arrival,Exceptions,Family acknowledgement,Scope,First hour,Caregiver notice,Trend log,Retention,Consent,Platform,Emergency plan,Documentation,Billing review,Training,Inspection,Load limits,Feedback,Coverage,Carry-over,Signage,Cleaning,Insurance".split(
    ",",
  );

/** Numbers that are the same for the same seed. */
export type Dice = {
  chance: (part: number) => boolean;
  upTo: (most: number) => number;
  one: <T>(of: readonly T[]) => T;
};

/** Makes dice; the same seed throws the same. */
export function diceOf(seed: number): Dice {
  let state = seed * 2_654_435_761;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (most: number) => Math.floor(next() * most);
  return { chance: (part) => next() < part, upTo, one: (of) => of[upTo(of.length)]! };
}

/** Makes up a policy of some fifty blocks and sixteen thousand characters, or of as many sections as are asked for. */
export function policyOf(dice: Dice, sections = 9): Policy {
  const headings = [...titles].sort(() => dice.upTo(3) - 1);
  return {
    title: `${dice.one(titles)} policy`,
    sections: Array.from({ length: sections }, (_, i) => ({
      heading: headings[i] ?? `${dice.one(titles)} ${i}`,
      blocks: blocksOf(dice),
    })),
  };
}

function blocksOf(dice: Dice): Block[] {
  const blocks: Block[] = [];
  for (let left = 4 + dice.upTo(4); left > 0; left--)
    // Two lists in a row would be read as one.
    blocks.push(blockOf(dice, (blocks.at(-1)?.kind ?? "list") === "list" ? 0 : dice.upTo(10)));
  return blocks;
}

function blockOf(dice: Dice, kind: number): Block {
  if (kind < 6) return { kind: "text", sentences: times(3 + dice.upTo(4), () => sentenceOf(dice)) };
  if (kind === 9)
    return {
      kind: "table",
      rows: times(3 + dice.upTo(3), () => times(3, () => wordsOf(dice, 1 + dice.upTo(4)))),
    };
  return { kind: "list", ordered: dice.chance(0.5), items: times(3 + dice.upTo(4), () => itemOf(dice)) };
}

function itemOf(dice: Dice, extra = "") {
  const below = dice.chance(0.15) ? times(2, () => sentenceOf(dice)) : [];
  return { text: sentenceOf(dice, extra), below };
}

function sentenceOf(dice: Dice, extra = ""): string {
  const field = dice.chance(0.06) ? " {{practice_name}}" : dice.chance(0.03) ? " {{privacy_officer}}" : "";
  const text = `${wordsOf(dice, 4 + dice.upTo(6))}${field} ${extra && `${extra} `}${wordsOf(dice, 3 + dice.upTo(6))}.`;
  return text[0]!.toUpperCase() + text.slice(1);
}

function wordsOf(dice: Dice, count: number): string {
  return times(count, () => dice.one(words)).join(" ");
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Writes a policy as the Markdown that the site keeps. */
export function written({ title, sections }: Policy): string {
  const parts = sections.map(({ heading, blocks }) =>
    [`## ${heading}`, ...blocks.map(blockWritten)].join("\n\n"),
  );
  return `# ${title}\n\n${parts.join("\n\n")}\n`;
}

function blockWritten(block: Block): string {
  if (block.kind === "text") return block.sentences.join(" ");
  if (block.kind === "table") {
    const [head = [], ...rows] = block.rows.map((cells) => `| ${cells.join(" | ")} |`);
    return [head, "| --- | --- | --- |", ...rows].join("\n");
  }
  return block.items
    .map(({ text, below }, i) => {
      const mark = block.ordered ? `${i + 1}.` : "-";
      const indent = " ".repeat(mark.length + 1);
      return [`${mark} ${text}`, ...below.map((line) => `${indent}- ${line}`)].join("\n");
    })
    .join("\n");
}

/** A policy after so many edits of every kind, the smaller ones more often; `sign` stands in every word that came. */
export function edited(policy: Policy, dice: Dice, edits: number, sign: string): Policy {
  const copy = structuredClone(policy);
  for (let done = 0; done < edits; ) if (edit(copy, dice, `${sign}${done}`)) done++;
  return copy;
}

function edit({ sections }: Policy, dice: Dice, mark: string): boolean {
  const at = dice.upTo(sections.length);
  const section = sections[at]!;
  const roll = dice.upTo(200);
  if (roll === 0) return sections.splice(at, 0, newSection(dice, mark)).length === 0;
  if (roll === 1) return sections.length > 2 && sections.splice(at, 1).length > 0;
  if (roll === 2)
    return sections.splice(dice.upTo(sections.length), 0, ...sections.splice(at, 1)).length === 0;
  if (roll < 6) section.heading = `${section.heading} ${mark}`;
  else if (roll < 14) section.blocks.splice(1 + dice.upTo(section.blocks.length), 0, newText(dice, mark));
  else if (roll < 20)
    return section.blocks.length > 1 && section.blocks.splice(dice.upTo(section.blocks.length), 1).length > 0;
  else if (section.blocks.length === 0) return false;
  else editBlock(dice.one(section.blocks), dice, mark);
  return true;
}

function newSection(dice: Dice, mark: string): Section {
  return { heading: `${dice.one(titles)} ${mark}`, blocks: [newText(dice, mark), newText(dice, mark)] };
}

function newText(dice: Dice, mark: string): Block {
  return { kind: "text", sentences: times(3, () => sentenceOf(dice, mark)) };
}

function editBlock(block: Block, dice: Dice, mark: string) {
  if (block.kind === "text") editSentences(block.sentences, dice, mark);
  else if (block.kind === "table") {
    const row = dice.one(block.rows);
    if (dice.chance(0.3)) block.rows.push([mark, wordsOf(dice, 3), wordsOf(dice, 2)]);
    else row[dice.upTo(row.length)] += ` ${mark}`;
  } else if (dice.chance(0.3)) block.items.splice(dice.upTo(block.items.length + 1), 0, itemOf(dice, mark));
  else if (dice.chance(0.2) && block.items.length > 1) block.items.splice(dice.upTo(block.items.length), 1);
  else {
    const item = dice.one(block.items);
    item.text = withOtherWord(item.text, dice, mark);
  }
}

function editSentences(sentences: string[], dice: Dice, mark: string) {
  const at = dice.upTo(sentences.length);
  const roll = dice.upTo(10);
  if (roll < 6) sentences[at] = withOtherWord(sentences[at]!, dice, mark);
  else if (roll < 8) sentences.splice(at, 0, sentenceOf(dice, mark));
  else if (roll === 8 && sentences.length > 1) sentences.splice(at, 1);
  else sentences[at] = sentenceOf(dice, mark);
}

function withOtherWord(sentence: string, dice: Dice, mark: string): string {
  const parts = sentence.split(" ");
  parts[dice.upTo(parts.length - 1)] = mark;
  return parts.join(" ");
}
