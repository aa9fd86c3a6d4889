export const relative =
  "(?:(?:grand|step|foster )?(?:son|daughter|mom|mother|dad|father|parent)s?|grand(?:m|p)as?|mama|wife|husband|spouse|brother|sister|sibling|aunt|uncle|niece|nephew|cousin|guardian|caregiver|nanny|twin)";
export const papers =
  "(?:chart|eval(?:uation)?|incident|notes?|summary|report|plan of care|letter|script|referral|auth|EOB|denial|appeal|recert|claim|request|discharge|intake|case|IEP)";
export const profession =
  "(?:reviewer|adjuster|dispatcher|auditor|instructor|speaker|rep|attorney|lawyer|counsel|broker|landlord|colleague|therapist|PTA|COTA|SLP|CPA|accountant|consultant|director|manager|officer|owner|principal|teacher|author|rep(?:resentative)?|adjuster|recruiter|biller|nurse|surgeon|pediatrician|partner|employee|hire|student|planner|boss|vendor|superintendent)";
export const treated =
  "(?:patient|pt|client|kiddo|kid|boy|girl|child|toddler|infant|baby|teen|lady|(?:wo|gentle)?man|guy|enrollee|veteran)";

/** Words that speak of one patient, not of patients: an age, or how notes begin. */
export const person =
  /\b\d{1,3}[- ]?(?:year|yr|month|mo|week|wk)s?[- ]?old\b|\b\d{1,3} ?(?:y\/?o|yo[mf]?|y\.o\.?|m\/o)\b|\b(?:my|our) (?:\w+ )?(?:patient|pt|kiddo)\b(?!')|\b(?:s\/p|dx'?d|hx of|h\/o)|\bpt (?:w\/|with|has|had|is|was|seen|presents?)|\bpatient (?:with|was|is a|has a|presents|came|fell|named|called|who)\b|\b(?:male|female) patient\b/i;

const care = `sessions?|therapy|treat\\w*|evaluat\\w+|visits?|surgery|falls?|fell|pain|diagnos\\w+|IEP|wheelchair|walker|stander|AFOs?|brace|gait|knees?|hips?|ACL|TKA|stroke|palsy|autism|seizure|no[- ]?show\\w*|missed|referred|discharged?|d/c'?d?|admitted|inpatient|seen|prescribed|diabetes|goals|DOS|DOB|MRN|consent|ROI|superbill|denied|custody|deceased|home program|HEP|birthday|bed|nickname|no sig|pool|insist\\w*|balance|came in|card|insurance|copay|upset|walk|assist|${papers}`;

/** Around a name that nobody but those who speak of care writes. */
export const ofCare = new RegExp(
  `\\b(?:${care}|${relative}|${treated}|family)\\b|\\b\\d{1,2} ?(?:yo|y/o|year|yr)`,
  "i",
);
