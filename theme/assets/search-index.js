// Asks the index of Pagefind, and finds what a reader meant where nothing holds what was typed.

const root = new URL('../', import.meta.url);

/* ---- the bundles ---- */

// Pagefind searches all that a page states about itself; addresses and codes are nobody's words.
const METAS = { title: 5, names: 2, topic: 1, source: 1, date: 1, iso: 0, language: 0, foreign: 0, caution: 0, topic_url: 0 };

const OPTIONS = {
  noWorker: true, // one file and one round trip less before the first result
  metaCacheTag: String(Math.round(performance.timeOrigin)), // as search.js asked for it already
  baseUrl: root.pathname,
  excerptLength: 28,
  ranking: { metaWeights: METAS },
};

// Questions that overlap would each take the other's place in Pagefind's memory, and now and then it stops for good:
// a bundle answers one after the other. The second seldom waits, for its files came with the first.
function inTurn(bundle) {
  let last = Promise.resolve();
  const after = (task) => {
    last = last.then(task, task);
    return last;
  };
  return {
    search: (...asked) => after(() => bundle.search(...asked)),
    filters: () => after(() => bundle.filters()),
  };
}

// Pagefind answers « nothing » where a file of its index is gone or did not come: only what it fetches tells the two apart.
let isLost = false;
const plainFetch = globalThis.fetch;
globalThis.fetch = async (...asked) => {
  if (!/\.pf_(index|filter)$/.test(asked[0])) return plainFetch(...asked);
  try {
    const response = await plainFetch(...asked);
    if (!response.ok) throw new Error(`${response.status} for ${asked[0]}`);
    return new Response(await response.arrayBuffer());
  } catch (error) {
    isLost = true;
    throw error;
  }
};

function unlessLost(answers) {
  if (isLost) throw new Error('A file of the index is lost');
  return answers;
}

let loading;
let counting;

// A large site has several bundles: the first names the others. None holds a newer page than the one before.
// Pagefind's own mergeIndex mixes them up where results are sorted by date.
export function bundles() {
  loading ??= import(new URL('pagefind/pagefind.js', root)).then(async ({ createInstance, parts = [] }) => {
    const made = [];
    for (const part of ['', ...parts]) {
      const bundle = createInstance({ ...OPTIONS, basePath: new URL(`pagefind/${part}`, root).href });
      made.push(bundle);
      // Weights are set once its files are there, or not to be had. One after the other, for all share one WebAssembly.
      await bundle.options({ ranking: OPTIONS.ranking });
    }
    return made.map(inTurn);
  }).catch((error) => {
    loading = undefined; // the next try starts afresh
    throw error;
  });
  return loading;
}

// After a failure, for Pagefind keeps it; and a new site has another index.
export function forget() {
  loading = undefined;
  counting = undefined;
  isLost = false;
  OPTIONS.metaCacheTag = String(Date.now());
}

// Whether another site was published since: what a browser keeps of the entry is what was loaded.
export async function isOutdated() {
  const entry = (cache) => plainFetch(new URL(`pagefind/pagefind-entry.json?ts=${OPTIONS.metaCacheTag}`, root), { cache }).then((response) => response.text());
  try {
    const [loaded, published] = await Promise.all(['force-cache', 'no-store'].map(entry));
    return loaded !== published;
  } catch {
    return false; // no network: what is loaded has to do
  }
}

// Counts need files that results do not: they come second.
export function counts() {
  counting ??= bundles().then((all) => Promise.all(all.map((bundle) => bundle.filters()))).then(unlessLost).catch((error) => {
    counting = undefined;
    throw error;
  });
  return counting;
}

/* ---- what is typed, and what is asked ---- */

