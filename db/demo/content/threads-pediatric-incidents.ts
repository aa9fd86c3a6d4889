import type { DemoThread } from "./types.ts";

/** Pediatric PT: what almost happened, and who saw it. */
export const pediatricIncidents: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "incident-reports",
    kind: "discussion",
    title: "Incident report or occurrence report: do you keep two?",
    topics: ["Policies", "Compliance"],
    by: "pahoua",
    daysAgo: 30,
    hour: 9.8,
    posts: [
      {
        by: "pahoua",
        after: 0,
        body: `We have one form for “a child was hurt” and a second one for “something almost happened,” and the second one is empty. In four years nobody has filled in a single one. I refuse to believe that nothing has ever almost happened.

Do you keep two? Does anyone’s near-miss form get used?`,
      },
      {
        by: "graham",
        after: 85,
        body: `One form, one box at the top: *harm*, *no harm*, *caught before it happened*. The moment there are two forms, somebody has to decide which of them it is, and the easiest decision is neither.`,
      },
      {
        by: "tamsin",
        after: 30,
        body: `And it must take less than three minutes, standing up. Ours has five lines. What, where, when, who saw it, what did you do. Everything with the word “analysis” in it happens later and is not my job on a Tuesday.`,
      },
      {
        by: "lena",
        after: 260,
        body: `For what it is worth, we looked at the camera in the gym after our last fall, and what everyone had *seen* was not what had happened. Three careful people, three wrong orders of events.`,
      },
      {
        by: "tobias",
        after: 15,
        replyTo: 3,
        body: `You have a camera in the gym? Since when, who may look, and what do the families say?`,
      },
      {
        by: "joelle",
        after: 140,
        body: `To the original question. We reward the form. On the first Monday I read out the best near miss of the month, with the name if they like, and that person leaves an hour early on Friday. We went from none to about six a month. I would rather pay for six of these than for one of the other kind.`,
      },
      {
        by: "ruth",
        after: 35,
        replyTo: 4,
        body: `I would want to know that too. We treat in people’s homes, and half of *them* have cameras. Nobody has ever asked my therapists.`,
      },
      {
        by: "lena",
        after: 190,
        replyTo: 6,
        body: `Two years, one camera, high up, no sound. There is a sign at the door and a paragraph in the intake packet. It overwrites itself after two weeks. Ingrid and I may look, together, and we write down each time that we do. Two families asked us to treat in the other room, and we do, without a question.`,
      },
      {
        by: "anneke",
        after: 480,
        body: `A question for the lawyers in everyone’s life: is your near-miss log something you would be glad to hand over? Ours told us to keep **facts** on the form and the “what we think went wrong” part in a separate review, and to ask how our state protects that review before we write one. I had never thought about it.`,
      },
      {
        by: "imani",
        after: 55,
        replyTo: 7,
        body: `Does a recording of a session become part of the record? I ask because I know what the next custody lawyer will want.`,
      },
      {
        by: "joelle",
        after: 90,
        body: `Facilitator here. The cameras deserve their own conversation, so I have moved those posts there. Near misses, please go on.`,
      },
      {
        by: "pahoua",
        after: 31700,
        body: `We went to one form with Graham’s three boxes and Tamsin’s five lines, on a clipboard *and* on the tablet. Eleven in the first three weeks. Nine of them are the same step between the gym and the hallway. It has been there since the church basement. It is being leveled on Thursday.`,
      },
      {
        by: "desmond",
        after: 2600,
        body: `The same step! I mean another step, but the same step. Ours is at the garden door. I walked over it for six years with my hands full.`,
      },
    ],
    split: {
      after: 9,
      minutes: 85,
      by: "joelle",
      key: "cameras",
      title: "Cameras in the gym: who may look, and what do the families say?",
      moved: [3, 4, 6, 7, 9],
      following: [
        {
          by: "clement",
          after: 220,
          replyTo: 2,
          body: `On cameras in families’ homes: we ask, on the first visit, “Is there a camera in the room where we will work? Fine if so, we only like to know.” My therapists asked for the sentence, and none has ever asked for a camera to be turned off. They just do not want to learn about it from a clip.`,
        },
        {
          by: "graham",
          after: 130,
          body: `Before you mount anything, look up your state’s law on recording, and on **sound** in particular. Ours treats sound like a telephone call. Our installer had left the microphone on, as “everyone likes to have it.”`,
        },
        {
          by: "wendell",
          after: 310,
          replyTo: 4,
          body: `On Imani’s question, what our lawyer said in general: footage that only shows who was in the room is one thing, and footage that you keep *because of a child’s care* begins to look like part of the record. So decide what it is for, write that down, and keep it no longer than that takes. Two weeks and then gone, always, is easier to explain than “it depends.” And the moment somebody asks for it, nothing is erased.`,
        },
        {
          by: "maribel",
          after: 760,
          body: `We decided against one. I asked the therapists, and half of them said they would stand differently. I would rather have them stand the way they stand.`,
        },
        {
          by: "imani",
          after: 45,
          replyTo: 8,
          body: `That is the best argument I have heard on either side.`,
        },
      ],
    },
  },
];
