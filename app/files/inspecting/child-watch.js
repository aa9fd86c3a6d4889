// A thread beside the one that reads a file, which may be too busy to be asked: it ends the process when that takes more
// memory than a document can need, or goes on although nobody waits any more. Plain JavaScript, for a thread that would have to
// strip types takes more memory than all it does.

const MAX_MEMORY = 750_000_000;
const MAX_SECONDS = 30;
const EVERY = 50;

setInterval(() => {
  if (process.memoryUsage.rss() > MAX_MEMORY || process.uptime() > MAX_SECONDS)
    process.kill(process.pid, "SIGKILL");
}, EVERY);
