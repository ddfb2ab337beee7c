// Finds articles through Pagefind: in a dialog over any page, and on the search page with filters.
// Nothing of the index is loaded before a reader's first use.

const root = new URL('../', import.meta.url);
const words = JSON.parse(document.getElementById('search-words').textContent);
const pageLanguage = document.documentElement.lang;

/* ---- the index ---- */

let loading;

function pagefind() {
  loading ??= import(new URL('pagefind/pagefind.js', root))
    .then(async (module) => {
      const options = { excerptLength: 28, baseUrl: root.pathname };
      // A large site has several bundles: the first names the others. None holds a newer page than the one before.
      // Pagefind's own mergeIndex mixes them up where results are sorted by date.
      const others = (module.parts ?? []).map((part) => module.createInstance({ basePath: new URL(`pagefind/${part}`, root).href }));
      const bundles = [module, ...others];
      await Promise.all(bundles.map(async (bundle) => {
        await bundle.options(options);
        await bundle.init();
        await bundle.filters(); // without this call, results come without counts
      }));
      return bundles;
    })
    .catch((error) => {
      loading = undefined; // the next try starts afresh
      throw error;
    });
  return loading;
}

// The index is made from a copy with straight apostrophes, so that « l'OTAN » parts into words.
// An elided article says nothing, and Pagefind would take its letter for a word of the query.
const ELIDED = /(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/giu;
const asIndexed = (text) => text.replaceAll('’', "'").replace(ELIDED, '').trim();
const asPrinted = (text, language) => ((language || pageLanguage) === 'fr' ? text.replaceAll("'", '’') : text);

async function search(query, { filters = {}, sort = '' } = {}) {
  const bundles = await pagefind();
  const any = Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length).map(([name, values]) => [name, { any: values }]));
  const options = { filters: any, ...(sort && { sort: { [sort]: 'desc' } }) };
  const found = await Promise.all(bundles.map((bundle) => bundle.search(asIndexed(query) || null, options)));
  const results = found.flatMap((part) => part.results);
  if (!sort) results.sort((a, b) => b.score - a.score);
  return { results, filters: added(found.map((part) => part.filters)), totalFilters: added(found.map((part) => part.totalFilters)) };
}

function added(filters) {
  const sums = {};
  for (const [name, counts] of filters.flatMap((part) => Object.entries(part ?? {}))) {
    sums[name] ??= {};
    for (const [value, count] of Object.entries(counts)) sums[name][value] = (sums[name][value] ?? 0) + count;
  }
  return sums;
}

/* ---- what is shown ---- */

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== '' && value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== ''));
  return made;
}

const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// An excerpt may begin within the headline, which stands just above it.
function withoutTitle(html, title = '') {
  const [beginning, ...others] = html.split('. ');
  return others.length && title.endsWith(beginning.replace(/<\/?mark>/g, '')) ? others.join('. ') : html;
}

// Only the words and their <mark>s: whatever else an excerpt might hold stays text.
function excerptOf({ excerpt, meta: { title, language } }) {
  const { body } = new DOMParser().parseFromString(withoutTitle(excerpt, title), 'text/html');
  const pieces = [...body.childNodes].map((node) => {
    const text = asPrinted(node.textContent, language);
    return node.nodeName === 'MARK' ? element('mark', {}, text) : text;
  });
  const whole = body.textContent.trim();
  return [/^[\p{Lu}\d«“]/u.test(whole) ? '' : '… ', ...pieces, /[.!?»”]$/.test(whole) ? '' : '…'].filter(Boolean);
}

