import { terminal } from './io';
import { runCli } from './runCli';

/** Today where the person is, as `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

process.exitCode = await runCli(process.argv.slice(2), localDay(new Date()), terminal());
