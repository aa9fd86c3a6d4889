import { wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Block } from "#app/markdown/write/tree.ts";

export type DocumentKind =
  | "policy"
  | "procedure"
  | "form"
  | "checklist"
  | "template"
  | "job_description"
  | "playbook";

export type DocumentTopic =
  | "front_office"
  | "clinical"
  | "compliance"
  | "people"
  | "environment"
  | "operations";

/** The headings of a document, in their order. */
export type Outline = { level: number; heading: string }[];

/** Title, kind and topic as the text of a document and its name suggest them, for its owner to correct. */
export type Proposed = { title: string; kind: DocumentKind; topic: DocumentTopic | undefined };

export function outlineOf(blocks: readonly Block[]): Outline {
  return blocks.flatMap((block) => {
    if (block.kind === "quote") return outlineOf(block.blocks);
    return block.kind === "heading" ? [{ level: block.level, heading: wordsOf(block.runs) }] : [];
  });
}

const MAX_TITLE = 120;

/** Proposes title, kind and topic of a document; the name is that of its file. */
export function proposed(blocks: readonly Block[], name: string, given?: string): Proposed {
  const outline = outlineOf(blocks);
  const title = (given ?? titleOf(blocks, outline) ?? titleFromName(name)).slice(0, MAX_TITLE).trim();
  const text = `${blocks.map(textOf).join("\n").slice(0, 20_000)}`;
  const named = `${title}\n${titleFromName(name)}`;
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const isTicked =
    items.length > 3 && items.filter(({ checked }) => checked !== undefined).length * 2 > items.length;
  const kind = kindIn(named) ?? (isTicked ? "checklist" : (kindIn(text.slice(0, 400)) ?? "policy"));
  return {
    title,
    kind,
    topic: topicOf(named, `${outline.map(({ heading }) => heading).join("\n")}\n${text}`),
  };
}

function titleOf([first, second]: readonly Block[], outline: Outline): string | undefined {
  // A heading at the beginning; further on, one that no other is as high as.
  if (first?.kind === "heading") return wordsOf(first.runs);
  const top = Math.min(...outline.map(({ level }) => level));
  const highest = outline.filter(({ level }) => level === top);
  if (highest.length === 1 && outline.length > 1) return highest[0]!.heading;
  const words = first?.kind === "paragraph" ? wordsOf(first.runs) : "";
  const isLine =
    words.length > 2 && words.length < 80 && !/[.:;,\n]|_{3}/.test(words) && second !== undefined;
  return isLine ? words : undefined;
}

/** "02_attendance-policy v3 (final).docx" as one would say it. */
function titleFromName(name: string): string {
  const plain = name
    .replace(/^.*[\\/]/, "")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/[_]+|(?<=\p{L})-(?=\p{L})/gu, " ")
    .replace(/\((?:final|draft|copy|\d+)\)|\b(?:final|draft|copy|v\d+(?:\.\d+)*|rev\s?\d*)\b/gi, "")
    .replace(/^[\d.\s)-]+(?=\p{L})/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain ? plain[0]!.toUpperCase() + plain.slice(1) : "Untitled";
}

function kindIn(text: string): DocumentKind | undefined {
  const kinds: [DocumentKind, RegExp][] = [
    ["job_description", /\b(job|position|role) description\b/i],
    ["checklist", /\bcheck-?list\b/i],
    ["playbook", /\bplay-?book\b/i],
    ["template", /\btemplate\b/i],
    [
      "form",
      /\b(forms?|consent|acknowledge?ment|agreement|questionnaire|request|log)\b(?! (of|for) policy)/i,
    ],
    ["procedure", /\b(procedures?|protocol|workflow|instructions|how to)\b/i],
    ["policy", /\b(policy|policies|plan|program)\b/i],
  ];
  const isBoth = /\bpolic(y|ies)\b/i.test(text.split("\n")[0] ?? "");
  return isBoth ? "policy" : kinds.find(([, words]) => words.test(text))?.[0];
}

const topics: Record<DocumentTopic, RegExp> = {
  front_office:
    /\b(attendance|cancel\w*|no-?shows?|late arrivals?|financial responsib\w*|benefits? verif\w*|copays?|abn|complaints?|grievances?|check-?in|front (desk|office)|registration)\b/gi,
  clinical:
    /\b(evaluations?|plans? of care|documentation|progress notes?|telehealth|outcome measures?|discharge|sedation|behavio[u]?r|caregivers? pres\w*|home visits?|treatment|clinical|dosage|gait)\b/gi,
  compliance:
    /\b(complian\w*|hipaa|privacy|breach|incidents?|near-?miss\w*|mandated report\w*|retention|audits?|exclusion screen\w*|oig|non-?discrimination|language access|protected health|phi)\b/gi,
  people:
    /\b(onboarding|orientation|competenc\w*|supervis\w*|aides?|students?|pto|paid time off|leave|productivity|bonus\w*|ceus?|continuing education|social media|non-?solicit\w*|disciplin\w*|lone work\w*|employees?|mentor\w*|job description|hiring)\b/gi,
  environment:
    /\b(infection|equipment|swings?|suspended|emergenc\w*|fire|osha|cleaning|toys?|hand hygiene|ppe|evacuation|sanitiz\w*)\b/gi,
  operations:
    /\b(scheduling|waitlists?|vendors?|it security|passwords?|backups?|shared? space|sublease|space-?sharing|inventory|purchas\w*|parking|opening|closing)\b/gi,
};

/** The topic whose words are said most, those in the title most of all. */
function topicOf(named: string, text: string): DocumentTopic | undefined {
  const scores = Object.entries(topics).map(([topic, words]) => {
    const inText = Math.min(30, (text.match(words) ?? []).length);
    return { topic: topic as DocumentTopic, score: 20 * (named.match(words) ?? []).length + inText };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 1 ? best.topic : undefined;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return wordsOf(block.runs);
    case "quote":
      return block.blocks.map(textOf).join("\n");
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.map(textOf)).join("\n");
    case "table":
      return block.rows.map((row) => row.map(wordsOf).join(" ")).join("\n");
    case "code":
      return block.text;
    case "rule":
      return "";
  }
}
