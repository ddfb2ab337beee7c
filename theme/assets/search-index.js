// Asks the index of Pagefind, and finds what a reader meant where nothing holds what was typed.

const root = new URL('../', import.meta.url);

/* ---- the bundles ---- */

// Pagefind searches all that a page states about itself; addresses and codes are nobody's words.
const METAS = { title: 5, names: 2, topic: 1, source: 1, date: 1, iso: 0, language: 0, topic_url: 0 };

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
    destroy: () => bundle.destroy(),
  };
}

let loading;
let counting;

// A large site has several bundles: the first names the others. None holds a newer page than the one before.
// Pagefind's own mergeIndex mixes them up where results are sorted by date.
export function bundles() {
  loading ??= import(new URL('pagefind/pagefind.js', root)).then(async (module) => {
    try {
      await module.options(OPTIONS);
      await module.init();
      const others = (module.parts ?? []).map((part) => module.createInstance({ ...OPTIONS, basePath: new URL(`pagefind/${part}`, root).href }));
      return [module, ...others].map(inTurn);
    } catch (error) {
      await module.destroy();
      throw error;
    }
  }).catch((error) => {
    loading = undefined; // the next try starts afresh
    throw error;
  });
  return loading;
}

export async function forget() {
  const known = loading;
  loading = undefined;
  counting = undefined;
  const [first] = (await known?.catch(() => [])) ?? [];
  await first?.destroy();
}

// Counts need files that results do not: they come second.
export function counts() {
  counting ??= bundles().then((all) => Promise.all(all.map((bundle) => bundle.filters()))).catch((error) => {
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

const said = ({ phrases, words }) => [...phrases.map((phrase) => `"${phrase}"`), ...words].join(' ');

export const folded = (word) => word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');

// After the minimal stemmer for French of Jacques Savoy (Light stemming approaches, 2006).
export function stem(word) {
  if (word.length < 5) return word;
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

// Words that a question is made of: they do not decide which articles are near.
const EMPTY = new Set(('a ai au aux avec ce ces cet cette comment combien dans de des du elle elles en est et eu il ils je la le les leur leurs ma mais me mes mon ne nos notre nous on ont ou par pas '
  + 'plus pour pourquoi qu quand que quel quelle quelles quels qui quoi sa se ses si son sont sur ta tes ton tu un une va vos votre vous '
  + 'an and are as at by can did do does for from has have how in is it its of or the to was what when where which who why will with').split(' '));

/* ---- asking ---- */

// Scores that differ by less are taken for the same: the newer article is then first.
const CLOSE = Math.log(1.12);

async function ask(query, { filters, sort }) {
  const all = await bundles();
  const asked = (order) => Promise.all(all.map((bundle) => bundle.search(query, { filters, ...(order && { sort: { date: 'desc' } }) })));
  const [found, dated] = await Promise.all([asked(sort), asked('date')]);
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

// « AI » begins many words and ends names, but those that search for it mean it alone.
const BRIEF = 3;
const LOOKED_AT = 12;

async function askBrief(word, choices) {
  const [whole, found] = await Promise.all([ask(`"${word}"`, choices), ask(word, choices)]);
  if (choices.sort || !whole.results.length) return found;
  const isWhole = new Set(whole.results.map(({ id }) => id));
  const [first, others] = [true, false].map((is) => found.results.filter(({ id }) => isWhole.has(id) === is));
  const pages = await Promise.all(first.slice(0, LOOKED_AT).map((result) => result.data()));
  const isAlone = pages.map(({ content, locations }) => {
    const all = content.split(/\s+/);
    return locations.some((place) => folded(asIndexed(all[place] ?? '')) === folded(word));
  });
  const alone = first.filter((_, place) => isAlone[place]);
  return { ...found, results: [...alone, ...first.filter((_, place) => !isAlone[place]), ...others] };
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
  if (!typed.phrases.length && typed.words.length === 1 && typed.words[0].length <= BRIEF) return askBrief(typed.words[0], choices);
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
  return new Set(pages.flatMap(({ content, locations, meta }) => {
    const all = content.split(/\s+/);
    return pieces([...locations.map((place) => all[place] ?? ''), meta.title, meta.names, meta.topic, meta.source, meta.date].join(' '));
  }));
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
  const found = await Promise.all([...doubts].map(async ([word, isKin]) => [
    word,
    EMPTY.has(folded(word)) ? { isKnown: true } : await correction(folded(word), stem, folded, isKin ? 1 : 2),
  ]));
  return new Map(found);
}

const JOINED = 5; // words of a query of which two may be one

function* variants({ words }, doubts, corrections) {
  const respelt = words.map((word) => corrections.get(word)?.better ?? word);
  yield { words: respelt, isRespelt: true };
  const parted = words.flatMap((word) => (doubts.has(word) ? word.split(/(?<=\p{L})(?=\d)|-/u) : word));
  yield { words: parted };
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
  const choices = { filters: Object.fromEntries(chosen.map(([name, values]) => [name, { any: values }])), sort };
  const typed = read(text);
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
  if (isWhole && found.results.length) return found;
  const telling = somewhere.filter((word) => !EMPTY.has(folded(word)));
  if (!telling.length || typed.phrases.length) return { ...found, results: [] };
  const fewer = { ...typed, words: telling };
  const together = await askAll(isWhole ? { ...fewer, words: telling.map(rooted) } : fewer, choices);
  if (together.results.length) return isWhole ? together : { ...together, instead: said(fewer) };
  const any = await askAny(telling, choices);
  return telling.length === 1 ? { ...any, instead: telling[0] } : { ...any, nearest: true };
}
