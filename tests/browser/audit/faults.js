// What a program can find wrong in the look of a page, by what it looks at.

const named = (element) => {
  const words = element.textContent.trim() || element.ariaLabel || element.name || '';
  return `${element.tagName}.${element.className.baseVal ?? element.className} "${words.replace(/\s+/g, ' ').slice(0, 40)}"`;
};
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const isSpoken = (element) => !!element.closest('.spoken, .skip-link'); // for ears, or until it has the focus
const above = function* (element) {
  for (let each = element; each && each !== document.body; each = each.parentElement) yield each;
};
const scrolls = (element) => [...above(element)].some((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX));
const shade = (colour) => {
  const [r, g, b] = colour.match(/[\d.]+/g).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [light, dark] = [shade(one), shade(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

// Signs of a scale may touch where a reader sets wider spacing: the table below the picture says the same.
const inPictures = (one, other) => document.adoptedStyleSheets.length > 0 && !!one.element.closest('svg') && !!other.element.closest('svg');

// The heart of each line of each piece of text: lines may stand so near that their boxes touch, their letters may not.
function lines() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || !isSeen(element) || isSpoken(element) || ['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, height, width } of range.getClientRects()) {
      if (width > 2) found.push({ node, element, left: left + 1, right: right - 1, top: top + 0.35 * height, bottom: bottom - 0.35 * height });
    }
  }
  return found.sort((a, b) => a.top - b.top);
}

function layout() {
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const all = lines();
  for (const [index, one] of all.entries()) {
    if ((one.left < -1 || one.right > width + 1) && !scrolls(one.element)) faults.push(`outside: ${named(one.element)}`);
    for (let next = index + 1; next < all.length && all[next].top < one.bottom; next += 1) {
      const other = all[next];
      const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (other.node !== one.node && shared > 2 && !scrolls(one.element) && !inPictures(one, other)) faults.push(`overlap: ${named(one.element)} and ${named(other.element)}`);
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (isSpoken(element) || !isSeen(element)) continue;
    if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${named(element)}`);
    if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`cut: ${named(element)}`);
  }
  return faults;
}

// Where the reader's system sets the colours, what is said by colour, background or shadow alone is said no more.
function colours() {
  const faults = [];
  const ground = getComputedStyle(document.body).backgroundColor;
  const told = ['textDecorationLine', 'fontWeight', 'fontStyle', 'borderBottomWidth', 'borderTopWidth', 'borderInlineStartWidth', 'outlineStyle'];
  const marks = (element) => told.map((name) => getComputedStyle(element)[name]).concat(getComputedStyle(element, '::before').content).join();
  for (const element of document.querySelectorAll('a[aria-current]')) {
    const other = [...element.closest('ul, ol, nav').querySelectorAll('a:not([aria-current])')].find(isSeen);
    if (isSeen(element) && other && marks(element) === marks(other)) faults.push(`current by colour alone: ${named(element)}`);
  }
  for (const shape of document.querySelectorAll('svg :is(rect, path, circle, line, polyline, polygon)')) {
    if (!isSeen(shape) || shape.matches('.axis') || shape.closest('defs, [hidden]')) continue;
    const { fill, stroke } = getComputedStyle(shape);
    const drawn = [fill, stroke].filter((paint) => paint.startsWith('rgb') && !paint.startsWith('rgba(0, 0, 0, 0'));
    const { width, height } = shape.getBoundingClientRect();
    if (drawn.length && (width || height) && !drawn.some((paint) => contrast(paint, ground) >= 3)) {
      faults.push(`hardly seen: ${shape.tagName} .${shape.className.baseVal} ${drawn}`);
    }
  }
  for (const button of document.querySelectorAll('button')) {
    const { borderTopWidth, textDecorationLine } = getComputedStyle(button);
    if (isSeen(button) && borderTopWidth === '0px' && textDecorationLine === 'none') faults.push(`no button to the eye: ${named(button)}`);
  }
  return [...new Set(faults)];
}

function motion() {
  const moves = (element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
  };
  return [document.documentElement, ...document.body.querySelectorAll('*')].filter(moves).map(named);
}

function paper() {
  const chrome = '.sections li, .theme-toggle, .skip-link, .colophon nav, .pagination, .article-tools, form, dialog, button, input, select';
  const faults = [...document.querySelectorAll(chrome)].filter(isSeen).map((element) => `printed: ${named(element)}`);
  const ink = getComputedStyle(document.body);
  if (contrast(ink.color, 'rgb(255, 255, 255)') < 12) faults.push(`the ink is ${ink.color}`);
  if (!isSeen(document.querySelector('h1'))) faults.push('no title');
  return faults;
}

// By keyboard: `watch` writes down where the focus goes, `controls` is where it should, `keyboard` says what went wrong.

const controls = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex="0"]')]
  .filter((element) => isLarge(element) && isSeen(element) && !element.disabled && !element.closest('[inert]') && element.tabIndex >= 0);

function isLarge(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

// Columns side by side are read one after the other, and a picture has the order of its meaning.
function ofAnotherColumn(before, target) {
  if (before.closest('svg') && before.closest('svg') === target.closest('svg')) return true;
  const shared = [...above(before)].find((each) => each.contains(target)) ?? document.body;
  const [one, other] = [before, target].map((element) => [...shared.children].find((child) => child.contains(element))?.getBoundingClientRect());
  return !!one && !!other && (one.right <= other.left || other.right <= one.left);
}

function focusFaults(target, before) {
  const faults = [];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
  const place = target.getBoundingClientRect();
  if (!isLarge(target) || !isSeen(target)) faults.push('focus on what nobody sees');
  if (place.left < 0 || place.right > innerWidth + 1 || place.top + scrollY < 0) faults.push('focus outside of the page');
  // The browser's own mark, « auto », has two tones that show on any ground.
  if (outlineStyle === 'none' || (outlineStyle !== 'auto' && parseFloat(outlineWidth) < 2)) faults.push('no mark of the focus');
  else if (outlineStyle !== 'auto' && contrast(outlineColor, getComputedStyle(document.body).backgroundColor) < 3) faults.push('a faint mark of the focus');
  if (!before) return faults;
  const last = before.getBoundingClientRect();
  if (!(before.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push('out of order in the text');
  else if (place.bottom <= last.top && place.left < last.right && !ofAnotherColumn(before, target)) faults.push('out of order to the eye');
  return faults;
}

function watch() {
  const stops = [];
  const faults = [];
  addEventListener('focusin', ({ target }) => {
    const before = stops.includes(target) ? undefined : stops.at(-1);
    faults.push(...focusFaults(target, before).map((fault) => `${fault}: ${named(target)}`));
    stops.push(target);
  });
  globalThis.watched = { stops, faults };
}

function keyboard() {
  const { stops, faults } = globalThis.watched;
  const missed = controls().filter((element) => !stops.includes(element)).map((element) => `not reached: ${named(element)}`);
  const trap = stops.length && stops.lastIndexOf(stops[0]) === 0 ? [`no way out of ${named(stops.at(-1))}`] : [];
  return [...new Set([...faults, ...missed, ...trap])];
}
