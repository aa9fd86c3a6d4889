/** Where words of a contract question are proposed for the playbook: of an answer, or with null of what came of it. */
export function proposeHref(here: string, answer: number | null): string {
  return answer === null ? `${here}/propose` : `${here}/posts/${answer}/propose`;
}
