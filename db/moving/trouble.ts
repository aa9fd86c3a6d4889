/** Trouble that keeps files from being moved; the message is a sentence for the person who runs it. */
export class MoveTrouble extends Error {}
