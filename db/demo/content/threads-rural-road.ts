import type { DemoThread } from "./types.ts";

/** Pediatric PT, rural: on the road, and on a screen. */
export const ruralRoad: DemoThread[] = [
  {
    cohort: "rural",
    key: "trunk",
    kind: "discussion",
    title: "What is in your trunk?",
    topics: ["Space and equipment"],
    by: "kaisa",
    daysAgo: 2,
    hour: 19.2,
    posts: [
      {
        by: "kaisa",
        after: 0,
        body: `I do Eero’s scheduling *and* I vacuum his car, so I will begin. As of tonight: two bolsters, a therapy ball that has to be deflated to close the hatch, a snow shovel, a second snow shovel, a sleeping bag, eleven single mittens, a bag of sand “for traction and for proprioception,” and a wedge that smells of goat.`,
        files: [
          {
            name: "trunk.jpg",
            shows: "Our red car from behind, its trunk open: ball, bolsters, shovel, rope.",
          },
        ],
      },
      { by: "eero", after: 22, body: `The goat was a one-time event.` },
      {
        by: "graciela",
        after: 95,
        body: `Water, more water, a spare tire and a *second* spare tire. A parachute, the play kind. Everything that touches the floor is in a tub with a lid, since the dust gets into a closed suitcase.`,
      },
      {
        by: "sanne",
        after: 180,
        body: `I gave up on the ball. A bucket, a rope, a scarf and whatever they have in the kitchen. If I cannot show it with what is in the house, nobody does it after I leave. The bucket is also for when I get carsick, which is a thing that happens to people who read maps.`,
        files: [
          { name: "bucket-rope-scarf.webp", shows: "A blue bucket with a rope and a red scarf in it." },
        ],
      },
      { by: "trudy", after: 45, replyTo: 3, body: `I am stealing the bucket, and the reason.` },
      { by: "abigail", after: 300, body: `Index cards. Four hundred. And waders, do not ask.` },
      { by: "dallin", after: 0, minutesAgo: 520, body: `I am going to ask.` },
      {
        by: "abigail",
        after: 0,
        minutesAgo: 75,
        replyTo: 6,
        body: `The causeway floods at spring tide. I was told “about an inch.”`,
      },
    ],
  },
  {
    cohort: "rural",
    key: "frozen-video",
    kind: "question",
    title: "The video freezes in the middle of a visit: what do you write, and what do you do next?",
    topics: ["Technology", "Compliance"],
    by: "dallin",
    daysAgo: 3,
    hour: 21,
    posts: [
      {
        by: "dallin",
        after: 0,
        body: `Two of my four schools are by video, and the line is what it is. Yesterday it froze three times in half an hour, and the last time it did not come back. I had seen maybe half of what I meant to see.

What do you write in the note, do you finish by phone, and is there a point at which you call it off?`,
      },
      {
        by: "graciela",
        after: 410,
        body: `We wrote it into the consent, in both languages: if the picture is gone for five minutes, I call on the phone to make sure that everyone is safe and tell them what happens next. Then I write what I *saw*, what I did not see, and when it stopped. I do not fill in the rest from last week.`,
      },
      {
        by: "eero",
        after: 130,
        body: `Same, plus one thing that has helped more than any router: somebody in the room who is **named** before we start. Not “the aide,” a name. When the picture goes, they already know that they are the one who sits down beside the child.`,
      },
      {
        by: "abigail",
        after: 640,
        body: `Check with each payer whether a phone call counts as anything. With one of mine it does, with the other it is a kindness. Either way the note says what it was. Our five steps hang beside the camera; here they are.`,
        files: [{ name: "when-the-video-freezes.txt" }],
      },
      {
        by: "dallin",
        after: 0,
        minutesAgo: 700,
        replyTo: 2,
        body: `A name beforehand. I have asked all four schools for one this morning, and three answered within the hour, so clearly I was the only one who had not thought of that.`,
      },
    ],
  },
  {
    cohort: "rural",
    key: "meeting-far",
    kind: "question",
    title: "A school wants me at a meeting two hours away, tomorrow, for ten minutes",
    topics: ["Scheduling"],
    by: "trudy",
    daysAgo: 1,
    hour: 7.5,
    posts: [
      {
        by: "trudy",
        after: 0,
        body: `It happens about twice a month: four hours of driving for ten minutes of talking, and six children do not get seen. If I say no, I am the one who does not care. How do you say it?`,
      },
      {
        by: "sanne",
        after: 0,
        minutesAgo: 930,
        body: `I say yes to the meeting and no to the road: “I will be there by phone from nine to nine ten, and you will have my page by tonight.” The page is half a sheet with three headings: what I see, what I suggest, what I need from you. They have begun to read it aloud first, and then the ten minutes are five.`,
      },
      {
        by: "eero",
        after: 0,
        minutesAgo: 820,
        body: `Ask at the *start* of the year for the dates. We sit down with each school in the first month and put them on a wall. They had never thought that dates could be had in advance. Neither had I.`,
      },
    ],
  },
];