function cardOf(result, heading) {
  const { url, meta } = result;
  const { language } = meta;
  const foreign = language && language !== pageLanguage ? language : '';
  const story = element('article', { class: 'story' });
  if (meta.topic) {
    const topic = asPrinted(meta.topic, pageLanguage);
    story.append(element('p', { class: 'kicker' }, meta.topic_url ? element('a', { href: new URL(meta.topic_url, root) }, topic) : topic));
  }
  story.append(
    element(heading, { class: 'headline', lang: foreign }, element('a', { href: url }, asPrinted(meta.title ?? url, language))),
    element('p', { class: 'standfirst', lang: foreign }, ...excerptOf(result)),
  );
  if (meta.source) {
    const day = meta.date ? element('time', { datetime: meta.iso }, asPrinted(meta.date)) : '';
    story.append(element('p', { class: 'byline' }, element('cite', {}, asPrinted(meta.source)), day && ', ', day));
  }
  return story;
}

function waysOut(sentence) {
  const links = words.lists.map(({ title, url }) => element('li', {}, element('a', { href: new URL(url, root) }, title)));
  return [element('p', { class: 'note' }, sentence), element('ul', { class: 'suggestions' }, ...links)];
}

function counted(number, query) {
  const [one, many] = query ? [words.one, words.many] : [words.one_filtered, words.many_filtered];
  return say(number === 1 ? one : many, { n: number.toLocaleString(pageLanguage), q: query });
}

/* ---- one place to search in: the dialog or the page ---- */

class SearchPlace {
  #turn = 0;
  #timer;

  constructor(place, { heading, step }) {
    this.form = place.querySelector('form.search');
    this.field = this.form.elements.q;
    this.status = place.querySelector('.search-status');
    this.list = place.querySelector('.search-results');
    this.heading = heading;
    this.step = step;
    this.field.addEventListener('focus', () => pagefind().catch(() => {}), { once: true });
    this.field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.run(), 180);
    });
  }

  choices() {
    return {};
  }

  async run() {
    const turn = ++this.#turn;
    const query = this.field.value.trim();
    const choices = this.choices();
    const filtered = Object.values(choices.filters ?? {}).some((values) => values.length);
    if (!query && !filtered) return this.rest();
    const slow = setTimeout(() => { this.status.textContent = words.loading; }, 250);
    try {
      const found = await search(query, choices);
      const first = await Promise.all(found.results.slice(0, this.step).map((result) => result.data()));
      if (turn !== this.#turn) return undefined;
      this.show(query, found, first, filtered);
    } catch (error) {
      console.error(error);
      if (turn !== this.#turn) return undefined;
      this.status.textContent = words.failed;
      this.list.replaceChildren(...waysOut(words.hint));
    } finally {
      clearTimeout(slow);
    }
    return undefined;
  }

  rest() {
    this.status.textContent = '';
    this.list.replaceChildren();
  }

  show(query, found, first, filtered) {
    if (!found.results.length) {
      this.status.textContent = say(filtered ? words.none_filtered : words.none, { q: query });
      this.list.replaceChildren(...waysOut(words.hint));
      return;
    }
    this.status.textContent = counted(found.results.length, query);
    this.list.replaceChildren(...first.map((result) => cardOf(result, this.heading)));
  }
}

/* ---- the dialog ---- */

class SearchDialog extends SearchPlace {
  constructor(dialog, opener) {
    super(dialog, { heading: 'h3', step: 6 });
    this.dialog = dialog;
    this.opener = opener;
    dialog.querySelector('.search-close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener('close', () => opener.focus());
    dialog.addEventListener('keydown', (event) => this.walk(event));
  }

  open() {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.field.focus();
    this.field.select();
  }

  walk(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.field, ...this.list.querySelectorAll('.headline a')];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next || stops.indexOf(document.activeElement) < 0) return;
    event.preventDefault();
    next.focus();
  }

  show(query, found, first, filtered) {
    super.show(query, found, first, filtered);
    if (found.results.length <= first.length) return;
    const all = new URL('search/', root);
    all.searchParams.set('q', query);
    this.list.append(element('p', { class: 'search-all' }, element('a', { class: 'original', href: all }, words.all)));
  }
}

/* ---- the page ---- */

const FILTERS = ['topic', 'year', 'source'];

