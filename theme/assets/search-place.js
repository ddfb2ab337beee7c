// A place to search in: what both the dialog and the search page show. The dialog itself.

import { bundles, find, forget, isOutdated, read } from './search-index.js';

export const root = new URL('../', import.meta.url);
export const words = JSON.parse(document.getElementById('search-words').textContent);
export const pageLanguage = document.documentElement.lang;

/* ---- what is shown ---- */

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== '' && value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== ''));
  return made;
}

export function button(label, action, kind = 'link') {
  const made = element('button', { type: 'button', class: kind }, label);
  made.addEventListener('click', action);
  return made;
}

export const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const THOUSANDS = /(?<![\p{L}\d.,])(\d{1,3}) (?=\d{3}(?!\d))/gu; // no line ends within 11 000
export const asPrinted = (text, language) => ((language || pageLanguage) === 'fr' ? text.replaceAll("'", '’') : text.replace(/(?<=\p{L})'/gu, '’')).replace(THOUSANDS, '$1\u202f');
export const unquoted = (query) => query.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ').trim();

// Pagefind's texts have one kind of space and of apostrophe.
const plain = (text) => text.replace(/\s/g, ' ').replaceAll('’', "'");

// An excerpt may begin within the headline, which stands just above it: how many letters of it do.
function ofTitle(text, title = '') {
  const begun = plain(text);
  const stated = plain(title).trim();
  const isEnded = /[.!?…]$/.test(stated);
  for (let place = 0; stated && place >= 0; place = stated.indexOf(' ', place) + 1 || -1) {
    const end = isEnded ? stated.slice(place) : `${stated.slice(place)}.`;
    if (begun.startsWith(`${end} `)) return end.length + 1;
  }
  return 0;
}

// The word alone is marked: not « l’ » before it, nor the stop after it.
const MARKED = /^((?:\p{L}{1,2}'(?=\p{L}))?[^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;

function marked(text, language) {
  const [, before, word, after] = text.match(MARKED);
  return [before && asPrinted(before, language), word && element('mark', {}, asPrinted(word, language)), after];
}

// Only the words and their <mark>s: whatever else an excerpt might hold stays text.
function excerptOf({ excerpt, meta: { title, language } }) {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const whole = body.textContent;
  let skipped = ofTitle(whole, title);
  const shown = whole.slice(skipped).trim();
  const pieces = [...body.childNodes].flatMap((node) => {
    const text = node.textContent.slice(skipped);
    skipped = Math.max(0, skipped - node.textContent.length);
    return node.nodeName === 'MARK' ? marked(text, language) : asPrinted(text, language);
  }).filter(Boolean);
  if (typeof pieces.at(-1) === 'string') pieces.push(pieces.pop().replace(/[\s,;:]+$/, ''));
  return [/^[\p{Lu}\d«“"]/u.test(shown) ? '' : '… ', ...pieces, /[.!?»”]$/.test(shown) ? '' : '…'].filter(Boolean);
}

export function cardOf(result, heading) {
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
    const said = [element('cite', {}, asPrinted(meta.source))];
    if (meta.date) said.push(element('time', { datetime: meta.iso }, asPrinted(meta.date)));
    if (meta.foreign) said.push(meta.foreign);
    if (meta.caution) said.push(element('strong', { class: 'caution-word' }, meta.caution));
    story.append(element('p', { class: 'byline' }, ...said.flatMap((each, place) => (place ? [', ', each] : [each]))));
  }
  return story;
}

function waysOut(sentence) {
  const links = words.lists.map(({ title, url }) => element('li', {}, element('a', { href: new URL(url, root) }, title)));
  return [element('p', { class: 'note' }, sentence), element('ul', { class: 'suggestions' }, ...links)];
}

function counted(number, query, isNear) {
  const [one, many] = isNear ? [words.near_one, words.near_many] : query ? [words.one, words.many] : [words.one_filtered, words.many_filtered];
  return say(number === 1 ? one : many, { n: number.toLocaleString(pageLanguage), q: query });
}

/* ---- one place to search in: the dialog or the page ---- */

const TYPING = 180; // milliseconds from the last key to the search
const READING = 900; // and to its being spoken: not at every key
const WAITING = 250; // and from the search to saying that it goes on

function isAsking(text) {
  const { phrases, words: typed } = read(text);
  return [...phrases, ...typed].some((each) => /[\p{L}\p{N}]/u.test(each));
}

export class SearchPlace {
  #turn = 0;
  #typing;
  #speaking;
  #waiting;

  constructor(place, { heading, step }) {
    this.form = place.querySelector('form.search');
    this.field = this.form.elements.q;
    this.status = place.querySelector('.search-status');
    this.spoken = place.querySelector('.search-spoken');
    this.note = place.querySelector('.search-note');
    this.list = place.querySelector('.search-results');
    this.heading = heading;
    this.step = step;
    this.isExact = false;
    this.field.addEventListener('input', () => {
      this.isExact = false;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.run(), TYPING);
    });
    place.addEventListener('keydown', (event) => this.walk(event));
    bundles().catch(() => {}); // a search says so
  }

  choices() {
    return { exact: this.isExact };
  }

  async run() {
    clearTimeout(this.#typing);
    const turn = ++this.#turn;
    const choices = this.choices();
    const filtered = Object.values(choices.filters ?? {}).some((values) => values.length);
    const typed = this.field.value.trim();
    const query = isAsking(typed) ? typed : '';
    if (!query && !filtered) return this.rest();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.announce(words.loading), WAITING);
    const search = () => this.#search(query, choices, filtered, () => turn === this.#turn);
    // A site that was published since a reader came has another index, and what failed once may come the next time.
    const again = () => {
      if (turn !== this.#turn) return undefined;
      forget();
      return search();
    };
    try {
      const found = await search().catch(again);
      if (found && !found.results.length && await isOutdated()) await again();
    } catch (error) {
      console.error(error);
      if (turn === this.#turn) this.fail();
    }
    return undefined;
  }

  async #search(query, choices, filtered, isLatest) {
    let early;
    const shown = async (found) => {
      const first = await Promise.all(found.results.slice(0, this.step).map((result) => result.data()));
      if (isLatest()) this.show(query, found, first, filtered);
    };
    const meanwhile = (found) => { early = shown(found).then(() => found, () => {}); };
    const found = await find(query, { ...choices, meanwhile, ahead: this.step });
    if (await early !== found) await shown(found);
    return found;
  }

  // Said at once: nothing else is, while a reader waits.
  announce(text) {
    this.status.textContent = text;
    this.spoken.textContent = text;
  }

  tell(text, note = '') {
    clearTimeout(this.#waiting);
    this.status.textContent = text;
    this.note.replaceChildren(...[note].flat());
    this.note.hidden = !note;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => { this.spoken.textContent = [text, this.note.firstChild?.textContent].filter(Boolean).join(' '); }, READING);
  }

  rest() {
    this.tell('');
    this.list.replaceChildren();
  }

  fail() {
    this.tell(words.failed);
    this.list.replaceChildren(...this.afresh());
  }

  // What is left to do after a failure.
  afresh() {
    forget();
    const again = button(words.again, () => {
      this.field.focus();
      this.run();
    }, 'original');
    return [again, ...waysOut(words.or_list)];
  }

  show(query, found, first, filtered) {
    if (!found.results.length) {
      const said = !query ? words.nothing_filtered : filtered ? words.none_filtered : words.none;
      this.tell(say(said, { q: unquoted(query) }));
      this.list.replaceChildren(...this.wider(query), ...waysOut(query ? words.hint : words.or_list));
      return;
    }
    this.tell(counted(found.results.length, unquoted(found.instead ?? query), found.nearest), this.explain(query, found));
    this.list.replaceChildren(...first.map((result) => cardOf(result, this.heading)));
  }

  explain(query, { instead, nearest }) {
    if (nearest) return element('span', {}, words.nearest);
    if (!instead) return '';
    const exactly = button(say(words.exactly, { q: query }), () => {
      this.isExact = true;
      this.commit();
      this.field.focus();
    });
    return [element('span', {}, `${say(words.instead, { x: instead, q: query })} `), exactly];
  }

  // Ways to ask for less, each with one press.
  wider(query) {
    const bare = unquoted(query);
    if (bare === query) return [];
    return [element('p', { class: 'wider' }, button(words.unquoted, () => {
      this.field.value = bare;
      this.commit();
      this.field.focus();
    }))];
  }

  // Asks anew, for a choice that a reader may want to come back from.
  commit() {
    return this.run();
  }

  walk(event) {
    const links = [...this.list.querySelectorAll('.headline a')];
    const stops = [this.field, ...links];
    const here = stops.indexOf(document.activeElement);
    if (here < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps = { ArrowDown: stops[here + 1], ArrowUp: stops[here - 1], ...(here > 0 && { Home: links[0], End: links.at(-1) }) };
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/* ---- the dialog ---- */

export class SearchDialog extends SearchPlace {
  constructor(dialog) {
    super(dialog, { heading: 'h3', step: 6 });
    this.run();
  }

  show(query, found, first, filtered) {
    super.show(query, found, first, filtered);
    if (found.results.length <= first.length) return;
    const all = new URL('search/', root);
    all.searchParams.set('q', query);
    if (this.isExact) all.searchParams.set('exact', '1');
    this.list.append(element('p', { class: 'search-all' }, element('a', { class: 'original', href: all }, say(words.all, { n: found.results.length.toLocaleString(pageLanguage) }))));
  }
}
