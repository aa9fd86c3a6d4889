/** The charter of a cohort: what its members promise, with what is particular to this one in the middle. */
export function charter({ opening, meets, ours }: { opening: string; meets: string; ours: string }): string {
  return `${opening}

# What is said here stays here

You may use what you learn in your own practice. You may not repeat who said it, or show it to anyone who does not attend this cohort, including partners, consultants and your own staff. If you want to quote a colleague elsewhere, ask first. This promise outlasts your seat.

# No patient data, ever

No names, dates, towns, photographs or record numbers, and no story so particular that a neighbor would know the family. If you need the case to ask the question, ask the facilitator for help with the wording. If you see something that slipped through, use “Report” under the post and do not repeat it in your answer.

# No rates, no wages

We never discuss what we are paid or what we pay: no fees, negotiated rates, wages, raises or bonus amounts, not as ranges and not as hints. What a clause means and how a process works is welcome.

# Each practice decides for itself

We share experience, and every owner decides alone. We do not agree on terms, on whom to contract with, or on whom to hire, and we do not divide places or services among us. Nothing in this charter asks a practice to stay out of anything. Antitrust law applies to friends, to small practices and to people who live a thousand miles apart; if a conversation drifts, anyone may say so, and we stop.

# No two of us compete

Seats are given by the network’s moderators. Tell them at once when a site, a service, a contract or an owner changes, or is about to. They look at the facts with you and, where two practices have come to overlap, offer another cohort. A seat belongs to the practice as it is owned today and does not travel with a sale.

# Showing up

${meets} Say beforehand when you cannot come. After three absences in a row the facilitator calls you, and nobody loses a seat without that conversation. Between calls, answer when you know something. Two honest lines are enough.

# What is ours in particular

${ours}

# Leaving

You may leave on any day, with a line to the facilitator. Your access ends at once. What you wrote stays, under your name, because others built on it, and you may take a copy of your own posts with you.

*Nothing written here is legal advice. Check your state’s rules, your payers’ manuals and your own counsel before you act on it.*
`;
}
