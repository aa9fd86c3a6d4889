import type { DemoThread } from "../types.ts";

/** Landlords: what one signs for oneself, and what can be moved from under one. */
export const premisesContracts: DemoThread[] = [
  {
    cohort: "sites",
    key: "contract-guaranty",
    kind: "question",
    title: "Second lease, second personal guaranty: how did you make yours end?",
    topics: ["Contracts", "Space and equipment"],
    by: "theodora",
    daysAgo: 196,
    hour: 20.2,
    accepted: 1,
    contract: {
      counterparty: "landlord",
      stage: "countered",
      clauses: ["personal_guaranty", "sublet_consent"],
      decidesIn: -165,
      goal: "A guaranty that burns off, and one that does not follow a sale",
      leverage: ["they_asked", "can_walk"],
      lawyer: true,
      excerpt:
        "The undersigned unconditionally and personally guarantees the full performance of Tenant for the Term and any renewal, notwithstanding any assignment.",
      outcome: {
        daysAgo: 142,
        result: "compromise",
        moved: ["alternative", "reasons"],
        words:
          "There was another space, a plainer one, and I had walked through it twice. I did not have to say so. Brokers talk.",
        wording:
          "The Guaranty is limited to the obligations of the following twelve (12) months at any time, ends after thirty-six (36) months without a default that was not cured, and ends on an assignment to which Landlord has consented.",
        rounds: 4,
        days: 40,
      },
    },
    posts: [
      {
        by: "theodora",
        after: 0,
        body: "My house is already behind the first site. The landlord of the second is very pleasant and says that everybody signs it. I believe him, that is what worries me. I would like it to shrink, to end, and *not to survive me* if I sell. Which of the three is realistic?",
      },
      {
        by: "philippa",
        after: 115,
        body: "All three, in this order. **Cap it** first: one year’s obligations ahead and not ten. Then let it **burn off** after some years of paying on time. And ask for the sale last, because it sounds as if you were leaving: if they consent to the new tenant, then they have looked at that tenant, and your name can go. Get “any renewal” struck in any case. I know somebody who guaranteed a renewal that he had not signed.",
        advice: {
          position: "push_back",
          wording:
            "Guarantor’s liability at no time exceeds the obligations of the next twelve (12) months, ends when Tenant has performed for thirty-six (36) months without an uncured default, does not extend to a renewal, and ends upon an assignment with Landlord’s consent.",
          why: "Each part is small, and the last one is worth a sale.",
          faced: 2021,
          workedFor: ["rosalind", "ingrid", "wade"],
        },
      },
      {
        by: "andre",
        after: 980,
        body: "Where I come from people know the “good guy” kind: if you give the keys back clean, with notice, and everything is paid until that day, the guaranty is over. Landlords here had heard of it and pretended not to.",
        advice: { position: "push_back", faced: 2020 },
      },
      {
        by: "wade",
        after: 1400,
        body: "Ask a lawyer what your spouse would be signing. In our state property is shared in a way that surprised both of us, after the fact.",
        advice: { position: "ask_lawyer", faced: 2018, workedFor: ["theodora", "lupe"] },
      },
      {
        by: "theodora",
        after: 2000,
        replyTo: 1,
        body: "In that order, then. I have written “any renewal” on a card and put it on the fridge, so that I do not get tired before page fourteen.",
      },
    ],
  },
  {
    cohort: "sites",
    key: "contract-relocation",
    kind: "question",
    title: "Landlord may move us to “comparable premises” on sixty days’ notice",
    topics: ["Contracts", "Space and equipment"],
    by: "philippa",
    daysAgo: 29,
    hour: 10.8,
    accepted: 1,
    contract: {
      counterparty: "landlord",
      stage: "reviewing",
      clauses: ["relocation", "holdover", "build_out"],
      decidesIn: 16,
      goal: "No move, or one that does not cost us a season",
      leverage: ["can_walk", "long_history"],
      lawyer: true,
      excerpt:
        "Landlord may upon sixty (60) days’ notice relocate Tenant to comparable premises within the Project. Should Tenant fail to vacate, Tenant shall be deemed to hold over.",
    },
    posts: [
      {
        by: "philippa",
        after: 0,
        body: "It stood in our first lease as well, I never saw it, and nothing ever happened. The building has new owners now. Comparable to what? We have beams for the harnesses, floor drains in a treatment room, and a ramp that took the city five months. If we do not move in time, we are “holding over,” which costs more than a mortgage. Struck, or tamed?",
      },
      {
        by: "siobhan",
        after: 330,
        body: "We tamed it. Once in the term, not in the last two years, not within our busiest months. **They** build the new place first, with what we have in this one, and pay the move, the permits, signs and letterhead. The old space stays ours until the new one passes inspection. When they added that up, they said they would probably never use it. Which was the idea.",
        advice: {
          position: "push_back",
          wording:
            "Landlord may relocate Tenant once, not in the last twenty-four (24) months of the Term. The new premises shall be equal in size, ground-floor access, parking and improvements, be completed and permitted at Landlord’s cost before Tenant moves, and Landlord pays the reasonable cost of the move. Tenant may instead terminate without penalty.",
          why: "The right to leave instead keeps them honest about comparable.",
          faced: 2023,
          workedFor: ["rosalind", "theodora"],
        },
      },
      {
        by: "owen",
        after: 760,
        body: "Struck. We said that a clinic with a build-out is not a tenant that one moves, and that our lender would not have it. Both were true. It took one email.",
        advice: {
          position: "push_back",
          why: "A reason from outside is easier to give in to.",
          faced: 2022,
          workedFor: ["camille"],
        },
      },
      {
        by: "ingrid",
        after: 1250,
        body: "And unhook the holdover from it. Staying on by mistake after the end is one thing. Being late because their contractor is late is another.",
        advice: {
          position: "push_back",
          wording: "Tenant does not hold over while the new premises are not ready for Tenant’s use.",
          faced: 2024,
        },
      },
      {
        by: "philippa",
        after: 1600,
        replyTo: 1,
        body: "Trying *struck* first, with tamed in my pocket. The lender sentence is true here too, now that I have looked.",
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "contract-shared-costs",
    kind: "question",
    title: "The landlord’s list of shared costs now has a new roof in it",
    topics: ["Contracts", "Space and equipment"],
    by: "maribel",
    daysAgo: 110,
    hour: 8.8,
    contract: {
      counterparty: "landlord",
      stage: "dispute",
      clauses: ["shared_costs", "dispute_resolution"],
      decidesIn: -77,
      goal: "See the invoices, and keep what belongs to the building out of it",
      leverage: ["long_history", "can_walk"],
      lawyer: false,
      excerpt:
        "Tenant shall pay its share of all costs of operating, maintaining, repairing, replacing and improving the Building and the Common Areas, as reasonably determined by Landlord.",
      outcome: {
        daysAgo: 55,
        result: "refused",
        moved: [],
        words:
          "They showed the invoices, which they had to, and the roof stays in, spread over its years. It says “replacing.” I signed that word. The next lease will not have it.",
        rounds: 3,
        days: 48,
      },
    },
    posts: [
      {
        by: "maribel",
        after: 0,
        body: "Every January an envelope comes with a share of snow, lights and lawn. This January it had a roof in it. I have looked up the clause and there is the word *replacing*, in the middle of a list, where I read over it. Is this lost? And what would you want to see before you pay?",
      },
      {
        by: "graham",
        after: 75,
        body: "Ask in writing for the invoices and for how the share was computed, and pay the part that you do not dispute in the meantime. Leases often have a number of days after which a statement counts as accepted. Find that number today.",
        advice: {
          position: "push_back",
          wording:
            "Tenant disputes the item “roof” and asks for the invoices, the allocation and the basis in the Lease. The undisputed balance is enclosed, without waiver.",
          why: "Silence is what the days are for.",
          faced: 2022,
          workedFor: ["wendell"],
        },
      },
      {
        by: "clement",
        after: 1230,
        body: "With that wording I would not expect to win it, only to spread it: a thing that lasts for decades is paid over its life, and you pay for the years in which you are there. Have a lawyer read the one sentence. It is a short bill. For next time: capital items out, except what lowers the running costs, and a cap on what they control.",
        advice: {
          position: "ask_lawyer",
          wording:
            "Shared costs do not include capital repairs or replacements, except the annual share, over its useful life, of an item that reduces operating costs. Controllable costs do not rise by more than the cap in the Lease Summary from one year to the next.",
          why: "What is a repair and what is a replacement is decided by the list, not by the roof.",
          faced: 2020,
          workedFor: ["joelle", "maribel"],
        },
      },
    ],
  },
];
