// Keeps the last edition and the pages that were read, for a reader without a network.
// A build writes into EDITION what it keeps, each address with a hash of the file: another site, another worker.
// An empty EDITION withdraws the worker and all that it kept: `digest serve` and `extra.offline: false` leave it empty.

const EDITION = [];
const OFFLINE = 'offline/';
const FEW = 60; // pages read that are kept: about 2 MB
const PATIENCE = 2500; // milliseconds after which a page that is kept is better than one that may come

const root = self.registration.scope;
const editionCache = `releve ${root} edition`;
const readCache = `releve ${root} read`;
const plain = (url) => new URL(new URL(url).pathname.replace(/index\.html$/, ''), root).href;
const hashes = new Map(EDITION.map(([path, hash]) => [new URL(path, root).href, hash]));
const keyOf = (url) => `${url}?${hashes.get(url)}`;
const fromCache = new Set(); // clients whose page came from a cache: so does what it asks for

/* ---- a new site ---- */

async function fill() {
  const cache = await caches.open(editionCache);
  const had = new Set((await cache.keys()).map(({ url }) => url));
  const frugal = navigator.connection?.saveData;
  await Promise.all([...hashes.keys()].map(async (url) => {
    if (had.has(keyOf(url)) || (frugal && url.includes('/articles/'))) return;
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.ok && !response.redirected) await cache.put(keyOf(url), response);
  }));
}

async function tidy() {
  const cache = await caches.open(editionCache);
  const wanted = new Set([...hashes.keys()].map(keyOf));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

async function withdraw() {
  await Promise.all([caches.delete(editionCache), caches.delete(readCache)]);
  await self.registration.unregister();
}

/* ---- pages ---- */

const search = new URL('search/', root).href;
const offline = new URL(OFFLINE, root).href;

async function kept(url) {
  return (hashes.has(url) && await caches.match(keyOf(url), { cacheName: editionCache }))
    || caches.match(url, { cacheName: readCache });
}

async function keep(url, response) {
  const cache = await caches.open(readCache);
  await cache.put(url, response);
  const oldest = await cache.keys();
  await Promise.all(oldest.slice(0, -FEW).map((request) => cache.delete(request)));
}

// What a publisher has taken back is kept no longer, neither as read nor as a part of the edition.
const isGone = (response) => [404, 410].includes(response.status);

async function forget(url) {
  await Promise.all([
    caches.open(readCache).then((cache) => cache.delete(url)),
    caches.open(editionCache).then((cache) => cache.delete(keyOf(url))),
  ]);
}

const isPage = (response) => response.ok && response.type === 'basic' && /^text\/html\b/.test(response.headers.get('content-type') ?? '');

async function page(event) {
  const url = plain(event.request.url);
  const network = fetch(event.request, { cache: 'no-cache' }); // a host may let browsers keep a page for minutes
  const read = network.then((response) => {
    if (isGone(response)) return forget(url);
    return isPage(response) && url !== search ? keep(url, response.clone()) : undefined;
  });
  event.waitUntil(read.catch(() => {})); // a full disk or no network: nothing is kept
  const patience = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const first = await Promise.race([network.catch(() => undefined), patience]);
  if (first && first.status < 500) return first;
  const copy = await kept(url);
  if (copy) fromCache.add(event.resultingClientId);
  return copy ?? first ?? network.catch(() => Response.redirect(`${offline}#page=${event.request.url.slice(root.length)}`));
}

/* ---- what pages ask for ---- */

async function part(event) {
  const url = plain(event.request.url);
  const copy = () => caches.match(keyOf(url), { cacheName: editionCache });
  if (fromCache.has(event.clientId)) return await copy() ?? fetch(event.request);
  // A new page with an old style sheet is broken: both are asked for anew, and are mostly as they were.
  return fetch(event.request, { cache: 'no-cache' }).catch(async (error) => {
    const found = await copy();
    if (found) return found;
    throw error;
  });
}

/* ---- events ---- */

// A page asks whether it is one that was kept: its reader should know.
self.addEventListener('message', ({ source }) => { if (fromCache.has(source.id)) source.postMessage('kept'); });

self.addEventListener('install', (event) => {
  self.skipWaiting();
  if (EDITION.length) event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(EDITION.length
    ? Promise.all([tidy(), self.clients.claim()])
    : withdraw());
});

if (EDITION.length) {
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(root)) return;
    if (request.mode === 'navigate') event.respondWith(page(event));
    else if (hashes.has(plain(request.url))) event.respondWith(part(event));
  });
}
