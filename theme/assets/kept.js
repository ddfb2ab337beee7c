// Lists what is kept on this device, and erases it.

const root = new URL('../', import.meta.url);
const place = document.querySelector('.kept');
const words = place.dataset;
const status = place.querySelector('.kept-status');
const erase = place.querySelector('.kept-erase');
const again = place.querySelector('.kept-again');
const own = (name) => `releve ${root.href} ${name}`;
const here = new URL('offline/', root).href;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const said = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// The front page, the edition, then articles, the newest first.
function rankOf(address, day) {
  if (address === root.href) return '~~';
  return address.includes('/editions/') ? '~' : day?.dateTime ?? '';
}

async function pagesOf(name) {
  if (!(await caches.has(own(name)))) return [];
  const cache = await caches.open(own(name));
  const found = await Promise.all((await cache.keys()).map(async ({ url }) => {
    const response = await cache.match(url);
    const address = url.split('?')[0];
    if (!/^text\/html\b/.test(response.headers.get('content-type') ?? '') || address === here) return undefined;
    const shown = new DOMParser().parseFromString(await response.text(), 'text/html');
    const heading = shown.querySelector('main h1');
    const title = heading?.textContent.replace(/\s+/g, ' ').trim() || (address === root.href ? words.home : address.slice(root.href.length));
    const day = shown.querySelector('main .article-page .byline time');
    return { address, title, day, rank: rankOf(address, day), language: heading?.closest('[lang]')?.lang };
  }));
  return found.filter(Boolean);
}

function listed(pages, list) {
  const items = pages.map(({ address, title, day, language }) => {
    const foreign = language && language !== document.documentElement.lang ? language : '';
    const link = element('a', { href: address, lang: foreign }, title);
    return element('li', {}, link, ...(day ? [' ', element('time', { class: 'note', datetime: day.dateTime }, day.textContent.trim())] : []));
  });
  list.replaceChildren(...items);
  list.closest('section').hidden = !items.length;
}

async function show() {
  const [edition, read] = await Promise.all(['edition', 'read'].map(pagesOf));
  const inEdition = new Set(edition.map(({ address }) => address));
  const others = read.reverse().filter(({ address }) => !inEdition.has(address));
  edition.sort((a, b) => (b.rank > a.rank) - (b.rank < a.rank));
  listed(edition, place.querySelector('.kept-edition'));
  listed(others, place.querySelector('.kept-read'));
  const count = edition.length + others.length;
  const refused = remembered() === 'no';
  status.textContent = count ? said(count > 1 ? words.many : words.one, { n: count }) : words[refused ? 'refused' : 'none'];
  erase.hidden = refused;
  again.hidden = !refused;
}

function remembered(answer) {
  try {
    if (answer === '') localStorage.removeItem('releve.keep');
    else if (answer) localStorage.setItem('releve.keep', answer);
    return localStorage.getItem('releve.keep');
  } catch {
    return null;
  }
}

erase.addEventListener('click', async () => {
  remembered('no');
  await (await navigator.serviceWorker?.getRegistration(root))?.unregister();
  await Promise.all(['edition', 'read'].map((name) => caches.delete(own(name))));
  try { localStorage.removeItem('releve.scheme'); } catch { /* nothing was stored */ }
  await show();
  again.focus();
});

again.addEventListener('click', async () => {
  remembered('');
  await navigator.serviceWorker.register(new URL('sw.js', root), { updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
  await show();
  erase.focus();
});

function addressOf(path) {
  try {
    return new URL(path, root);
  } catch {
    return undefined; // whoever made it up
  }
}

// The worker sends a reader here from a page that is not kept, and says which.
const PAGE = '#page=';
const stated = location.hash.startsWith(PAGE) ? location.hash.slice(PAGE.length) : undefined;
const wanted = stated !== undefined && addressOf(stated);
if (wanted && wanted.href.startsWith(root.href)) {
  place.querySelector('.kept-wanted').hidden = false;
  place.querySelector('.kept-wanted a').href = wanted;
}
const never = () => { status.textContent = words.never; };
if ('caches' in window && navigator.serviceWorker) show().catch(never); // some browsers refuse in private windows
else never();
