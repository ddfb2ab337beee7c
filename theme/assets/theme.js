// Follows the reader's choice, else the system's. The attribute is Material's own.
(() => {
  const key = 'releve.scheme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.body.dataset.mdColorScheme || (system.matches ? 'slate' : 'default')) === 'slate';
  try {
    const chosen = localStorage.getItem(key);
    if (chosen === 'slate' || chosen === 'default') document.body.dataset.mdColorScheme = chosen;
  } catch { /* storage refused: the system's scheme stays */ }
  addEventListener('DOMContentLoaded', () => {
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
      document.body.dataset.mdColorScheme = next;
      try { localStorage.setItem(key, next); } catch { /* kept for this page only */ }
      label();
    });
  });
})();
