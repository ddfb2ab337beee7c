// Follows the reader's choice of a scheme, else the system's; the attribute is Material's own.
// It is loaded beside the style sheet, which is ten times as long: the choice is there before anything is drawn.
// Then it loads what nobody needs before the page is drawn, and what on a slow line would take the place of the text.
(() => {
  const key = 'releve.scheme';
  const BREATH = 300; // milliseconds from the last byte of a page: by then a slow phone has drawn it
  const { dataset } = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (dataset.mdColorScheme || (system.matches ? 'slate' : 'default')) === 'slate';
  try {
    const chosen = localStorage.getItem(key);
    if (chosen === 'slate' || chosen === 'default') dataset.mdColorScheme = chosen;
  } catch { /* storage refused: the system's scheme stays */ }

  function once(states, event, target, task) {
    if (states.includes(document.readyState)) task();
    else target.addEventListener(event, task);
  }

  once(['interactive', 'complete'], 'DOMContentLoaded', document, () => {
    const button = document.querySelector('.theme-toggle');
    if (!button) return;
    const label = () => {
      button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
      const paper = getComputedStyle(document.body).backgroundColor;
      for (const bar of document.querySelectorAll('meta[name=theme-color]')) bar.content = paper;
    };
    button.hidden = false;
    label();
    system.addEventListener('change', label);
    button.addEventListener('click', () => {
      const next = isDark() ? 'default' : 'slate';
      dataset.mdColorScheme = next;
      try { localStorage.setItem(key, next); } catch { /* kept for this page only */ }
      label();
    });
  });

  once(['complete'], 'load', window, () => setTimeout(() => {
    import('./search.js');
    import('./offline.js');
  }, BREATH));
})();
