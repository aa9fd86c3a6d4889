import type { DemoThread } from "./types.ts";

/** First hospital contracts: liability, privileges, records and billing. */
export const hospitalRisk: DemoThread[] = [
  {
    cohort: "hospital",
    key: "indemnification",
    kind: "question",
    title: "One-sided indemnification: how did you make it mutual?",
    topics: ["Contracts"],
    by: "maribel",
    daysAgo: 19,
    hour: 18.8,
    accepted: 1,
    posts: [
      {
        by: "maribel",
        after: 0,
        body: `Countered once. The draft has us covering [the hospital] for any claim “arising out of or related to” our work, “regardless of cause,” without the same promise back. Our carrier says part of that cannot be insured. Their legal office answered our first edit with “this is our standard paper.”

Who has moved this, and with which argument?`,
      },
      {
        by: "ruth",
        after: 790,
        body: `Lived it, in Ohio, last year. They moved when we stopped arguing about fairness and sent one page from our carrier: what the policy covers, and that “regardless of cause” is not in it. A promise nobody can pay is worth nothing to them either.

The wording we ended with:

> Each party shall indemnify the other for claims to the extent caused by its own negligent acts or omissions, up to the limits of the insurance required in section 9.

It took two rounds and nineteen days.`,
      },
      {
        by: "curtis",
        after: 330,
        body: `Ask about **defend** on its own. “Indemnify, defend and hold harmless” are three promises. Paying for their lawyers from the first letter, before anyone knows who was at fault, was the one that our insurer refused. We struck that single word and kept the rest.`,
      },
      {
        by: "bridget",
        after: 410,
        body: `A question from someone who treats and does not negotiate: does it make a difference that our therapists would be following *their* protocols? If the protocol is wrong, is that our negligence?`,
      },
      {
        by: "nadine",
        after: 880,
        replyTo: 3,
        body: `It makes a difference if the contract says so. Ours has a sentence in the supervision section: who writes the protocols is responsible for their content, and we are responsible for following them or for saying in writing why not. Without that sentence you would be arguing about it afterwards. Ask your lawyer how your state looks at it.`,
      },
      {
        by: "hobart",
        after: 260,
        body: `For the sake of honesty: in our talks the carrier’s letter did nothing at all. They said every vendor sends one. What got a second look was asking for the *certificate of their* insurance. It turned out that they had a form for mutual language. We had simply not been offered it.`,
      },
      {
        by: "maribel",
        after: 11700,
        body: `Eight days later: the carrier’s letter, Curtis’s one word, and Hobart’s question, all in one polite email. They sent their “mutual form” back the same afternoon. “To the extent caused by” is in it. The insurance limits are not, and we are still talking about that.`,
      },
    ],
  },
  {
    cohort: "hospital",
    key: "chart-ownership",
    kind: "question",
    title: "Who owns the chart when we document in the hospital’s system?",
    topics: ["Contracts", "Compliance"],
    by: "delphine",
    daysAgo: 5,
    hour: 7.9,
    posts: [
      {
        by: "delphine",
        after: 0,
        body: `Living with it. Our therapists document in the hospital’s system, under their logins. Now a records request has come to *us*, and we cannot export a page. The contract says that the records are theirs and that we get “reasonable access.” When the contract ends, so do the logins.

What have you written in for the day after? I must be able to defend a note that my therapist wrote three years ago.`,
      },
      {
        by: "terrence",
        after: 340,
        body: `We gave up on owning and asked for **access that survives**: copies within ten business days, at no charge, for any request, claim, audit or licensing matter about our services, for as long as the law makes either of us keep the record. It sits in the section on what survives termination. If it is only in the records section, it ends with the contract.`,
      },
      {
        by: "ruth",
        after: 1090,
        body: `Same clause, and one thing that is less grand. Each month we keep our own list of who treated on which day at which site. No patient is in it. When a question came two years later, we at least knew whom to ask.`,
      },
      {
        by: "delphine",
        after: 0,
        minutesAgo: 1490,
        replyTo: 1,
        body: `“In the section on what survives” is the part that our draft had wrong. Did they ask you for anything in return, Terrence? Their privacy office says access for former contractors is a policy question, and the policy is being rewritten.`,
      },
    ],
  },
  {
    cohort: "hospital",
    key: "privileges",
    kind: "discussion",
    title: "Lose the contract, lose the privileges: how tightly are yours coupled?",
    topics: ["Contracts", "People"],
    by: "ruth",
    daysAgo: 41,
    hour: 21,
    posts: [
      {
        by: "ruth",
        after: 0,
        body: `Found on my third reading of a renewal: if the agreement ends *for any reason*, my therapists’ credentials at the hospital end the same day, and they waive the hearing that the bylaws would give them. One of them also sees children there under a grant that has nothing to do with our contract.

I had read right over it because it is in the paragraph about badges and parking.`,
      },
      {
        by: "odessa",
        after: 760,
        body: `It usually hides there. We asked to limit it to **privileges granted solely for services under this agreement**. One word, “solely,” and your therapist with the grant keeps her standing.`,
      },
      {
        by: "kathleen",
        after: 1900,
        body: `New here, so forgive a basic question. Who tells the therapist? It is her waiver, and she has never seen the contract she is waiving it in.`,
      },
      {
        by: "ruth",
        after: 200,
        replyTo: 2,
        body: `That is not basic at all. I told mine the next morning and gave them that page, after checking that the confidentiality clause allows it. One of them asked a better question than I had: does it count as a *denial* that she must report on every application afterwards? Ours now says that it ends “administratively and without adverse action.” Do ask for that.`,
      },
    ],
  },
  {
    cohort: "hospital",
    key: "denials",
    kind: "discussion",
    title: "Who bills, and who carries a denied claim?",
    topics: ["Billing", "Contracts"],
    by: "terrence",
    daysAgo: 88,
    hour: 11.5,
    posts: [
      {
        by: "terrence",
        after: 0,
        body: `No amounts, please, only the mechanics. In one of our two buildings the hospital bills for our work. When a claim is denied, the contract lets them set it off against our next invoice, whatever the reason for the denial was.

Last quarter a third of those denials had nothing to do with therapy: a missing order, a wrong plan on file, a late authorization from their own desk. How do you split that fairly?`,
      },
      {
        by: "nadine",
        after: 430,
        body: `By **cause**, in a table attached to the contract. Ours has three groups:

| Cause of the denial | Whose |
| --- | --- |
| our note late, missing or not supporting the service | ours |
| registration, authorization, order, timely filing | theirs |
| everything else | shared talk, once a month |

The third row sounds soft and is the reason it works. The people who fix things sit in that talk, not the people who sign.`,
      },
      {
        by: "curtis",
        after: 1220,
        body: `And a clock. They may come back to us for our causes within 180 days of the service, with a copy of the denial. Before the clock we had one from three years earlier, for a therapist who had since retired.`,
      },
      {
        by: "delphine",
        after: 300,
        body: `Ask to *see* the denials each month even when they are not yours. We found that one of our templates lacked a line that one plan looks for. Nobody had told us, because it was below somebody’s threshold for bothering.`,
      },
      {
        by: "terrence",
        after: 44800,
        body: `A month on: we have the table, the clock, and a half hour on the first Wednesday. In the first of these meetings their registration lead found a setting that caused most of group two. She was as happy as we were. Nobody had ever shown her the list.`,
      },
    ],
  },
];