class SearchPage extends SearchPlace {
  constructor(page) {
    super(page, { heading: 'h2', step: 20 });
    this.start = page.querySelector('.search-start');
    this.results = page.querySelector('.results');
    this.fold = page.querySelector('.filters-fold');
    this.filters = page.querySelector('form.filters');
    this.chosen = new URLSearchParams(location.search);
    this.field.value = this.chosen.get('q') ?? '';
    this.form.addEventListener('submit', (event) => { event.preventDefault(); this.run(); });
    this.filters.addEventListener('submit', (event) => event.preventDefault());
    this.filters.addEventListener('change', () => this.run());
    const wide = matchMedia('(min-width: 40rem)');
    const unfold = () => { this.fold.open = wide.matches; };
    wide.addEventListener('change', unfold);
    unfold();
    this.run();
  }

  choices() {
    const chosen = this.filters.elements.length ? new URLSearchParams(new FormData(this.filters)) : this.chosen;
    const state = new URLSearchParams(chosen);
    state.delete('q');
    if (!state.get('sort')) state.delete('sort');
    const query = this.field.value.trim();
    const address = new URLSearchParams(query ? [['q', query], ...state] : [...state]);
    history.replaceState(null, '', address.size ? `?${address}` : location.pathname);
    return { filters: Object.fromEntries(FILTERS.map((name) => [name, state.getAll(name)])), sort: state.get('sort') ?? '' };
  }

  rest() {
    super.rest();
    this.results.hidden = true;
    this.start.hidden = false;
  }

  show(query, found, first, filtered) {
    super.show(query, found, first, filtered);
    this.start.hidden = true;
    this.results.hidden = false;
    this.offerFilters(found);
    this.offerMore(found.results, first.length);
  }

  offerMore(results, shown) {
    if (results.length <= shown) return;
    const more = element('button', { type: 'button', class: 'original' }, words.more);
    more.addEventListener('click', async () => {
      const next = await Promise.all(results.slice(shown, shown + this.step).map((result) => result.data()));
      const cards = next.map((result) => cardOf(result, this.heading));
      more.replaceWith(...cards);
      cards[0].querySelector('.headline a').focus();
      this.offerMore(results, shown + next.length);
    });
    this.list.append(more);
  }

  offerFilters({ totalFilters, filters }) {
    const { filters: chosen, sort } = this.choices();
    const focused = document.activeElement?.closest?.('form.filters') ? document.activeElement : null;
    const groups = FILTERS.map((name) => this.group(name, totalFilters?.[name] ?? filters?.[name] ?? {}, chosen[name])).filter(Boolean);
    this.filters.replaceChildren(this.sorting(sort), ...groups);
    if (focused) [...this.filters.elements].find((control) => control.name === focused.name && control.value === focused.value)?.focus();
  }

  sorting(sort) {
    const option = (value, label) => element('option', { value: value || undefined }, label);
    const select = element('select', { name: 'sort' }, option('', words.relevance), option('date', words.date));
    select.options[0].value = '';
    select.value = sort;
    return element('label', { class: 'sorting' }, `${words.sort} `, select);
  }

  group(name, counts, chosen) {
    const values = Object.entries(counts).filter(([value, count]) => count || chosen.includes(value));
    if (!values.length) return null;
    values.sort(([a], [b]) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b, pageLanguage)));
    const boxes = values.map(([value, count]) => {
      const box = element('input', { type: 'checkbox', name, value });
      box.checked = chosen.includes(value);
      return element('label', {}, box, ` ${asPrinted(value)} `, element('span', {}, String(count)));
    });
    return element('fieldset', {}, element('legend', {}, words[name]), ...boxes);
  }
}

/* ---- beginning ---- */

const opener = document.querySelector('.search-open');
const page = document.querySelector('.search-page');
const dialog = new SearchDialog(document.querySelector('.search-dialog'), opener);
const place = page ? new SearchPage(page) : null;
const open = () => (place ? place.field.focus() : dialog.open());

if (!place) {
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
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
