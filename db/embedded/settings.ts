import { statfsSync } from "node:fs";
import { release, totalmem } from "node:os";
import type { Address } from "./socket.ts";

const megabyte = 1024 * 1024;

/** File systems on the machine's own disks, by the number that Linux has for them. */
const ext4 = 0xef53;
const xfs = 0x58465342;
const btrfs = 0x9123683e;

/** The settings of the server on a folder, given on its command line so that a newer Roundtable brings newer ones. */
export function serverSettings(data: string, { socketDir, port }: Address) {
  const memory = availableMemory() / megabyte;
  const settings: Record<string, string | number> = {
    listen_addresses: socketDir ? "" : "127.0.0.1",
    port,
    ...(socketDir ? { unix_socket_directories: quoted(socketDir), unix_socket_permissions: "0700" } : {}),
    max_connections: 60,
    shared_buffers: `${Math.round(Math.min(256, Math.max(32, memory / 8)))}MB`,
    effective_cache_size: `${Math.round(Math.max(128, memory / 2))}MB`,
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    random_page_cost: 1.1,
    // Pages ask small questions: compiling or dividing them costs more than it saves on a small machine.
    jit: "off",
    max_parallel_workers_per_gather: 0,
    max_wal_size: "512MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // The log must not hold what members write: errors belong to the app's log, and details quote rows.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    logging_collector: "off",
  };
  // A plain fsync on macOS stops at the drive's own cache.
  if (process.platform === "darwin") settings.wal_sync_method = "fsync_writethrough";
  // After a crash each of a thousand files is written to disk for itself before anything is recovered: seconds on a slow disk.
  if (canWriteAtOnce(process.platform, release(), statfsSync(data).type))
    settings.recovery_init_sync_method = "syncfs";
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * Whether the system can write a whole file system to disk in one go and be believed: Linux says since 5.8 when that failed,
 * and what is kept elsewhere, as in a folder of another machine, may not hear of it at all.
 */
export function canWriteAtOnce(platform: NodeJS.Platform, kernel: string, fileSystem: number): boolean {
  const [major, minor] = kernel.split(".").map(Number) as [number, number];
  const tellsOfFailure = major > 5 || (major === 5 && minor >= 8);
  return platform === "linux" && tellsOfFailure && [ext4, xfs, btrfs].includes(fileSystem);
}

function availableMemory() {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

// The setting is a list, in which a quoted name may hold commas and spaces.
function quoted(folder: string) {
  return `"${folder.replaceAll('"', '""')}"`;
}
