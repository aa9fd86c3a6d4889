import type { DemoThread } from "./types.ts";

/** Pediatric PT: new people, new places, and sentences that got shorter. */
export const pediatricGrowing: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "no-show-hires",
    kind: "question",
    title: "Two accepted offers, and nobody came on the first day",
    topics: ["People"],
    by: "ruth",
    daysAgo: 4,
    hour: 15.1,
    posts: [
      {
        by: "ruth",
        after: 0,
        body: `Twice this year a therapist has signed with us, picked a start date and then vanished. One wrote the evening before. The other never wrote at all, and I had made a cake.

What do you do between the signature and the first day? Six weeks seem to be long enough for anything to happen.`,
      },
      {
        by: "imani",
        after: 110,
        body: `We stay in their week. Signing is day one, and after that there is something small every Friday: a photo of their desk, the name of their mentor, lunch with the two people they will sit beside, the keys by mail. By the first morning they know five names, and somebody would be *disappointed*. That does more than any clause.`,
      },
      {
        by: "desmond",
        after: 205,
        body: `I ask the question nobody asks: “Is there another offer you are still thinking about? It is all right if there is.” Two told me, and one of them chose us *because* I had asked. The other went elsewhere in week two and not on day one.`,
      },
      {
        by: "graham",
        after: 330,
        body: `It is how these new ones are. They were raised on being able to cancel anything from a phone. I have given up expecting manners from anyone who graduated after I bought my truck.`,
        reports: [
          {
            by: "tamsin",
            minutes: 40,
            reason: "unkind",
            note: "Two of the new ones he means can be named by anyone who knows us. And it is not fair.",
          },
          {
            by: "imani",
            minutes: 260,
            reason: "unkind",
            note: "Not like him. Perhaps he would like to have the chance to say it differently.",
          },
        ],
      },
      {
        by: "pahoua",
        after: 65,
        replyTo: 3,
        body: `I graduated after you bought your truck, and I am at this table.`,
      },
      {
        by: "ruth",
        after: 0,
        minutesAgo: 930,
        replyTo: 1,
        body: `The photo of the desk made me cry a little, because of the cake. Fridays begin with the next one, whom I hope to sign this week. Desmond, I will ask your question, and I will be brave about the answer.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "video-line",
    kind: "question",
    title: "A family moves across the state line for the summer: may we go on by video?",
    topics: ["Policies", "Technology", "Compliance"],
    by: "anneke",
    daysAgo: 51,
    hour: 13.6,
    accepted: 2,
    events: [
      { after: 3, minutes: 60, kind: "sorted", by: "joelle", detail: "Policies, Compliance, Technology" },
    ],
    posts: [
      {
        by: "anneke",
        after: 0,
        body: `It comes up every year. A family spends ten weeks at a grandparent’s in the next state and would like to keep going by video. My therapists say, “It is the same child.” What does your policy say, in words that a therapist can use on the phone?`,
      },
      {
        by: "clement",
        after: 130,
        body: `That what matters is where the **child sits**, not where you sit. Almost everywhere, treating someone in a state means being allowed to practice in that state. So the first question of each video visit is, “Where are you right now?” and the answer goes into the note.`,
      },
      {
        by: "lena",
        after: 95,
        body: `Here is ours, take it:

> We offer video visits while your child is in a state in which your therapist may practice. Tell us before you travel. If your therapist may not practice there, we will plan a break, give you a home program for it, and keep your place.

Behind it is a table: therapist, states, license or compact privilege, good until. Several of us are in the Physical Therapy Compact, which makes the privilege quick to get *if both states belong to it*. Check that first, and check what each payer says about video as well, as it is a different question with a different answer.`,
      },
      {
        by: "tobias",
        after: 640,
        body: `The table has an owner, I hope. Ours had expired for one therapist for three weeks before anybody noticed, and she lives two miles from the border.`,
      },
      {
        by: "graham",
        after: 75,
        body: `And an emergency line. If something happens on the screen, whom do you call *there*? We ask for the address and the name of an adult at the start of every visit. Your own 911 does not help you in another state.`,
      },
      {
        by: "anneke",
        after: 2900,
        body: `Lena’s paragraph, the table with an owner, the address at the start. Two families could go on, one plans a break with a place kept. And nobody had to be the one who says no on the phone.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "retiring-neighbor",
    kind: "discussion",
    title: "Someone who retires has offered me her practice: what did you look at first?",
    topics: ["Buying and selling", "Contracts"],
    by: "graham",
    daysAgo: 44,
    hour: 18.2,
    posts: [
      {
        by: "graham",
        after: 0,
        body: `She is ninety minutes away, two therapists, twenty-two years, and she would like it to go on. I have known her since school. We will not talk here about what it is worth, and I do not want to; I have somebody for that.

What I would like to hear is everything else. What did you look at first, and what did you find too late?`,
      },
      {
        by: "lena",
        after: 240,
        body: `We bought our south site. What I looked at first: the numbers. What I should have looked at first: **who the families think they come to**. In a practice of two it is her. We asked her to stay for a year, two days a week, and to introduce each family herself. That was the whole purchase, really.`,
      },
      {
        by: "ingrid",
        after: 12,
        body: `And the ceiling. I mean it. Nobody inspects what the swings hang from.`,
      },
      {
        by: "joelle",
        after: 330,
        body: `Before anything is signed: does the seat at *this* table have to be told? A new site is something the moderators look at, and they would much rather hear it early. Tell them, Graham, and then tell us as much as they say you can.

From my own two attempts, one good and one abandoned:

- leases: may they be assigned, and on whose word
- each payer contract: does it come along, or do you start over, and how long does starting over take
- charts: who keeps them, where, for how many years
- the two therapists: talked to *by her*, before the rumor
- open audits and requests for money back, in writing`,
      },
      {
        by: "clement",
        after: 900,
        replyTo: 3,
        body: `Starting over took us five months for one plan. We had believed “a few weeks.” If I did it again, the closing date would depend on that letter.`,
      },
      {
        by: "graham",
        after: 5200,
        body: `Told the moderators on Monday. It is far enough away, they will put it to you in the proper form, and they thanked me for coming early. I have spent two days in her practice with my mouth shut. The families do think they come to her. One of the therapists has already been told, by a family, in the parking lot.`,
      },
      {
        by: "graham",
        after: 14900,
        body: `We have stopped, as friends. The lease cannot be assigned, and the landlord wants the rooms. She will close over a year, and two of us nearby help to find each child a place. I learned more about my own practice from this list than about hers, and I am going through ours with it next week.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "eight-sentences",
    kind: "announcement",
    title: "What became of our eight sentences",
    topics: ["Policies"],
    by: "joelle",
    daysAgo: 33,
    hour: 13.2,
    events: [
      { after: 0, minutes: 3, kind: "pinned", by: "joelle" },
      { after: 4, minutes: 9000, kind: "unpinned", by: "joelle" },
    ],
    posts: [
      {
        by: "joelle",
        after: 0,
        body: `From the policy hour, before I lose my notes. Eight sentences came in, and six went home shorter:

- **Late arrival.** “If you come more than fifteen minutes late, we do what can be done in the time that is left.” (Was: two paragraphs.)
- **Pickup.** “We let a child leave only with someone whose name you gave us.”
- **Phones.** “Please film your own child, and only your own child.”
- **Shoes.** We could not agree about shoes.

The others are in the document that I sent around. Whoever changes theirs because of this, tell us in three months. It is in the charter, and I *will* ask.`,
      },
      { by: "tobias", after: 150, body: `Mine went home longer, but it now says when we are closed.` },
      {
        by: "ingrid",
        after: 44,
        body: `Shoes: off in the gym, on in the garden. I do not see the difficulty.`,
      },
      { by: "ruth", after: 12, replyTo: 2, body: `You have not met our garden.` },
      {
        by: "marguerite",
        after: 600,
        body: `“Only your own child” has been on our wall since Thursday. One father read it aloud to his phone.`,
      },
    ],
  },
];
