// Serves the built pane at the same origin as the functions, so that one address is all a person needs.
// A path is served only when the real file it names lies inside the folder. config.json, which tells the pane
// where people sign in, is written at deployment; here its text is handed in.
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { refuse } from './http';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};
// Names esbuild derives from the content never change their content.
const HASHED = /-[A-Z0-9]{8}\.\w+(\.map)?$/;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function staticFiles(directory: string, config?: string): Handler {
  return async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    const name = nameOf(url);
    if (name === '/config.json' && config !== undefined)
      return answer(request, response, name, Buffer.from(config));
    const file = name && (await locate(directory, name));
    const bytes = file && (await readFile(file).catch(() => undefined));
    if (!file || !bytes) return refuse(response, 404);
    return answer(request, response, file, bytes);
  };
}

function answer(request: IncomingMessage, response: ServerResponse, file: string, bytes: Buffer): void {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = {
    etag,
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The path a URL names, decoded, a folder standing for its page; undefined when it cannot be decoded. */
function nameOf(url: string): string | undefined {
  try {
    const wanted = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  } catch {
    return undefined;
  }
}

async function locate(directory: string, name: string): Promise<string | undefined> {
  try {
    const [folder, file] = await Promise.all([realpath(directory), realpath(path.join(directory, name))]);
    return file.startsWith(folder + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
