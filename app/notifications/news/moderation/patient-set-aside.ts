import { inWords, type News } from "../news.ts";

/** The recipient's post was reported as patient data, and nobody sees it until a moderator has decided. */
export const patientSetAside: News = {
  says: () =>
    "Your post, or a file with it, was reported as patient data, and is set aside until a moderator has looked:",
  sign: { icon: "shield" },
  after:
    "Nobody sees it meanwhile, and it is not lost. If it holds no patient data, it comes back as it was.",
  letter: {
    subject: () => "Your post is set aside",
    says: (about) => [
      `your post, or a file with it, was reported as patient data: ${inWords(about)}.`,
      "Nobody sees it until one of the network’s moderators has looked, and it is not lost. If it holds no patient data, it comes back as it was.",
    ],
    press: "Open the conversation",
    because: () => "you wrote the post",
  },
};
