import { folded } from "#app/text/folded.ts";

type Topic = { id: number; name: string };

const MOST = 2;

/** Beginnings of words by which a conversation about one of the first topics is known. */
const known: Record<string, RegExp> = {
  policies: /\b(polic|procedure|handbook|written rule|sign(s|ed)? (it|the))/,
  contracts: /\b(contract|clause|terminat|indemnif|non.?compete|renew|counter.?sign|exclusiv|agreement)/,
  people:
    /\b(hire|hiring|hired|staff|team|leav(e|ing)|resign|onboard|interview|supervis|pta\b|assistant|mentor|burn|cover|sick)/,
  billing: /\b(bill|claim|denial|denied|copay|deductible|authoriz|code|invoice|collect|payer|fee)/,
  compliance:
    /\b(hipaa|complian|audit|licens|consent|chart|subpoena|custody|record|privacy|report(ing|able)|document)/,
  scheduling: /\b(schedul|waitlist|cancel|no.?show|appointment|slot|calendar|evening|block)/,
  "space and equipment": /\b(gym|room|space|swing|equipment|lease|building|landlord|parking|rent|clean)/,
  marketing: /\b(market|referr|website|physician|pediatrician|brochure|review|school visit)/,
  technology: /\b(emr\b|software|telehealth|phone|text(s|ing)?\b|camera|app\b|\bai\b|tablet|system|portal)/,
  "buying and selling": /\b(sell|sale|buy|buyer|valuation|partner|succession|acqui)/,
};

const asks =
  /^(how|what|who|whom|whose|when|where|why|which|do|does|did|is|are|was|can|could|should|would|has|have|any|anyone|anybody)\b/i;

/** Guesses from a title and a story whether somebody asks or wants to talk: a question mark, or a word that begins a question. */
export function guessKind(title: string, story: string): "question" | "discussion" {
  return /[?؟？]/.test(title + story) || asks.test(title.trim()) || title.trim() === ""
    ? "question"
    : "discussion";
}

/** Guesses which topics a conversation is about, two at most, the likeliest first: by words of theirs in title and story. */
export function guessTopics(title: string, story: string, topics: readonly Topic[]): number[] {
  const [head, rest] = [folded(title), folded(story)];
  const scored = topics.map(({ id, name }) => {
    const words = wordsOf(folded(name));
    return { id, score: 3 * hits(words, head) + hits(words, rest) };
  });
  return scored
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ id }) => id);
}

function wordsOf(name: string): RegExp {
  if (Object.hasOwn(known, name)) return known[name]!;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  return words.length > 0 ? new RegExp(`(?<![\\p{L}])(${words.map(stem).join("|")})`, "u") : /(?!)/;
}

// A word and its other forms begin alike.
const stem = (word: string) => word.replace(/(ies|es|s|y)$/, "");

/** How many different words are met, so that one word said often counts once. */
function hits(words: RegExp, text: string): number {
  return new Set(text.match(new RegExp(words, `${words.flags}g`)) ?? []).size;
}
