import type { OutDocument, OutManual } from "./document.ts";
export async function writePdf(_what: OutDocument | OutManual, _to: string): Promise<void> {}
