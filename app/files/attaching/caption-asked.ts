/** The question by which a file's caption is asked for, in general and of this file, and whom it is for. */
export function captionAsked(type: string, name: string): { ask: string; of: string; why: string } {
  return type.startsWith("image/")
    ? {
        ask: "What does it show?",
        of: `What does ${name} show?`,
        why: "For colleagues who cannot see it.",
      }
    : {
        ask: "What is it about?",
        of: `What is ${name} about?`,
        why: "A few words that stand beside its name.",
      };
}
