/** Sets of indices in a pool, 32 to a word: what two of them share is found in a handful of steps. */
export type Bits = Uint32Array;

/** Makes an empty set for so many indices. */
export function noneOf(count: number): Bits {
  return new Uint32Array((count + 31) >>> 5);
}

/** Puts an index into a set. */
export function add(bits: Bits, index: number): void {
  bits[index >>> 5]! |= 1 << (index & 31);
}

/** Takes an index out of a set. */
export function take(bits: Bits, index: number): void {
  bits[index >>> 5]! &= ~(1 << (index & 31));
}

/** Tells whether an index is in a set. */
export function has(bits: Bits, index: number): boolean {
  return (bits[index >>> 5]! & (1 << (index & 31))) !== 0;
}

/** Makes the set of what is in both. */
export function both(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = a[i]! & b[i]!;
  return result;
}

/** Makes the set of what is in the first alone. */
export function without(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = a[i]! & ~b[i]!;
  return result;
}

/** Counts what is in a set. */
export function sizeOf(bits: Bits): number {
  let size = 0;
  for (const word of bits) size += ones(word);
  return size;
}

/** Counts what is in both of two sets. */
export function sharedBy(a: Bits, b: Bits): number {
  let size = 0;
  for (let i = 0; i < a.length; i++) size += ones(a[i]! & b[i]!);
  return size;
}

/** Lists what is in a set, from the first index on. */
export function indicesIn(bits: Bits): number[] {
  const indices: number[] = [];
  for (let i = 0; i < bits.length; i++)
    for (let word = bits[i]!; word !== 0; word &= word - 1) indices.push(i * 32 + lowest(word));
  return indices;
}

/** The first index of a set, or -1. */
export function firstIn(bits: Bits): number {
  for (let i = 0; i < bits.length; i++) if (bits[i] !== 0) return i * 32 + lowest(bits[i]!);
  return -1;
}

function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
