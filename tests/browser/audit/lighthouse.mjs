// lighthouse.mjs ADDRESS...: judge pages as a phone on a slow line would; print one JSON object a page.
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];
const chrome = await chromeLauncher.launch({ chromePath: process.env.CHROMIUM, chromeFlags });
for (const address of process.argv.slice(2)) {
  const { lhr: { categories, audits } } = await lighthouse(address, { port: chrome.port, logLevel: 'error' });
  const measure = (id) => audits[id]?.numericValue;
  const weighs = new Set(Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)));
  console.log(JSON.stringify({
    address,
    scores: Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)])),
    lcp: measure('largest-contentful-paint'),
    fcp: measure('first-contentful-paint'),
    tbt: measure('total-blocking-time'),
    cls: measure('cumulative-layout-shift'),
    bytes: measure('total-byte-weight'),
    requests: audits['network-requests']?.details?.items.length,
    faults: Object.values(audits).filter(({ id, score }) => weighs.has(id) && score !== null && score < 1).map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`),
  }));
}
await chrome.kill();
