// Finds the word that was meant, one letter or two from what was typed, among those that articles use.
// Loaded where no article holds a word of a query.

const LENGTHS = [2, 24]; // as generator/publish/search_words.py writes them
const LONG = 9; // from here on two letters may be wrong
const SHORT = 4; // below, one letter away is another word

const shelves = new Map();

// Words of one length, one line for each weight, the heaviest first: [the word as printed, its weight], by the folded word.
function shelf(length, folded) {
  if (!shelves.has(length)) {
    const place = new URL(`../pagefind/words/${length}.txt`, import.meta.url);
    const load = fetch(place).then((response) => {
      if (!response.ok && response.status !== 404) throw new Error(`${place}: ${response.status}`);
      return response.ok ? response.text() : '';
    }).then((text) => {
      const lines = text.split('\n');
      return new Map(lines.flatMap((line, weight) => line.split(' ').filter(Boolean).map((word) => [folded(word), [word, lines.length - weight]])));
    });
    shelves.set(length, load);
    load.catch(() => shelves.delete(length));
  }
  return shelves.get(length);
}

// Optimal string alignment: a letter missing, added, wrong, or two swapped (Damerau 1964); more than `most` is Infinity.
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const isSame = one[row - 1] === other[place - 1];
      line[place] = Math.min(above[place] + 1, line[place - 1] + 1, above[place - 1] + (isSame ? 0 : 1));
      const isSwapped = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      if (isSwapped) line[place] = Math.min(line[place], before[place - 2] + 1);
    }
    if (Math.min(...line) > most) return Infinity;
    [before, above] = [above, line];
  }
  return above[other.length] > most ? Infinity : above[other.length];
}

export async function correction(typed, stem, folded, mostEver) {
  if (/\d/.test(typed)) return {};
  const [shortest, longest] = LENGTHS;
  const most = typed.length < SHORT ? 0 : Math.min(mostEver, typed.length < LONG ? 1 : 2);
  const near = (most ? [-1, 0, 1] : [0]).map((more) => typed.length + more).filter((length) => length >= shortest && length <= longest);
  const known = await Promise.all(near.map((length) => shelf(length, folded)));
  let best = { height: -Infinity };
  for (const [word, [printed, weight]] of known.flatMap((words) => [...words])) {
    if (word === typed || stem(word) === stem(typed)) return { isKnown: true };
    const away = distance(typed, word, most);
    // A first letter is rarely wrong, a second wrong letter rarer still.
    const height = weight + (word[0] === typed[0] ? 3 : 0) - 8 * away;
    if (height > best.height) best = { height, printed };
  }
  return best.printed ? { better: best.printed } : {};
}
