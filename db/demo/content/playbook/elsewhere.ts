import type { DemoEntry } from "./types.ts";

/** What owners of two and three sites, and of several disciplines, hold of clauses. */
export const otherEntries: DemoEntry[] = [
  {
    ...{ clause: "network_leasing", counterparty: "payer", cohort: "sites" },
    ...{ practice: "wexbarrow", steward: "jerome", daysAgo: 15, reviewIn: 345 },
    from: ["contract-network-leasing"],
    meaning: "Others, whom one has never met, may use the agreement that one made with a payer.",
    redFlag: "“Affiliates” without a definition, and “other persons or entities that access the network”.",
    standard: "A list on request, the network’s name on card and remittance, and a no to each newcomer.",
    fallback: "The list and the name.",
    walkAway: "Not being told who pays.",
    wording:
      "> [The payer] shall keep a current list of all entities with access to this Agreement and furnish it on request. Access requires that the network’s name appears on the member’s card and on the remittance.",
    lawyer: "One question first: has your state a law on this?",
  },
  {
    ...{ clause: "manual_incorporated", counterparty: "payer", cohort: "sites" },
    ...{ practice: "bellmarsh", steward: "camille", daysAgo: 8, reviewIn: 350 },
    from: ["contract-manual-changes"],
    meaning: "A handbook on a website is part of the contract, and changes without us.",
    redFlag: "“In the event of a conflict, the Provider Manual shall control.”",
    standard: "The agreement stands above the manual.",
    fallback: "Changes that matter need ninety days’ written notice, and one may leave before they begin.",
    walkAway: "Changes by posting, effective at once, with no way out.",
    wording:
      "> A change to the Provider Manual that materially affects Provider takes effect no sooner than ninety (90) days after written notice. Provider may end this Agreement as of that day.",
    lawyer: "When a change of the manual is used for something that happened before it.",
  },
  {
    ...{ clause: "personal_guaranty", counterparty: "landlord", cohort: "sites" },
    ...{ practice: "bellmarsh", steward: "theodora", daysAgo: 138, reviewIn: 30 },
    released: 70,
    from: ["contract-guaranty"],
    meaning: "If the practice cannot pay, the owner does, with what is hers.",
    redFlag: "“Any renewal”, and “notwithstanding any assignment”.",
    standard: "Limited to a year ahead, gone after three good years, and gone with a sale they agreed to.",
    fallback: "Limited and burning off. After a sale, only until the new tenant has paid for a year.",
    walkAway: "Unlimited, for a term that one did not sign.",
    wording:
      "> Guarantor’s liability at no time exceeds the obligations of the next twelve (12) months, ends after thirty-six (36) months without an uncured default, does not extend to a renewal, and ends upon an assignment with Landlord’s consent.",
    lawyer: "Always, and ask what a spouse is signing.",
  },
  {
    ...{ clause: "relocation", counterparty: "landlord", cohort: "sites" },
    ...{ practice: "fallowmere", steward: "siobhan", daysAgo: 18, reviewIn: 300 },
    from: ["contract-relocation"],
    meaning: "The landlord may put us into other rooms.",
    redFlag: "“Comparable premises”, without saying in what.",
    standard: "Struck: a clinic with a build-out is not moved, and its lender agrees.",
    fallback:
      "Once, not in the last two years, everything built and permitted first, all at their cost, and we may leave instead.",
    walkAway: "Sixty days and a truck.",
    wording:
      "> The new premises shall be equal in size, ground-floor access, parking and improvements, and be completed and permitted at Landlord’s cost before Tenant moves. Tenant may instead terminate without penalty.",
    lawyer: "When there is a lender, a build-out or a notice.",
  },
  {
    ...{ clause: "earn_out", counterparty: "buyer", cohort: "sites" },
    ...{ practice: "curlewfield", steward: "rosalind", daysAgo: 25, reviewIn: 330 },
    from: ["contract-earn-out"],
    meaning: "A part of the price comes later, if something goes well that the buyer then runs.",
    redFlag: "“As determined by Buyer”, and a measure that one cannot compute oneself.",
    standard:
      "A measure that we can compute, run as before, monthly reports, and earned in full if they let us go or sell.",
    fallback: "A smaller part later, and a right to see the books.",
    walkAway: "A measure that they control and we answer for.",
    wording:
      "> During the Measurement Period Buyer operates the Business consistently with past practice and gives Seller monthly reports. If Buyer ends Seller’s engagement without cause, the Contingent Payment is deemed earned.",
    lawyer:
      "At the letter of intent, and one who knows health care: what is paid later must not follow referrals.",
  },
  {
    ...{ clause: "recoupment", counterparty: "payer", cohort: "disciplines" },
    ...{ practice: "mossgrove", steward: "dwayne", daysAgo: 60, reviewIn: 270 },
    released: 30,
    from: ["contract-recoupment"],
    meaning: "The payer takes back what it has paid, often out of the next payment.",
    redFlag: "“At any time”, “without prior notice”, “in its sole discretion”.",
    standard: "Two years, a letter by claim, and nothing taken while an appeal is open.",
    fallback: "More years for the letter.",
    walkAway: "No letter and no end.",
    wording:
      "> Except for fraud, [the payer] shall not recover an overpayment later than twenty-four (24) months after payment. It shall give written notice that names each claim and the reason, and shall not offset while a timely appeal is pending.",
    lawyer:
      "When much is at stake, when fraud is mentioned, or when Medicare is touched: there the duty to return is one’s own.",
  },
  {
    ...{ clause: "visit_documentation", counterparty: "home_health", cohort: "disciplines" },
    ...{ practice: "windlestraw", steward: "concetta", daysAgo: 98, reviewIn: 90 },
    released: 41,
    from: ["contract-complete-notes"],
    meaning:
      "Until when a note must be there, what must be in it, and what happens when something is missing.",
    redFlag: "“Complete”, as determined by them.",
    standard: "A list, an answer within days that names what is missing, and a second chance.",
    fallback: "The list and the answer.",
    walkAway: "Bearing denials that have nothing to do with our notes.",
    wording:
      "> A note is complete when it contains the items listed in the exhibit. An incomplete note is returned within five (5) business days with each missing item named; corrected within three (3) business days it counts as received on the first day.",
    lawyer: "When they keep back money for visits that took place.",
  },
  {
    ...{ clause: "privacy_data", counterparty: "school", cohort: "disciplines" },
    ...{ practice: "larkmoor", steward: "anneke", daysAgo: 33, reviewIn: 320 },
    from: ["contract-school-records"],
    earlier: [
      {
        ...{ by: "anneke", daysAgo: 70 },
        said: { fallback: "Both papers." },
        why: "With both papers, a sentence says which holds for what.",
      },
    ],
    meaning:
      "Which law holds for what we write about a pupil. For a district it is as a rule an education record under FERPA, which the privacy rule of HIPAA leaves out.",
    redFlag: "A business associate agreement as the first page of a school contract.",
    standard: "School official with a legitimate educational interest; the records are the district’s.",
    fallback: "Both papers, and a sentence that says which holds for what.",
    walkAway: "Signing that school records are ours to keep.",
    wording:
      "> As to education records Contractor is a school official with a legitimate educational interest, under the direct control of [the district], and does not disclose them further except as FERPA permits.",
    lawyer: "When the district bills Medicaid for what we do.",
  },
];
