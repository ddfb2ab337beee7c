// The search page: filters with their counts, the order, and an address that says it all.

import { counts, find } from './search-index.js';
import { SearchPlace, asPrinted, button, cardOf, element, pageLanguage, say, unquoted, words } from './search-place.js';

const FILTERS = ['topic', 'entity', 'source', 'year'];
const SHOWN = 8; // values of a filter before « show all »
const MOST = 100; // values that it then shows: no one reads more of them
const ORDERS = [['', 'relevance'], ['date', 'date']];

export class SearchPage extends SearchPlace {
  #unfolded = new Set();

  constructor(page) {
    super(page, { heading: 'h2', step: 20 });
    this.start = page.querySelector('.search-start');
    this.results = page.querySelector('.results');
    this.fold = page.querySelector('.filters-fold');
    this.summary = this.fold.querySelector('summary');
    this.refine = this.summary.textContent;
    this.filters = page.querySelector('form.filters');
    this.chosen = page.querySelector('.chosen');
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.commit();
    });
    this.filters.addEventListener('submit', (event) => event.preventDefault());
    this.filters.addEventListener('change', (event) => {
      const { name, value, checked } = event.target;
      if (name === 'sort') this.state.set('sort', value);
      else if (checked) this.state.append(name, value);
      else this.state.delete(name, value);
      this.commit();
    });
    this.title = document.title;
    this.top = history.state?.top ?? 0;
    addEventListener('pagehide', () => history.replaceState({ top: scrollY }, ''));
    this.wide = matchMedia('(min-width: 40rem)');
    const unfold = () => { this.fold.open = this.wide.matches; };
    this.wide.addEventListener('change', unfold);
    this.fold.addEventListener('toggle', () => this.count());
    addEventListener('popstate', () => this.restore());
    unfold();
    this.restore();
  }

  /* ---- the address ---- */

  restore() {
    const asked = new URLSearchParams(location.search);
    if (this.state || !this.field.value) this.field.value = asked.get('q') ?? '';
    this.isExact = asked.has('exact');
    this.state = new URLSearchParams([...asked].filter(([name]) => FILTERS.includes(name) || name === 'sort'));
    this.isSettled = String(asked) !== '';
    this.run();
  }

  commit() {
    this.isSettled = true;
    return this.run();
  }

  // What is typed on changes the address in place; what follows a choice is one more step to come back from.
  run() {
    const address = this.address();
    if (String(address) !== String(new URLSearchParams(location.search))) {
      const place = String(address) ? `?${address}` : location.pathname;
      if (this.isSettled) history.pushState(null, '', place);
      else history.replaceState(null, '', place);
      this.isSettled = false;
    }
    return super.run();
  }

  address() {
    const query = this.field.value.trim();
    const asked = new URLSearchParams(query ? { q: query } : {});
    for (const name of FILTERS) for (const value of this.state.getAll(name)) asked.append(name, value);
    if (this.state.get('sort')) asked.set('sort', this.state.get('sort'));
    if (this.isExact) asked.set('exact', '1');
    return asked;
  }

  choices() {
    const filters = Object.fromEntries(FILTERS.map((name) => [name, this.state.getAll(name)]));
    return { filters, sort: this.state.get('sort') ?? '', exact: this.isExact };
  }

  /* ---- what is shown ---- */

  rest() {
    super.rest();
    document.title = this.title;
    this.results.hidden = true;
    this.chosen.hidden = true;
    this.start.hidden = false;
  }

  fail() {
    super.fail();
    this.start.hidden = true;
    this.results.hidden = false;
    this.fold.hidden = true;
  }

  show(query, found, first, filtered) {
    super.show(query, found, first, filtered);
    this.start.hidden = true;
    this.results.hidden = false;
    this.fold.hidden = !found.counts || (!found.results.length && !filtered); // what has no counts cannot be narrowed
    this.listChosen();
    this.entitle(query);
    this.offerMore(found.results, first.length);
    this.count();
    if (this.top) scrollTo(0, this.top);
    this.top = 0;
  }

  entitle(query) {
    const asked = [unquoted(query), ...FILTERS.flatMap((name) => this.state.getAll(name))].filter(Boolean);
    document.title = `${asked.join(', ')} | ${this.title}`;
  }

  offerMore(results, shown) {
    if (results.length <= shown) return;
    const more = button(words.more, async () => {
      more.disabled = true;
      try {
        const next = await Promise.all(results.slice(shown, shown + this.step).map((result) => result.data()));
        if (!more.isConnected) return; // others were searched for
        const cards = next.map((result) => cardOf(result, this.heading));
        more.replaceWith(...cards);
        cards[0].querySelector('.headline a').focus();
        this.offerMore(results, shown + next.length);
      } catch (error) {
        console.error(error);
        if (more.isConnected) this.stop(more);
      }
    }, 'original');
    this.list.append(more);
  }

  // What is shown already can still be read.
  stop(more) {
    this.announce(words.failed);
    const [again, ...others] = this.afresh();
    more.replaceWith(element('p', { class: 'note' }, words.failed), again, ...others);
    again.focus();
  }

  listChosen() {
    const chips = FILTERS.flatMap((name) => this.state.getAll(name).map((value) => this.chip(asPrinted(value), say(words.without, { filter: words[name], value: asPrinted(value) }), () => this.state.delete(name, value))));
    const all = () => FILTERS.forEach((name) => this.state.delete(name));
    if (chips.length > 1) chips.push(element('li', {}, button(words.clear, () => this.drop(all))));
    this.chosen.replaceChildren(...chips);
    this.chosen.hidden = !chips.length;
    const number = FILTERS.reduce((sum, name) => sum + this.state.getAll(name).length, 0);
    this.summary.textContent = number ? `${this.refine} (${number})` : this.refine;
  }

  chip(label, spoken, remove) {
    const made = button(label, () => this.drop(remove), 'chip');
    made.setAttribute('aria-label', spoken);
    made.append(element('span', { 'aria-hidden': 'true' }, ' ×'));
    return element('li', {}, made);
  }

  drop(remove) {
    remove();
    this.field.focus();
    this.commit();
  }

  /* ---- filters ---- */

  // Their counts are loaded once results stand, and on a phone once the fold is open.
  async count() {
    const turn = String(this.address());
    if (!this.fold.open || this.results.hidden) return;
    try {
      await counts();
      const all = await this.facets();
      if (turn === String(this.address())) this.offerFilters(all);
    } catch (error) {
      console.error(error);
    }
  }

  // A value counts what it would add or leave: of its own filter, the values chosen do not narrow it.
  async facets() {
    const query = this.field.value.trim();
    const choices = this.choices();
    const asked = (filters) => find(query, { ...choices, filters }).then((found) => found.counts ?? {});
    const all = await asked(choices.filters);
    const own = await Promise.all(FILTERS.filter((name) => choices.filters[name].length).map(async (name) => {
      const { [name]: values = {} } = await asked({ ...choices.filters, [name]: [] });
      return [name, values];
    }));
    return { ...all, ...Object.fromEntries(own) };
  }

  offerFilters(all) {
    const focused = this.filters.contains(document.activeElement) ? document.activeElement : null;
    const groups = FILTERS.map((name) => this.group(name, all[name] ?? {})).filter(Boolean);
    this.filters.replaceChildren(this.sorting(), ...groups);
    if (focused) [...this.filters.elements].find((control) => control.name === focused.name && control.value === focused.value)?.focus();
  }

  sorting() {
    const select = element('select', { name: 'sort' });
    for (const [value, label] of ORDERS) select.append(new Option(words[label], value));
    select.value = this.state.get('sort') ?? '';
    return element('label', { class: 'sorting' }, `${words.sort} `, select);
  }

  group(name, values) {
    const chosen = this.state.getAll(name);
    const isFew = ([value, count]) => count || chosen.includes(value);
    const listed = [...new Map([...chosen.map((value) => [value, 0]), ...Object.entries(values)])].filter(isFew);
    if (!listed.length) return null;
    const often = (a, b) => chosen.includes(b[0]) - chosen.includes(a[0]) || b[1] - a[1] || a[0].localeCompare(b[0], pageLanguage);
    listed.sort(name === 'year' ? ([a], [b]) => b.localeCompare(a) : often);
    const isWhole = this.#unfolded.has(name) || listed.length <= SHOWN + 1;
    const shown = listed.slice(0, isWhole ? MOST : SHOWN);
    const field = element('fieldset', {}, element('legend', {}, words[name]), ...shown.map(([value, count]) => this.box(name, value, count, chosen)));
    if (!isWhole) field.append(button(say(words.show_all, { n: Math.min(listed.length, MOST) }), () => this.unfold(name, values)));
    return field;
  }

  unfold(name, values) {
    this.#unfolded.add(name);
    const [field] = [...this.filters.querySelectorAll('fieldset')].filter((each) => each.querySelector(`[name=${name}]`));
    const whole = this.group(name, values);
    field.replaceWith(whole);
    whole.querySelectorAll('input')[SHOWN].focus();
  }

  box(name, value, count, chosen) {
    const box = element('input', { type: 'checkbox', name, value });
    box.checked = chosen.includes(value);
    return element('label', {}, box, ` ${asPrinted(value)} `, element('span', {}, count.toLocaleString(pageLanguage)));
  }
}
