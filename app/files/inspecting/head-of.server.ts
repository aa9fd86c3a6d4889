import { open } from "node:fs/promises";

const HEAD = 64;

/** Reads how a file on disk begins, by which its kind is told, and its size in bytes. */
export async function headOf(path: string): Promise<{ head: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD), position: 0 });
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}
