import type { PracticeFacts } from "../facts.ts";
import type { Judgement } from "../judging/judge.ts";
import type { PairVerdict } from "../rosters/fit.ts";

const verdicts = ["clear", "review", "conflict"] as const;

/** The verdicts on all pairs of a pool, a byte each: of 2,000 practices there are two million. */
export class PairVerdicts {
  readonly #numbers: Map<string, number>;
  readonly #bytes: Uint8Array;

  constructor(practices: PracticeFacts[]) {
    this.#numbers = new Map(practices.map(({ id }, i) => [id, i]));
    this.#bytes = new Uint8Array(practices.length ** 2);
  }

  keep(a: PracticeFacts, b: PracticeFacts, { verdict, flags }: Judgement): void {
    const byte = verdicts.indexOf(verdict) + (flags.labor ? 4 : 0) + (flags.affiliated ? 8 : 0);
    this.#bytes[this.#at(a, b)] = byte;
    this.#bytes[this.#at(b, a)] = byte;
  }

  of(a: PracticeFacts, b: PracticeFacts): PairVerdict {
    const byte = this.#bytes[this.#at(a, b)]!;
    return { verdict: verdicts[byte & 3]!, isLabor: (byte & 4) > 0, isAffiliated: (byte & 8) > 0 };
  }

  #at(a: PracticeFacts, b: PracticeFacts): number {
    return this.#numbers.get(a.id)! * this.#numbers.size + this.#numbers.get(b.id)!;
  }
}
