const tens =
  "(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ][a-z]+\\b)?";

/** A number that is written out, of ten and more. */
export const worded = `(?:ten|${tens}|(?:a|one|two|three) hundred(?: (?:and )?(?:ten|${tens}))?)`;

/** An amount of money, with what makes it one. */
export const dollars = `\\$ ?\\d[\\d,]{0,9}(?:\\.\\d{1,2})?(?: ?k\\b)?|\\b(?:\\d{1,4}(?:\\.\\d\\d)?|${worded}) (?:dollars|bucks)\\b`;

/** A number with nothing behind it that it counts, so that it may be an amount. */
export const bare = `(?:\\b\\d{2,3}(?:\\.\\d{1,2})?|${worded})(?![-\\d%/]|[.,]\\d)(?=[,;:!?)]|\\.?(?:\\s*$|\\s*\\n)|\\. | (?:and|or|but|flat|on|for|an?|per|each|all|what|vs|now|with|from|here|cash|this|too|right)\\b)`;

export const percent = `(?:\\b\\d{1,3}(?:\\.\\d+)? ?(?:%|percent\\b|pct\\b)|\\b${worded} percent\\b)`;

export const payer =
  "(?:BCBS\\w*|Blue ?Cross|Blue ?Shield|Blues?|Anthem|Aetna|Cigna|United ?Health ?[Cc]are|United|UHC|Optum|Humana|Kaiser|Molina|Centene|Ambetter|Highmark|Premera|Regence|ASH|Oxford|WellCare|HMO|PPO|MCOs?)";

/** Around amounts that a law or a public list says, which anyone may repeat. */
export const published =
  /\b(?:publish\w*|bulletin|public|lookup|fee schedules?|MPFS|Medicare|Medicaid|CMS|TRICARE|VA|statut\w+|by law|state law|our state|FLSA|threshold|KX|penalt(?:y|ies)|fines?|minimum wage|federal|HIPAA|settle\w*|exempt)\b/i;

/** Around prices of what a practice buys, and of what its policies ask of patients. */
export const ofOther =
  /\b(?:no[- ]?shows?|late|cancel\w*|missed|co-?pays?|co-?insurance|deductibles?|rent|(?:sub)?leas\w+|landlord|sq(?:uare|\.)? ?f\w*|software|E[MH]R|subscription|licen[cs]e|per (?:user|page|month|claim)|a month|claim|records|returned check|NSF|lawyer|consultant|clean\w*|premium|malpractice|CEU|CPR|course|copies|mileage|equipment|vendor|room|space|deposit|grant|balances?|dispute|budget\w*|invoice|refund\w*|recoup\w*|took back|overpa\w*|audit|[mb]illion)\b/i;

export const staff =
  "(?:D?PTA?s?|C?OTA?s?|SLPs?|therapists?|clinicians?|aides?|techs?|assistants?|new grads?|hires?|staff|employees?|front desk|receptionists?|billers?|directors?|leads?|mentors?|coordinators?|PRNs?|per diems?|travelers?)";
