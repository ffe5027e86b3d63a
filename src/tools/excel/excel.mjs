/**
 * `npm run excel`: builds for https://localhost:3000, serves it with a development certificate that this
 * machine trusts, and opens desktop Excel with the add-in loaded. Ctrl+C takes the add-in out again.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fail, installPackages, root, run } from '../install.mjs';

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  fail(
    'Desktop Excel exists on Windows and macOS only; here use `npm start`. 桌面版 Excel 只有 Windows 和 macOS；本机请用 npm start 打开网页版。',
  );
}
installPackages();
const folder = join(root, 'src', 'tools', 'excel');
if (run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: folder }) !== 0) {
  fail(
    'The sideloading tools could not be installed; see the lines above. 调试工具安装失败，请看上面的提示。',
  );
}
const port = 3000;
const build = run(process.execPath, ['src/tools/build.mjs', 'web'], {
  env: { ...process.env, AID_BASE_URL: `https://localhost:${port}` },
});
if (build !== 0) fail('The build failed; see the lines above. 构建失败，请看上面的提示。');

const require = createRequire(join(folder, 'package.json'));
const certificates = require('office-addin-dev-certs');
await certificates.ensureCertificatesAreInstalled();
const { serve } = await import('../serve.mjs');
const server = await serve({ port, strict: true, tls: await certificates.getHttpsServerOptions() });
console.log(`Serving ${server.url}; opening Excel … 正在打开 Excel`);

const manifest = join(root, 'dist', 'web', 'manifest.xml');
const debugging = join(folder, 'node_modules', 'office-addin-debugging', 'cli.js');
const command = (verb, ...rest) => run(process.execPath, [debugging, verb, manifest, ...rest]);
if (command('start', 'desktop', '--app', 'excel', '--no-debug') !== 0) {
  await server.close();
  fail(
    `Excel did not open. Check that Excel is installed, then load ${manifest} by hand (docs/deployment.md). Excel 未能打开。`,
  );
}
console.log('Excel is open with 资助台账助手. Press Ctrl+C to stop. 按 Ctrl+C 结束。');
process.on('SIGINT', () => {
  command('stop');
  void server.close().then(() => process.exit(0));
});
