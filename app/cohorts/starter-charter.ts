/** The charter that a new cohort begins with, until its members have one of their own words. */
export const starterCharter = `# What is said here stays here

- What we read in this cohort we tell nobody outside it: no staff who do not sit here, no consultants, no family, no social media.
- We may use an idea in our own practice. We do not say where it came from, and we pass on nobody’s document without asking.
- Whoever leaves keeps this promise.
- We can speak openly because no two of us compete. When that changes, we say so at once, before we read on.

# No patient data

- We never post what could tell anyone who a patient is: no names, dates, pictures or record numbers, and no rare story that a neighbor would recognize.
- We ask about the situation, not about the person: “a teenager after surgery” is enough.
- Before we share a form or a policy, we take everything out of it that was filled in.
- Whoever sees patient data here reports the post at once; the facilitator hides it first and talks afterwards.

# Fair competition

- We are separate businesses. We do not agree on prices, wages, territories, or whom to treat or to hire, and we do not refuse a payer or a supplier together.
- We never post what a payer pays us, what we charge, or what we pay our people, neither exact nor “about so much”.
- We may say how we read a clause and how we went about it. Each of us decides alone what to sign.
- When a conversation comes near this line, any of us says “stop”, and it stops.

# How we decide

- We answer questions. Whoever asks for help gives some, within the week if they can.
- We speak of what we did ourselves, and say it when we do not know.
- Our facilitator keeps us to this charter. Reports go to the facilitator, and to the network’s moderators where that is not enough.
- The network’s moderators give seats, so that no two of us compete.
- This charter changes when two thirds of the practices agree. Everyone reads and accepts the new version before going on.

*Nothing written here is legal advice.*
`;
