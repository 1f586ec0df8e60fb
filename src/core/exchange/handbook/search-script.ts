/**
 * What runs in a handbook: while somebody searches, only what has the words stays, in the contents, too, and how much that
 * is is said. Without it the page is whole. Accents and capitals make no difference. A link to what is not shown ends the search.
 */
export const searchScript = `
'use strict';
const field = document.getElementById('search');
const found = document.getElementById('found');
const kinds = ['article', '.index li', '#glossary tbody tr', '#conduct li', '#goals li', '#control tbody tr'];
const parts = [...document.querySelectorAll(kinds.join())];
const shown = kinds.map((kind) => kind + ':not([hidden])').join();
const groups = [...document.querySelectorAll('main section')].filter((group) => !group.closest('article'));
const entries = [...document.querySelectorAll('nav li')];
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
let texts;
const search = () => {
  const words = plain(field.value).split(/\\s+/).filter(Boolean);
  texts = texts || parts.map((part) => plain(part.textContent));
  let count = 0;
  parts.forEach((part, at) => {
    const has = words.every((word) => texts[at].includes(word));
    if (part.hidden === has) part.hidden = !has;
    if (has) count++;
  });
  for (const group of groups) group.hidden = words.length > 0 && !group.querySelector(shown);
  for (const entry of entries) {
    const target = document.getElementById(entry.querySelector('a').getAttribute('href').slice(1));
    entry.hidden = !target || target.closest('[hidden]') !== null;
  }
  const { one, many, none } = document.body.dataset;
  found.textContent = words.length === 0 ? '' : count === 0 ? none : count === 1 ? one : many.replace('#', String(count));
};
field.addEventListener('input', search);
field.form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.getAttribute('href').slice(1));
  if (!target || !target.closest('[hidden]')) return;
  field.value = '';
  search();
});
`;

/** By which the page's policy knows it; a test says what it must be. */
export const searchScriptHash = 'sha256-7uw2AHKewDIecneVOr1gJhrK3JJncWxqKOSA/bT+8Oc=';
