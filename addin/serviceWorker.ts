// Keeps the pane's own files for days without a network. The newest file wins while there is one; the API is never
// kept here (offline/keeping.ts keeps answers, by account).
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const drawer = 'giaoban-files';

addEventListener('install', (event) => {
  (event as Extendable).waitUntil(keepAll());
});

addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  (event as Fetching).respondWith(newest(request));
});

/** files.json is written by the build: every file of this edition. */
async function keepAll(): Promise<void> {
  const names: unknown = await (await fetch('files.json')).json();
  const cache = await caches.open(drawer);
  if (Array.isArray(names)) await cache.addAll(names.map(String));
}

async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(drawer);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
