// Opens the search: over any page in a dialog, on the search page its field.
// All that searches is loaded at a reader's first use, this aside.

const root = new URL('../', import.meta.url);
const opener = document.querySelector('.search-open');
const page = document.querySelector('.search-page');
const dialog = document.querySelector('.search-dialog');
const place = page ?? dialog;
const field = place.querySelector('form.search').elements.q;
if (page) field.value ||= new URLSearchParams(location.search).get('q') ?? '';

/* ---- what is loaded, and when ---- */

function hint(attributes) {
  const link = Object.assign(document.createElement('link'), attributes);
  // A browser hands the failure of a preload to the next that asks for the same: that is asked here.
  if (link.rel === 'preload') link.addEventListener('error', () => fetch(link.href).catch(() => {}), { once: true });
  document.head.append(link);
}

// Side by side instead of one after the other: each of these would ask for the next only when it has come.
let isWarm = false;
function warm() {
  if (isWarm) return;
  isWarm = true;
  const bundle = new URL('pagefind/', root);
  const { lang } = document.documentElement;
  for (const name of ['assets/search-index.js', 'assets/search-place.js', 'assets/search-spelling.js', 'pagefind/pagefind.js']) hint({ rel: 'modulepreload', href: new URL(name, root) });
  for (const name of [`pagefind-entry.json?ts=${Math.round(performance.timeOrigin)}`, `wasm.${lang}.pagefind`]) {
    hint({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: new URL(name, bundle) });
  }
}

let arriving;
let isHere = false;
function searching() {
  warm();
  if (!isHere) tell(field.value.trim() ? words().loading : '');
  arriving ??= (page ? import('./search-page.js').then(({ SearchPage }) => new SearchPage(page)) : import('./search-place.js').then(({ SearchDialog }) => new SearchDialog(dialog)))
    .then(() => { isHere = true; })
    .catch((error) => {
      arriving = undefined; // the next try starts afresh
      console.error(error);
      fail();
    });
  return arriving;
}

/* ---- what is said until it is here ---- */

function words() {
  return JSON.parse(document.getElementById('search-words').textContent);
}

function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

function tell(text) {
  for (const each of place.querySelectorAll('.search-status, .search-spoken')) each.textContent = text;
}

// The lists of the search page are there already.
function fail() {
  const { failed, again, lists } = words();
  tell(failed);
  const retry = element('button', { type: 'button', className: 'link' }, again);
  retry.addEventListener('click', () => {
    field.focus();
    searching();
  });
  const links = lists.map(({ title, url }) => element('li', {}, element('a', { href: new URL(url, root) }, title)));
  const [note, list] = ['.search-note', '.search-results'].map((name) => place.querySelector(name));
  note.replaceChildren(retry);
  note.hidden = false;
  if (page) page.querySelector('.search-start').hidden = false;
  else list.replaceChildren(element('ul', { className: 'suggestions' }, ...links));
}

/* ---- opening and closing ---- */

let cameFrom;

function open() {
  searching();
  if (!page && !dialog.open) {
    cameFrom = document.activeElement;
    dialog.showModal();
  }
  field.focus();
  field.select();
}

dialog.querySelector('.search-close').addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
dialog.addEventListener('close', () => {
  const isThere = cameFrom?.isConnected && cameFrom !== document.body;
  (isThere ? cameFrom : opener).focus();
});

field.addEventListener('input', searching);
if (page) {
  field.addEventListener('focus', searching);
  if (field.value) page.querySelector('.search-start').hidden = true; // nothing moves when the results come
  if (location.search) searching();
} else {
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  for (const type of ['pointerdown', 'touchstart']) opener.addEventListener(type, warm, { once: true, passive: true });
}
opener.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
opener.addEventListener('keydown', (event) => {
  if (event.key !== ' ') return;
  event.preventDefault();
  open();
});
addEventListener('keydown', (event) => {
  const writing = event.target.closest?.('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !control) return;
  event.preventDefault();
  open();
});
