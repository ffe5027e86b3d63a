/**
 * `npm start`: installs what is missing, builds when needed, serves the desk page on this machine only
 * and opens it. `PORT` chooses the port (3000, or the next free one); `--no-open` leaves the browser alone.
 */
import { spawn } from 'node:child_process';
import { installPackages, run, fail } from './install.mjs';
import { isStale } from './stale.mjs';

installPackages();
if (isStale('web') && run(process.execPath, ['src/tools/build.mjs', 'web']) !== 0) {
  fail('The build failed; see the lines above. 构建失败，请看上面的提示。');
}
const { serve } = await import('./serve.mjs');
const { url } = await serve({
  port: Number(process.env.PORT ?? 3000),
  strict: process.env.PORT !== undefined,
});
const page = `${url}/desk.html`;
console.log(`资助台账助手 / aid-ledger: ${page}`);
console.log('按 Ctrl+C 结束。所有文件只在本机处理。 Press Ctrl+C to stop. Files never leave this machine.');
if (!process.argv.includes('--no-open') && !process.env.CI && process.stdout.isTTY) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  spawn(command, [...args, page], { stdio: 'ignore', detached: true })
    .on('error', () =>
      console.log('请在浏览器中打开上面的地址。 Please open the address above in a browser.'),
    )
    .unref();
}
