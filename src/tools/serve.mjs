/** A static server for dist/web on this machine only; https with development certificates for Excel. */
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { join } from 'node:path';
import sirv from 'sirv';
import { root } from './install.mjs';

/**
 * @param {{port: number, strict?: boolean, tls?: {key: Buffer | string, cert: Buffer | string, ca?: Buffer | string}, folder?: string}} options
 *   `strict`: fail when the port is taken instead of trying the next ones.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ port, strict = false, tls, folder = join(root, 'dist', 'web') }) {
  const files = sirv(folder, { etag: true, dev: true });
  const handler = (request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    });
  const server = tls ? createHttps(tls, handler) : createHttp(handler);
  for (let attempt = 0; ; attempt++) {
    try {
      await listen(server, port === 0 ? 0 : port + attempt);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || strict || attempt === 20) throw error;
    }
  }
  const { port: taken } = server.address();
  return {
    url: `${tls ? 'https' : 'http'}://localhost:${taken}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
