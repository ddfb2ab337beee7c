// Names the manifest, which is no part of a page's first load, so that the site can be installed from any page.
// Registers the worker that keeps pages for a reader without a network, unless the publisher or the reader has said no,
// and tells the reader where a page is one that was kept. It waits for the second page: who reads one article and goes has loaded nothing but that article.

const root = new URL('../', import.meta.url);
const { serviceWorker } = navigator; // undefined where a browser keeps nothing
const said = document.querySelector('script[data-kept]')?.dataset.kept; // nothing where `extra.offline` is false
const stays = serviceWorker?.controller || document.referrer.startsWith(root.href) || matchMedia('(display-mode: standalone)').matches;

if (!document.querySelector('link[rel=manifest]')) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: new URL('manifest.webmanifest', root) }));
}

function allowed() {
  try {
    return localStorage.getItem('releve.keep') !== 'no';
  } catch {
    return true;
  }
}

function tell() {
  if (!said || document.querySelector('.kept, .kept-note')) return;
  const note = document.createElement('p');
  note.className = 'note kept-note';
  note.setAttribute('role', 'status');
  document.querySelector('main').prepend(note);
  note.textContent = said;
}

const register = () => serviceWorker.register(new URL('sw.js', root), { updateViaCache: 'none' }).catch(() => {});

serviceWorker?.addEventListener('message', tell);
serviceWorker?.controller?.postMessage('');
if (serviceWorker && said && stays && allowed() && location.protocol.startsWith('http')) {
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}
