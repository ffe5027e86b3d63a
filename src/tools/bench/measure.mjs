/**
 * Preloaded into every measured process: on exit it tells its peak memory (bytes) and processor time (seconds)
 * as JSON on file descriptor 3.
 */
import { readFileSync, writeSync } from 'node:fs';

function peak() {
  try {
    // The kernel's own figure for this process; `maxRSS` would also count what the parent held when it forked.
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return process.resourceUsage().maxRSS * 1024;
}

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ memory: peak(), cpu: (user + system) / 1e6 }));
});
