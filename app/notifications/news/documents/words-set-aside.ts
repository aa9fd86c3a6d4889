import type { News } from "../news.ts";

/** Words in a document of the recipient’s manual were reported as patient data: nobody sees them until a moderator has decided. */
export const wordsSetAside: News = {
  says: () => "Words were reported as patient data, and nobody sees them until a moderator has decided, in",
  sign: { icon: "shield" },
  after: "The rest stands as it was. You can write what belongs there anew, without whoever it is about.",
  letter: {
    subject: () => "Words in a document of yours are set aside",
    says: () => [
      "words in a document of your manual were reported as patient data. Nobody sees them until a moderator of the network has decided.",
      "The rest stands as it was. You can write what belongs there anew, without whoever it is about.",
    ],
    press: "Open the document",
    because: () => "you write in the manual of your practice",
  },
};
