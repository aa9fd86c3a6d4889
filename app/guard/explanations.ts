import type { RuleId } from "./rules.ts";

/** Words for a member about a rule, and two sentences beside each other: one in which it finds something, one in which not. */
export type Explanation = { says: string; fires: string; silent: string };

/** Explanations of all rules; apart from them, so that a page that only looks for findings does not load the words. */
export const explanations: Record<RuleId, Explanation> = {
  "social-security": {
    says: "A Social Security number never belongs in a post.",
    fires: "Her social is 219-09-4417, if that helps with the lookup.",
    silent: "The EMR ticket was 000-12-3456 and nobody answered.",
  },
  "record-number": {
    says: "A record, member or claim number points to one patient.",
    fires: "We billed under MRN 88213407 and it bounced.",
    silent: "Put the MRN: ________ on every page, and the member ID on the first.",
  },
  "code-of-patient": {
    says: "A serial number, a plate or a number from a card, beside a patient, can lead to them.",
    fires: "Her insulin pump, serial number PMP-448120, alarms on the mat.",
    silent: "The treadmill's serial number 448120 was on the recall list.",
  },
  name: {
    says: "This looks like a patient's name or that of somebody of their family.",
    fires: "My patient Anna S. lost her balance twice this week.",
    silent: "My colleague Anna Smith, DPT, wrote our [Patient name] form.",
  },
  "titled-name": {
    says: "A Mr., Mrs. or Ms. who comes for therapy can be told from the last name.",
    fires: "Mrs. Keller, 72, came in with a sore hip.",
    silent: "Mr. Hale, our attorney, read the lease.",
  },
  initials: {
    says: "Initials come from a name and count as part of it.",
    fires: "J.M., a 6-year-old with torticollis, started in the spring.",
    silent: "J.M. Porter wrote about 6-year-old children.",
  },
  "family-name": {
    says: "A family's last name leads to the patient in it.",
    fires: "The Hendersons are moving and need a good therapist there.",
    silent: "The Blues have a new form, and the Board wants it by Friday.",
  },
  photo: {
    says: "A picture or a recording of a patient shows who they are.",
    fires: "I attached a video of our patient walking without the brace.",
    silent: "Which consent form covers a video of a patient for the website?",
  },
  "birth-date": {
    says: "A date of birth tells who somebody is; an age in years is enough here.",
    fires: "DOB 4/12/2017, referred for toe walking.",
    silent: "Ask for the DOB at check-in; the form changed on 4/12/2026.",
  },
  "care-date": {
    says: "The day on which a patient was seen or treated can identify them; say how long ago it was.",
    fires: "He was admitted on March 4, 2026, and we saw him a week later.",
    silent: "The amendment signed on March 4, 2026 changes the notice for discharged patients.",
  },
  "age-ninety": {
    says: "Few people are 90 or older, so such an age can identify somebody; write “over 89”.",
    fires: "She is a 94-year-old who wants to garden again.",
    silent: "The 94-year-old building has no ramp, and patients over 90 need one.",
  },
  email: {
    says: "If this is a patient's or a parent's email, take it out.",
    fires: "Mom wrote from dana.rojas@example.com about the brace.",
    silent: "Write to billing@example.com or email me at kim@example.org.",
  },
  phone: {
    says: "A phone or fax number reaches somebody; take it out unless it is a business's.",
    fires: "Dad's cell is (312) 555-0142 if they do not show.",
    silent: "Provider services is 312-555-0142, or call 1-800-555-0100.",
  },
  home: {
    says: "A street and a number tell where somebody lives.",
    fires: "We do home visits at 418 Birch Lane, Apt 2.",
    silent: "The leased premises at 418 Birch Lane are too small.",
  },
  zip: {
    says: "A ZIP code beside one patient narrows down where they live.",
    fires: "The girl is a 7-year-old from ZIP 60614.",
    silent: "We mailed the flyer to ZIP 60614.",
  },
  "personal-link": {
    says: "This link seems to lead to one patient's page or record.",
    fires: "The chart is at https://emr.example.com/patients/48213/notes.",
    silent: "CMS explains it at https://www.cms.gov/medicare/patients-over-paperwork.",
  },
  "family-link": {
    says: "This album, page or handle seems to belong to a patient or the family.",
    fires: "Her grandma posted it at https://albums.example.com/share/first-steps.",
    silent: "The webinar is at https://video.example.com/watch/gait-basics.",
  },
  school: {
    says: "The school of one child narrows down who it is.",
    fires: "She goes to Birch Hill Elementary and tires by noon.",
    silent: "Birch Hill Elementary sent the RFP on Friday.",
  },
  "ip-number": {
    says: "The number of somebody's internet connection can be traced to them.",
    fires: "The patient logged in to the portal from 73.112.40.9 at night.",
    silent: "Allow 73.112.40.9 in the firewall, then install version 10.2.0.1.",
  },
  "where-treated": {
    says: "One patient's age together with where or by whom they were treated can identify them.",
    fires: "A 60-year-old man is being treated at Lakeside Hospital for a stroke.",
    silent: "A 60-year-old man was treated at a community clinic.",
  },
  "age-and-town": {
    says: "An age, a diagnosis and a town together may be enough for a neighbor to know who it is.",
    fires: "A 4-year-old with spina bifida from Elkhart needs a stander.",
    silent: "A 4-year-old with spina bifida needs a stander.",
  },
  "share-of-medicare": {
    says: "A percentage of Medicare is a price, even without dollars.",
    fires: "They offered us 92% of Medicare and would not move.",
    silent:
      "About 40% of Medicaid families miss the first visit, and assistants are paid at 85% of the Medicare rate.",
  },
  rate: {
    says: "What a visit, a unit or an hour pays is a rate, and rates stay out of here.",
    fires: "The new contract is $74 per visit, take it or leave it.",
    silent: "Our policy asks a $50 fee per missed visit, and the room costs $30 per hour.",
  },
  amount: {
    says: "What a payer pays you, or what you charge, is for your practice to keep: ask without the amount.",
    fires: "They came back with $31.50 for 97110.",
    silent: "The Medicare fee schedule lists 97110 at $28.79, and Cigna took back $12,000 in an audit.",
  },
  asking: {
    says: "What others are paid, charge or pay their people is theirs to keep: ask how they go about it, not how much.",
    fires: "What do you pay your aides?",
    silent: "What do you charge for copies of records?",
  },
  wage: {
    says: "What people earn is not for other employers to know: leave wages, raises and bonuses out.",
    fires: "New grads are starting at 85k here.",
    silent: "The FLSA salary threshold is $684 a week.",
  },
  "acting-together": {
    says: "Deciding together how to deal with a payer, a price or a wage can break antitrust law; each practice decides for itself.",
    fires: "Let's all drop them until the rates come up.",
    silent: "We dropped them last year; did any of you?",
  },
  "no-poach": {
    says: "Employers who promise not to hire from one another may break the law, even as friends.",
    fires: "Can we agree to stay away from each other's staff?",
    silent: "The hospital hired two of our PTs despite the non-solicit.",
  },
  territories: {
    says: "Sharing out places or patients between practices is almost always against the law.",
    fires: "You take the north side and we will stay south.",
    silent: "We opened on the north side and split the room with an OT.",
  },
  "likely-patient": {
    says: "This may lead to one patient or a family: leave out what the question does not need.",
    fires: "Our Tuesday kid goes by Birdie and her grandma works at the bakery on Main.",
    silent: "Grandparents bring half of our Tuesday kids, and they are good at home programs.",
  },
  "likely-price": {
    says: "This sounds like what somebody gets, charges or pays: ask how they go about it, not how much.",
    fires: "Ours went from seventy nine to seventy two, what did you all get from that plan?",
    silent: "Did they answer your request for a review, and whom did you ask?",
  },
  "likely-pact": {
    says: "This sounds like doing the same together; what a practice takes or refuses is for each to decide.",
    fires: "Three of us told the rep no, and I hope that none of you answers her either.",
    silent: "I told the rep no, for my own reasons, and read section 4 with a lawyer.",
  },
};