const APOSTROPHES = /[’‘ʼ′´`＇]/g;
const QUOTED = /["“”„«]\s*([^"“”„«»]+?)\s*["“”»]/g;
// The index is made from a copy with straight apostrophes, so that « l'OTAN » parts into words.
// An elided article says nothing, and Pagefind would take its letter for a word of the query.
const ELIDED = /(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/giu;

const asIndexed = (text) => text.replace(ELIDED, '').replace(/\s+/g, ' ').trim();

export function read(text) {
  const phrases = [];
  const rest = text.normalize('NFC').replace(APOSTROPHES, "'").replace(QUOTED, (_, phrase) => {
    phrases.push(asIndexed(phrase));
    return ' ';
  });
  return { phrases, words: asIndexed(rest.replace(/["“”„«»]/g, ' ')).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, MOST) };
}

const MOST = 16; // words of a query: whoever pastes more means the first

// What is asked of the words that were typed: all, where a question has no other.
function telling(words) {
  const found = words.filter((word) => !EMPTY.has(word.toLowerCase()));
  return found.length ? found : words;
}

const said = ({ phrases, words }) => [...phrases.map((phrase) => `"${phrase}"`), ...words].join(' ');

export const folded = (word) => word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');

// After the minimal stemmer for French of Jacques Savoy (Light stemming approaches, 2006).
export function stem(word) {
  if (word.length < 5) return word;
  if (/eaux$/.test(word)) return word.slice(0, -1);
  if (/[aeo]ux$/.test(word)) return word.replace(/aux$/, 'al').replace(/x$/, '');
  return word.replace(/s$/, '').replace(/e$/, '').replace(/r$/, '').replace(/e$/, '').replace(/enn$/, 'en');
}

// Feminine and masculine, which Pagefind holds for two words.
const GENDERS = [['euse', 'eur'], ['trice', 'teur'], ['ive', 'if']];

function otherGender(word) {
  for (const pair of [...GENDERS, ...GENDERS.map(([one, other]) => [other, one])]) {
    const swapped = word.replace(new RegExp(`${pair[0]}(s?)$`), `${pair[1]}$1`);
    if (swapped !== word) return swapped;
  }
  return word;
}

// Words that a question is made of: they say nothing beside others, and do not decide which articles are near.
const EMPTY = new Set(('a au aux avec ce ces cet cette comment combien dans de des du elle elles en est est-ce et eu il ils je la le les leur leurs ma mais me mes mon ne nos notre nous on ont ou par pas '
  + 'plus pour pourquoi qu quand que quel quelle quelles quels qui quoi sa se selon sert ses si son sont sur ta tes ton tu un une va vos votre vous '
  + 'an and are as at by can did do does for from has have how in is it its of or the to was what when where which who why will with').split(' '));

/* ---- asking ---- */

// Scores that differ by less are taken for the same: the newer article is then first.
const CLOSE = Math.log(1.12);

async function ask(query, { filters, sort }) {
  const all = await bundles();
  const asked = (order) => Promise.all(all.map((bundle) => bundle.search(query, { filters, ...(order && { sort: { date: 'desc' } }) })));
  const [found, dated] = await Promise.all([asked(sort), asked('date')]).then(unlessLost);
  const newest = new Map(dated.flatMap((part) => part.results).map(({ id }, place) => [id, place]));
  const results = (sort ? dated : found).flatMap((part) => part.results).filter((result) => query === null || isMeant(result));
  if (!sort) rank(results, newest);
  return {
    results,
    newest,
    unfiltered: found.reduce((sum, part) => sum + part.unfilteredResultCount, 0),
    counts: added(found.map((part) => part.filters)),
  };
}

const isMeant = ({ words, matchedMetaFields = [] }) => words.length > 0 || matchedMetaFields.some((name) => METAS[name]);

function rank(results, newest) {
  const height = ({ score }) => Math.round(Math.log(Math.max(score, 1e-6)) / CLOSE);
  results.sort((a, b) => height(b) - height(a) || newest.get(a.id) - newest.get(b.id));
}

function added(filters) {
  const sums = {};
  for (const [name, values] of filters.flatMap((part) => Object.entries(part ?? {}))) {
    sums[name] ??= {};
    for (const [value, count] of Object.entries(values)) sums[name][value] = (sums[name][value] ?? 0) + count;
  }
  return sums;
}

// « AI » begins many words and ends names, « Citi » has the stem of « citer », and « métier » that of « Meta »:
// those that search for one word mean it first, and none that only shares its root.
const BRIEF = 3;
const LOOKED_AT = 20;

async function askOne(word, choices) {
  const isBrief = word.length <= BRIEF;
  const [whole, found] = await Promise.all([isBrief ? ask(`"${word}"`, choices) : undefined, ask(word, choices)]);
  if (isBrief && !whole.results.length) return found;
  const isWhole = new Set((whole ?? found).results.map(({ id }) => id));
  const [first, others] = [true, false].map((is) => found.results.filter(({ id }) => isWhole.has(id) === is));
  const isFew = found.results.length <= LOOKED_AT;
  const looked = await Promise.all(first.slice(0, isBrief || isFew ? LOOKED_AT : choices.ahead).map((result) => likeness(word, result)));
  const alike = (degree) => first.filter((_, place) => (looked[place] ?? 0) === degree);
  const isDropped = !isBrief && isFew && alike(2).length > 0 && alike(0).length > 0;
  const meant = new Set([...alike(2), ...alike(1), ...(isDropped ? [] : [...alike(0), ...others])]);
  const results = choices.sort ? found.results.filter((result) => meant.has(result)) : [...meant];
  return { ...found, results, counts: isDropped ? await tally(results) : found.counts };
}

// What the filters say of some results, whose pages are here already.
async function tally(results) {
  const pages = await Promise.all(results.map((result) => result.data()));
  return added(pages.map(({ filters }) => Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, Object.fromEntries(values.map((value) => [value, 1]))]))));
}

// The words of a page for which it was found, and what it is known by.
function heldIn({ content, locations }) {
  const all = content.split(/\s+/);
  return locations.map((place) => all[place] ?? '');
}

const knownBy = ({ meta }) => [meta.names, meta.topic, meta.source, meta.date].join(' ');

// 2 where a page says a word, 1 where it says one that begins with it or is known by that name, 0 where neither.
async function likeness(word, result) {
  const page = await result.data();
  const typed = folded(word);
  const wordsOf = (text) => text.replace(APOSTROPHES, "'").split(/[\s']+/).map(folded);
  const told = wordsOf([...heldIn(page), page.meta.title].join(' '));
  if (told.some((each) => stem(each) === stem(typed))) return 2;
  return [...told, ...wordsOf(knownBy(page))].some((each) => each.startsWith(typed)) ? 1 : 0;
}

// Pagefind finds no phrase with an é in it; where it finds none, those that hold all its words are looked through.
const LOOKED_THROUGH = 30;

async function askPhrase(phrase, choices) {
  const exact = await ask(`"${phrase}"`, choices);
  const looked = phrase.split(' ').map((word) => stem(folded(word)));
  if (exact.results.length || looked.length < 2) return exact.results.length ? exact : ask(phrase, choices);
  const loose = await ask(phrase, choices);
  const first = loose.results.slice(0, LOOKED_THROUGH);
  const pages = await Promise.all(first.map((result) => result.data()));
  const isIn = ({ content }) => ` ${asIndexed(content).split(/\s+/).map((word) => stem(folded(word))).join(' ')} `.includes(` ${looked.join(' ')} `);
  return { ...loose, results: first.filter((_, place) => isIn(pages[place])), counts: undefined };
}

// Pagefind knows a phrase only where nothing else is asked.
async function askAll(typed, choices) {
  if (!typed.phrases.length && typed.words.length === 1) return askOne(typed.words[0], choices);
  const asked = typed.phrases.map((phrase) => askPhrase(phrase, choices));
  if (typed.words.length || !asked.length) asked.push(ask(typed.words.join(' ') || null, choices));
  const answers = await Promise.all(asked);
  if (answers.length === 1) return answers[0];
  const last = answers.pop();
  const results = last.results.filter(({ id }) => answers.every((answer) => answer.results.some((result) => result.id === id)));
  return { ...last, results, counts: undefined };
}

async function askAny(words, choices) {
  const answers = await Promise.all(words.map((word) => ask(word, choices)));
  const found = new Map();
  for (const answer of answers) {
    for (const result of answer.results) {
      const known = found.get(result.id);
      found.set(result.id, { ...(known ?? result), hits: (known?.hits ?? 0) + 1, score: (known?.score ?? 0) + result.score });
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ hits }) => hits));
  const results = [...found.values()].filter(({ hits }) => hits === most);
  const { newest } = await ask(null, choices);
  if (choices.sort) results.sort((a, b) => newest.get(a.id) - newest.get(b.id));
  else rank(results, newest);
  return { results, unfiltered: results.length };
}

/* ---- doubts: where no page holds a word, Pagefind answers with pages that hold its first letters ---- */

const SAMPLE = 5;
const KIN = 0.6;

const pieces = (text) => text.split(/\s+/).flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{L})(?=\d)/u)]).map(folded).filter(Boolean);

async function evidenceOf(results) {
  const pages = await Promise.all(results.slice(0, SAMPLE).map((result) => result.data()));
  return new Set(pages.flatMap((page) => pieces([...heldIn(page), page.meta.title, knownBy(page)].join(' '))));
}

async function doubtsAbout(words, results) {
  const evidence = [...await evidenceOf(results)];
  const doubts = new Map();
  for (const word of words) {
    const typed = folded(word);
    if (evidence.some((seen) => seen.startsWith(typed) || stem(seen) === stem(typed))) continue;
    const isKin = evidence.some((seen) => seen.length > 3 && seen.startsWith(typed.slice(0, Math.max(4, Math.ceil(KIN * typed.length)))));
    doubts.set(word, isKin);
  }
  return doubts;
}

async function spelt(doubts) {
  const { correction } = await import('./search-spelling.js');
  const looked = async (word, isKin) => {
    if (EMPTY.has(folded(word))) return { isKnown: true };
    if (!/\d/.test(word)) return correction(folded(word), stem, folded, isKin ? 1 : 2);
    const asked = (await ask(`"${grouped(word)}"`, { filters: {} })).results.length; // the words that are known have no digits
    return asked ? { isKnown: true } : {};
  };
  return new Map(await Promise.all([...doubts].map(async ([word, isKin]) => [word, await looked(word, isKin)])));
}

// Articles write 175 000 for what many type as 175000.
const grouped = (word) => (/^\d{5,}$/.test(word) ? word.replace(/\B(?=(\d{3})+$)/g, ' ') : word);

const JOINED = 5; // words of a query of which two may be one

function* variants({ words }, doubts, corrections) {
  const respelt = words.map((word) => corrections.get(word)?.better ?? word);
  yield { words: respelt, isRespelt: [...corrections.values()].every(({ better, isKnown }) => better || isKnown) };
  const parted = words.flatMap((word) => (doubts.has(word) ? grouped(word).split(/ |(?<=\p{L})(?=\d)|-/u) : word));
  yield { words: parted };
  yield { words: words.map((word) => (doubts.has(word) ? word.replace(/oe/g, 'œ').replace(/^Oe/, 'Œ') : word)) };
  yield { words: words.map((word) => (doubts.has(word) ? otherGender(word) : word)) };
  for (let place = 1; place < words.length && words.length <= JOINED; place += 1) {
    const [first, second] = words.slice(place - 1, place + 1);
    if (doubts.has(first) || doubts.has(second)) yield { words: [...words.slice(0, place - 1), first + second, ...words.slice(place + 1)] };
  }
}

/* ---- finding ---- */

// Returns results, and `instead` where they are for other words, or `nearest` where no page holds all words.
// What may be meant goes to `meanwhile`, while the words are loaded that may know better; `ahead` pages will be shown.
export async function find(text, { filters = {}, sort = '', exact = false, meanwhile, ahead = 0 } = {}) {
  const chosen = Object.entries(filters).filter(([, values]) => values.length);
  const choices = { filters: Object.fromEntries(chosen.map(([name, values]) => [name, { any: values }])), sort, ahead };
  const { phrases, words } = read(text);
  const typed = { phrases, words: exact ? words : telling(words) };
  const found = await askAll(typed, choices);
  for (const result of found.results.slice(0, ahead)) result.data().catch(() => {}); // asked for again below
  if (!typed.words.length) return found;
  if (!found.results.length && chosen.length && found.unfiltered) {
    const { instead } = await find(text, { exact });
    return instead ? { ...await askAll(read(instead), choices), instead } : found;
  }
  const doubts = found.results.length ? await doubtsAbout(typed.words, found.results) : new Map(typed.words.map((word) => [word, false]));
  if (!doubts.size) return found;
  const areKin = [...doubts.values()].every(Boolean);
  if (exact) return areKin ? found : { ...found, results: [] };
  if (areKin) meanwhile?.(found);
  const corrections = await spelt(doubts).catch(() => undefined);
  if (!corrections) return found; // the line is gone: better these than none
  for (const variant of variants(typed, doubts, corrections)) {
    if (String(variant.words) === String(typed.words)) continue;
    const other = { ...typed, words: variant.words };
    const answer = await askAll(other, choices);
    const isSure = answer.results.length && (variant.isRespelt || !(await doubtsAbout(variant.words, answer.results)).size);
    if (isSure) return { ...answer, instead: variant.isRespelt ? said(other) : undefined };
  }
  return nearest(typed, found, doubts, corrections, choices);
}

// « Californienne » where articles say « Californie »: words of seven letters and more lose their ends.
const ROOT = 0.65;
const rooted = (word) => (word.length < 7 ? word : word.slice(0, Math.ceil(ROOT * word.length)));

async function nearest(typed, found, doubts, corrections, choices) {
  const isNowhere = (word) => doubts.get(word) === false && !corrections.get(word).isKnown && !corrections.get(word).better;
  const somewhere = typed.words.filter((word) => !isNowhere(word)).map((word) => corrections.get(word)?.better ?? word);
  const isWhole = somewhere.length === typed.words.length;
  if (isWhole && found.results.length && [...doubts.values()].every(Boolean)) return found;
  const telling = somewhere.filter((word) => !EMPTY.has(folded(word)));
  if (!telling.length || typed.phrases.length) return { ...found, results: [] };
  const fewer = { ...typed, words: telling };
  const together = await askAll(isWhole ? { ...fewer, words: telling.map(rooted) } : fewer, choices);
  if (together.results.length) return isWhole ? together : { ...together, instead: said(fewer) };
  const any = await askAny(telling, choices);
  return telling.length === 1 ? { ...any, instead: telling[0] } : { ...any, nearest: true };
}
