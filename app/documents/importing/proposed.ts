import { labelOf } from "../fields.ts";
import type { PolicyTopic } from "../topics.ts";
import type { Blank } from "../word/reading/blanks.ts";

/** Words of a title or heading by which a document is about a topic. */
const topicWords: Record<PolicyTopic, RegExp> = {
  Attendance: /\b(attendance|no-?shows?|cancel\w*|missed (visits?|appointments?))\b/i,
  "Late arrival": /\blate (arrivals?|patients?)\b|\btardi\w*/i,
  "Financial responsibility":
    /\b(financial responsib\w*|payment polic\w*|copay\w*|collections?|good faith estimate)\b/i,
  "Benefit verification": /\b(benefits? verif\w*|insurance verif\w*|eligibility)\b/i,
  "Advance notices": /\b(advance (beneficiary )?notices?|abn)\b/i,
  Complaints: /\b(complaints?|grievances?)\b/i,
  "Plan of care": /\bplans? of care\b|\bcertification of\b/i,
  Documentation: /\b(documentation|progress notes?|daily notes?|charting)\b/i,
  Telehealth: /\b(telehealth|telerehab\w*|virtual visits?)\b/i,
  "Outcome measures": /\boutcomes? (measures?|tracking)\b/i,
  Discharge: /\bdischarg\w*/i,
  "Behavior and sedation": /\b(behaviou?r|sedation|restraints?)\b/i,
  "Caregiver presence": /\b(caregivers?|parents?) (presence|in)\b/i,
  "Home and community visits": /\b(home|community|school) visits?\b/i,
  "Compliance program": /\bcompliance (program|plan|officer)\b|\bcode of conduct\b/i,
  "Privacy and security": /\b(privacy|hipaa|security|breach\w*|confidential\w*)\b/i,
  "Incident reporting": /\b(incidents?|near-? ?miss\w*)\b/i,
  "Mandated reporting": /\b(mandated report\w*|child abuse|abuse reporting)\b/i,
  "Record retention": /\b(record|chart)s? (retention|destruction)\b|\bretention\b/i,
  "Billing audits": /\b(billing|coding|chart) audits?\b/i,
  "Exclusion screening": /\b(exclusion|oig) (screening|checks?)\b/i,
  "Language access": /\b(language access|interpreters?|non-?discrimination)\b/i,
  Onboarding: /\b(onboarding|orientation|new hires?)\b/i,
  Competency: /\bcompetenc\w*/i,
  Supervision: /\bsupervis\w*/i,
  "Time off": /\b(pto|time off|vacation|sick leave|leave of absence|holidays?)\b/i,
  "Continuing education": /\b(continuing education|ceus?)\b/i,
  "Social media": /\bsocial media\b/i,
  Discipline: /\b(disciplin\w*|corrective action|termination)\b/i,
  "Lone workers": /\b(lone work\w*|working alone)\b/i,
  "Infection control": /\b(infection\w*|hand hygiene|bloodborne|ppe)\b/i,
  "Equipment safety": /\b(equipment|swings?|suspended)\b/i,
  Emergencies: /\b(emergenc\w*|fire|evacuation|disaster|active shooter)\b/i,
  "Workplace safety": /\b(workplace (safety|violence)|osha|hazard\w*|ergonomic\w*)\b/i,
  Cleaning: /\b(cleaning|disinfect\w*|sanitiz\w*|laundry)\b/i,
  Scheduling: /\bschedul\w*/i,
  Waitlist: /\bwait-? ?lists?\b/i,
  Vendors: /\b(vendors?|business associates?|purchas\w*)\b/i,
  Technology: /\b(technology|passwords?|backups?|computers?|devices?)\b/i,
  "Shared space": /\b(shared? space|sublease|space-?sharing)\b/i,
};

/** Proposes what a document is about: topics that its title names, or else one that its headings name. */
export function proposeTopics(title: string, headings: readonly string[]): PolicyTopic[] {
  const topics = Object.entries(topicWords) as [PolicyTopic, RegExp][];
  const namedIn = (text: string) => topics.filter(([, words]) => words.test(text)).map(([topic]) => topic);
  const named = namedIn(title);
  if (named.length > 0) return named.slice(0, 2);
  const scores = topics.map(([topic, words]) => ({
    topic,
    score: headings.filter((heading) => words.test(heading)).length,
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? [best.topic] : [];
}

/** Words for what a patient, or whoever signs, writes on paper: nobody's to fill in for a whole practice. */
const onPaper =
  /\b(patients?|clients?|child(ren)?|parents?|guardians?|caregivers?|signatures?|signed|initials?|witness\w*|employees?|staff|date|today|insured|member)\b/i;

/** Whether a place to fill in is surely one for the practice: it says what belongs there, and that is not for whoever signs. */
export function isSure({ before, label, name }: Pick<Blank, "before" | "label" | "name">): boolean {
  if (name === "practice_name") return true;
  return before === "" && label !== "Blank" && !onPaper.test(label);
}

/** The name under which a blank is kept: the one that was proposed, unless it is called something else now. */
export function nameFor(blank: Pick<Blank, "name" | "label">, label: string): string {
  if (label === blank.label) return blank.name;
  const plain = label
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[\d_]+|_+$/g, "");
  return plain.slice(0, 40).replace(/_+$/, "") || blank.name;
}

/** A blank of that name of which nothing more is known. */
export function plainField(name: string) {
  return { name, label: labelOf(name), type: "text" as const, help: "", default: "" };
}
