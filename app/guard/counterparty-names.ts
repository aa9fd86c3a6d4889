/** A name in a text about a contract, and the kind of those with whom contracts are made that can stand for it. */
export type NameFound = { start: number; end: number; words: string; instead: string };

// A word of a name: not one that begins a sentence or stands before any hospital, plan or company.
const generic =
  "The|An?|Our|Their|Your|My|His|Her|Its|This|That|These|Those|Each|Every|Any|All|Some|No|One|Two|Both|Either|Neither|Such|Said|Other|Another|New|Old|Large|Small|Big|Local|If|When|While|Where|Whether|Upon|By|To|With|From|In|On|At|And|Or|Of|For|As|Has|Have|Had|Does|Did|Do|Can|Could|Will|Would|Should|Is|Are|Was|Were|Not|But|So|Because|Since|Until|Before|After|Under|Practice|Provider|Party|Parties|Group|Therapist|Contractor|Medicare|Medicaid|Medicare Advantage|Federal|State|County|City|Home|Mental|Public|Behavioral|Allied|Occupational|Physical|Pediatric|General|Community|Regional|Teaching|University|Rural|Urban|Rehab|Rehabilitation|Women['’]s|Men['’]s|Children['’]s|Liability|Malpractice|Professional|Property|Life|Cyber|Workers|Commercial|Private|Secondary|Primary|Dear|Ask|Asked|Does|Electronic|Health|Hospital|Insurance|Medical|Managed|Pelvic|Maternal|Global";
const word = `(?!(?:${generic})\\b)[A-Z][a-z]+(?:['’]s|[A-Z][a-z]+|-[A-Z]?[a-z]+)?`;
const many = `${word}(?: (?:of |and |& |the |for )?[A-Z][a-z'’-]+){0,4}?`;

const payers =
  "Aetna|Anthem|(?:Blue Cross(?:(?: and | & |[ /])?Blue Shield)?|BCBS)(?: of (?:North |South |New |West )?[A-Z][a-z]+)?|Cigna|Evernorth|Humana|Kaiser(?: Permanente)?|United ?Health ?[Cc]are|UnitedHealth(?: Group)?|UHC|Optum|Highmark|Premera|Regence|Health Net|Oscar Health|Harvard Pilgrim|Tufts Health Plan|EviCore|Carelon|American Specialty Health";
const medicaidPlans =
  "Molina(?: Healthcare)?|Centene|WellCare|Amerigroup|CareSource|Ambetter|Sunshine Health|Meridian Health|Peach State|AmeriHealth Caritas";

const kinds: [pattern: RegExp, instead: string][] = [
  [new RegExp(`\\b(?:${medicaidPlans})\\b`, "g"), "[a Medicaid plan]"],
  [new RegExp(`\\b(?:${payers})\\b`, "g"), "[a commercial payer]"],
  [
    new RegExp(`\\b${many} (?:Insurance(?: Company)?|Health Plans?|Mutual|Assurance)\\b`, "g"),
    "[a commercial payer]",
  ],
  [
    new RegExp(`\\b${many} (?:School District|Unified School District|Public Schools|Unified|ISD)\\b`, "g"),
    "[a school district]",
  ],
  [
    new RegExp(
      `\\b${many} (?:Hospitals?|Medical Center|Health System|Healthcare|Health(?! (?:Plan|Insurance|Department))|Clinic)\\b`,
      "g",
    ),
    "[a hospital]",
  ],
  [
    new RegExp(
      `\\b${many},? (?:LLC|L\\.L\\.C\\.|PLLC|LLP|Inc\\b\\.?|Incorporated|Corp\\b\\.?|Corporation|Properties|Realty|Holdings|Partners)`,
      "g",
    ),
    "[a company]",
  ],
];

/** Most names that are told at once. */
const MOST = 8;

/**
 * Finds names of companies in a text about a contract: payers that everybody knows, and words that end as names of hospitals, plans,
 * school districts and companies do. A contract's own "Hospital" and "the payer" are none. Help, and no guarantee.
 */
export function counterpartyNamesIn(text: string): NameFound[] {
  const found: NameFound[] = [];
  for (const [pattern, instead] of kinds)
    for (const { index, 0: words } of text.slice(0, 20_000).matchAll(pattern)) {
      const end = index + words.length;
      if (found.every((other) => end <= other.start || index >= other.end))
        found.push({ start: index, end, words, instead });
    }
  return found.sort((a, b) => a.start - b.start).slice(0, MOST);
}
