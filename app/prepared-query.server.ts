import type { Compilable, CompiledQuery } from "kysely";
import type { Db } from "#app/db.server.ts";

class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  // Looked at, it would stand in the query itself.
  toJSON(): never {
    throw new Error("A query that is built once places its values, and does not look at them.");
  }

  [Symbol.toPrimitive](): never {
    return this.toJSON();
  }
}

/**
 * A query that is built once; each run only fills in what is given, for building it takes longer than sending it. `build`
 * must place each given value and never look at it. Where one function builds several shapes, `shape` names which.
 */
export function prepared<Given extends object, Row>(
  build: (db: Db, given: Given, shape: string) => Compilable<Row>,
): (db: Db, given: Given, shape?: string) => Promise<Row[]> {
  const built = new Map<string, CompiledQuery<Row>>();
  return async (db, given, shape = "") => {
    const query = built.get(shape) ?? build(db, blanks<Given>(), shape).compile();
    built.set(shape, query);
    const fill = (value: unknown) => (value instanceof Blank ? given[value.name as keyof Given] : value);
    const { rows } = await db.executeQuery<Row>({ ...query, parameters: query.parameters.map(fill) });
    return rows;
  };
}

function blanks<Given extends object>(): Given {
  return new Proxy({} as Given, {
    get: (_, name) => new Blank(String(name)),
    ownKeys() {
      throw new Error("A query that is built once names each of its values.");
    },
  });
}
