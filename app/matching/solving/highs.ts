import loadHighs, { type Highs, type ModelData } from "highs";

/** Groups out of which as many are chosen as can be without a practice in two; `worth` is added for each, far below 1. */
export type Packing = {
  practices: number;
  groups: readonly (readonly number[])[];
  worth?: readonly number[];
};

/** Answers of HiGHS about a packing. */
export type Solver = {
  /** Chooses parts of groups: how many that makes, and what one more seat for each practice would be worth. */
  relaxed: (packing: Packing) => { value: number; prices: Float64Array };
  /** Chooses whole groups within some seconds: their numbers, and how many there can be at most. */
  chosen: (packing: Packing, seconds: number) => { groups: number[]; bound: number };
};

const HAIR = 1e-6;

/** Loads HiGHS. It takes some thirty megabytes, and keeps them for as long as the thread lives that asks. */
export async function loadSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return {
    relaxed: (packing) =>
      highs.withModel(modelOf(highs, packing, false), (model) => {
        model.options.set({ output_flag: false });
        model.run();
        const prices = model.getSolution().rowDual.map((each) => Math.max(0, each));
        return { value: model.getObjectiveValue(), prices };
      }),
    chosen: (packing, seconds) =>
      highs.withModel(modelOf(highs, packing, true), (model) => {
        model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
        model.run();
        const { colValue } = model.getSolution();
        const groups = [...colValue.keys()].filter((each) => colValue[each]! > 0.5);
        return { groups, bound: Math.floor(Number(model.info.get("mip_dual_bound")) + HAIR) };
      }),
  };
}

/** A row for each practice, a column for each group. */
function modelOf(highs: Highs, { practices, groups, worth }: Packing, isWhole: boolean): ModelData {
  const starts = [0];
  for (const group of groups) starts.push(starts.at(-1)! + group.length);
  const [numCols, numRows] = [groups.length, practices];
  return {
    ...{ numCols, numRows, sense: highs.constants.objectiveSense.maximize },
    colCost: groups.map((_, i) => 1 + (worth?.[i] ?? 0)),
    colLower: Array<number>(numCols).fill(0),
    // No group is taken twice, for its practices are not; a bound beside that would have a price of its own.
    colUpper: Array<number>(numCols).fill(isWhole ? 1 : highs.infinity),
    rowLower: Array<number>(numRows).fill(-highs.infinity),
    rowUpper: Array<number>(numRows).fill(1),
    integrality: isWhole ? Array(numCols).fill(highs.constants.variableType.integer) : undefined,
    matrix: {
      ...{ format: "csc" as const, numRows, numCols, starts },
      indices: groups.flatMap((group) => [...group].sort((a, b) => a - b)),
      values: groups.flatMap((group) => group.map(() => 1)),
    },
  };
}
