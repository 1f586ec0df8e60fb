/**
 * What runs in a handbook: while somebody searches, only what has the words stays, and how many places have them is said.
 * Without it the page is whole. Accents and capitals make no difference.
 */
export const searchScript = `
'use strict';
const field = document.getElementById('search');
const found = document.getElementById('found');
const parts = [...document.querySelectorAll('article, #questions li, #glossary tr, #conduct li, #goals li')];
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
let texts;
const search = () => {
  const words = plain(field.value).split(/\\s+/).filter(Boolean);
  texts = texts || parts.map((part) => plain(part.textContent));
  let count = 0;
  parts.forEach((part, at) => {
    const has = words.every((word) => texts[at].includes(word));
    part.hidden = !has;
    if (has) count++;
  });
  for (const chapter of document.querySelectorAll('.chapter'))
    chapter.hidden = words.length > 0 && !chapter.querySelector('article:not([hidden]), li:not([hidden]), tbody tr:not([hidden])');
  const { one, many, none } = document.body.dataset;
  found.textContent = words.length === 0 ? '' : count === 0 ? none : count === 1 ? one : many.replace('#', String(count));
};
field.addEventListener('input', search);
field.form.addEventListener('submit', (event) => event.preventDefault());
`;

/** By which the page's policy knows it; a test says what it must be. */
export const searchScriptHash = 'sha256-pnI5A9VEPENI88aMGSVhW0fwM/QQkSfnLt7UEQIXb28=';
