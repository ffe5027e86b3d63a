/** Draws assets/icons/icon-<size>.png from icon.svg with an installed Chromium: `npx tsx src/tools/icons/drawIcons.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(process.cwd(), 'assets', 'icons');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(folder, `icon-${String(size)}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
