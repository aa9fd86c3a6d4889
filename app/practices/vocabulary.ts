/** The professions a practice offers. */
export const disciplines = [
  { value: "pt", label: "Physical therapy" },
  { value: "ot", label: "Occupational therapy" },
  { value: "slp", label: "Speech-language pathology" },
] as const;

/** Specialties that a practice is known for; "general" stands for a broad caseload. */
export const specialties = [
  { value: "general", label: "General outpatient" },
  { value: "pediatric", label: "Pediatric" },
  { value: "early-intervention", label: "Early intervention" },
  { value: "school", label: "School-based" },
  { value: "feeding", label: "Feeding and swallowing" },
  { value: "sensory", label: "Sensory integration" },
  { value: "orthopedic", label: "Orthopedic" },
  { value: "sports", label: "Sports" },
  { value: "hand", label: "Hand and upper limb" },
  { value: "pelvic", label: "Pelvic health" },
  { value: "neurologic", label: "Neurologic" },
  { value: "vestibular", label: "Vestibular and balance" },
  { value: "geriatric", label: "Geriatric" },
  { value: "oncology", label: "Oncology and lymphedema" },
  { value: "aquatic", label: "Aquatic" },
  { value: "home", label: "In the home" },
  { value: "workplace", label: "Workplace and ergonomics" },
] as const;

/** The ages a practice treats. */
export const ageGroups = [
  { value: "0-2", label: "Birth to 2" },
  { value: "3-5", label: "3 to 5" },
  { value: "6-12", label: "6 to 12" },
  { value: "13-20", label: "13 to 20" },
  { value: "21-64", label: "21 to 64" },
  { value: "65+", label: "65 and over" },
] as const;

/** How many treating therapists and assistants work in a practice, in bands. */
export const sizeBands = [
  { value: "1-2", label: "1–2 therapists" },
  { value: "3-10", label: "3–10 therapists" },
  { value: "11-25", label: "11–25 therapists" },
  { value: "26-50", label: "26–50 therapists" },
  { value: "51+", label: "More than 50 therapists" },
] as const;

/** How a practice is paid. */
export const payments = [
  { value: "insurance", label: "Mostly by insurance" },
  { value: "cash", label: "Mostly by the people treated" },
  { value: "mixed", label: "By both" },
] as const;

/** Revenue of a year, in bands: each step is one apart. */
export const revenueBands = [
  { value: "under-500k", label: "Under $500,000" },
  { value: "500k-1m", label: "$500,000 to $1 million" },
  { value: "1m-2.5m", label: "$1 to $2.5 million" },
  { value: "2.5m-5m", label: "$2.5 to $5 million" },
  { value: "over-5m", label: "More than $5 million" },
] as const;

/** Hopes that a practice has of a cohort. */
export const goals = [
  { value: "policies", label: "Policies and procedures" },
  { value: "contracts", label: "What contracts say" },
  { value: "hiring", label: "Finding and keeping staff" },
  { value: "leading", label: "Leading people" },
  { value: "growing", label: "Growing the practice" },
  { value: "operations", label: "Front desk and schedule" },
  { value: "billing", label: "Billing and denials" },
  { value: "records", label: "Records and software" },
  { value: "quality", label: "Quality of care" },
  { value: "handing-on", label: "Selling or handing on" },
  { value: "owner", label: "Life as an owner" },
] as const;

/** How a site is used. */
export const siteKinds = [
  { value: "clinic", label: "Clinic" },
  { value: "home", label: "Base for visits at home" },
  { value: "school", label: "School" },
  { value: "telehealth", label: "Telehealth" },
] as const;

/** Where a site stands, which says how far patients usually drive to it. */
export const settings = [
  { value: "urban", label: "City", minutes: 20 },
  { value: "suburban", label: "Suburb", minutes: 30 },
  { value: "rural", label: "Country", minutes: 45 },
] as const;

/** The states, the District of Columbia and the territories that have ZIP codes of their own. */
export const states = [
  { value: "AL", label: "Alabama" },
  { value: "AK", label: "Alaska" },
  { value: "AS", label: "American Samoa" },
  { value: "AZ", label: "Arizona" },
  { value: "AR", label: "Arkansas" },
  { value: "CA", label: "California" },
  { value: "CO", label: "Colorado" },
  { value: "CT", label: "Connecticut" },
  { value: "DE", label: "Delaware" },
  { value: "DC", label: "District of Columbia" },
  { value: "FL", label: "Florida" },
  { value: "GA", label: "Georgia" },
  { value: "GU", label: "Guam" },
  { value: "HI", label: "Hawaii" },
  { value: "ID", label: "Idaho" },
  { value: "IL", label: "Illinois" },
  { value: "IN", label: "Indiana" },
  { value: "IA", label: "Iowa" },
  { value: "KS", label: "Kansas" },
  { value: "KY", label: "Kentucky" },
  { value: "LA", label: "Louisiana" },
  { value: "ME", label: "Maine" },
  { value: "MD", label: "Maryland" },
  { value: "MA", label: "Massachusetts" },
  { value: "MI", label: "Michigan" },
  { value: "MN", label: "Minnesota" },
  { value: "MS", label: "Mississippi" },
  { value: "MO", label: "Missouri" },
  { value: "MT", label: "Montana" },
  { value: "NE", label: "Nebraska" },
  { value: "NV", label: "Nevada" },
  { value: "NH", label: "New Hampshire" },
  { value: "NJ", label: "New Jersey" },
  { value: "NM", label: "New Mexico" },
  { value: "NY", label: "New York" },
  { value: "NC", label: "North Carolina" },
  { value: "ND", label: "North Dakota" },
  { value: "MP", label: "Northern Mariana Islands" },
  { value: "OH", label: "Ohio" },
  { value: "OK", label: "Oklahoma" },
  { value: "OR", label: "Oregon" },
  { value: "PA", label: "Pennsylvania" },
  { value: "PR", label: "Puerto Rico" },
  { value: "RI", label: "Rhode Island" },
  { value: "SC", label: "South Carolina" },
  { value: "SD", label: "South Dakota" },
  { value: "TN", label: "Tennessee" },
  { value: "TX", label: "Texas" },
  { value: "UT", label: "Utah" },
  { value: "VT", label: "Vermont" },
  { value: "VI", label: "Virgin Islands" },
  { value: "VA", label: "Virginia" },
  { value: "WA", label: "Washington" },
  { value: "WV", label: "West Virginia" },
  { value: "WI", label: "Wisconsin" },
  { value: "WY", label: "Wyoming" },
] as const;
