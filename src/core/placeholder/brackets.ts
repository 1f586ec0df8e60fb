import { namedLanguage } from '../language/code';
import { fold } from '../text/fold';
import { isFirstName } from './first-names';
import { isKnownName, namesValue, wordsIn } from './words';

// What stands in brackets is a placeholder, or a remark of who writes, a key to press, a tag of HTML.

/** The most words of a placeholder; instructions in brackets have more. */
const most = { angle: 7, bracket: 16 };

const remarks = setOf(
  'sic, note, nota, ed, eds, nd, ndt, nde, ndlr, redacted, omitted, omitido, omes, inaudible, translated, translation, traducido, traduccion, traduit, ' +
    'traduccio, continued, cont, untranslated, quote, unquote, end quote, emphasis added, emphasis mine, my emphasis, enfasis anadido, cursiva mia, ' +
    'optional, opcional, update, actualizado, actualitzat, edit, edited, editado, deleted, removed, attachment, adjunto, adjunt, image, imagen, imatge, ' +
    'spam, external, externo, extern, ext, urgent, urgente, fyi, ok, important, importante, warning, aviso, avis, tip, caution, confidential, confidencial, ' +
    'new, nuevo, nou, re, fw, fwd, wip, draft, borrador, esborrany, beta, unreleased, internal, interno, intern, hidden text, quoted text hidden',
);

/** What kind of file something is, perhaps with its size. */
const isFile =
  /^(?:pdf|docx?|word|xlsx?|excel|odt|ods|pptx?|powerpoint|jpe?g|png|gif|svg|zip|csv|xml|html?|mp[34]|txt|epub|ics|eml|audio|v[ií]deo)(?:[\s,;·–-]+[\d.,]+\s?[kmg]i?b)?$/iu;

/** Words that a remark in somebody's sentence begins with. */
const joining = setOf(
  'the, a, an, he, she, it, they, we, i, you, his, her, its, their, our, this, that, these, those, which, who, where, when, because, not, ' +
    'is, are, was, were, be, been, has, have, had, in, on, at, of, by, with, from, for, as, and, or, but, to, also, then, usually, still, only, ' +
    'el, la, los, las, lo, els, les, l, en, con, de, del, por, para, per, amb, que, y, e, o, i, pero, es, son, era, eran, fue, ha, han, ' +
    'este, esta, ese, esa, aquel, un, una, uno, no, ya, se, sus, nuestro, aquest, aquesta, seu, seva, ja, mes, mas, tambien, tambe',
);

/** How people say in three letters which language something is in. */
const languageTags = /^(?:esp|cas|cat|eng|ing|fra|fre|deu|ger|ale|ita|por|eus|gal)$/i;

/** What is to come. */
const open = /\b(?:confirm|complet|pend|tbd|tbc|rellen|emplen)/iu;

/** What people press: keys, and buttons of other programs. */
const pressed = setOf(
  'enter, intro, return, ctrl, control, alt, shift, mayus, esc, escape, tab, space, espacio, espai, del, delete, supr, backspace, ' +
    'win, windows, cmd, command, option, home, inicio, inici, end, fin, fi, pgup, pgdn, up, down, left, right, print, impr pant, ' +
    'save, guardar, desar, cancel, cancelar, cancel lar, accept, aceptar, acceptar, yes, si, no, next, siguiente, seguent, back, volver, ' +
    'tornar, send, enviar, envia, submit, continue, continuar, close, cerrar, tancar, open, abrir, obrir, login, log in, sign in, ' +
    'iniciar sesion, pay, pagar, buy, comprar, download, descargar, descarregar, apply, aplicar, search, buscar, cercar, edit, editar, ' +
    'help, ayuda, ajuda, menu, start, settings, ajustes',
);

const pressing =
  /(?:click|clic|press|tap|select|choose|hit|pulsa|pulse|pulsar|presiona|haz clic|toca|elige|selecciona|prem|premeu|fes clic|tria|bot[oó]n?|button|key|tecla|men[uú]|campo|camp|field|casilla|casella|apartado|apartat|secci[oó]n?|section|opci[oó]n?|option|pesta[nñ]a|pestanya|tab)(?: (?:on|en|a|al|el|la|the|sobre|de))*\W{0,2}$/iu;

const asking =
  /^(?:insert|enter|add|type|write|fill in|put|your|my|inser|introdu|escrib|escriu|pon|ponga|posa|añad|afeg|su|tu|mi|el teu|la teva|xx)\p{L}*\b|^x \p{L}/iu;

const htmlNames = setOf(
  'a, abbr, acronym, address, area, article, aside, audio, b, base, bdi, bdo, big, blockquote, body, br, button, canvas, caption, center, ' +
    'cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, ' +
    'footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, ' +
    'mark, menu, meta, meter, nav, noscript, object, ol, optgroup, option, output, p, param, picture, pre, progress, q, s, samp, script, ' +
    'section, select, slot, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, ' +
    'tfoot, th, thead, time, title, tr, track, tt, u, ul, var, video, wbr',
);

/** Whether `[…]` stands for something that is still to be said. `before` and `after` are what stands around it. */
export function isBracketGap(inside: string, before: string, after: string): boolean {
  const text = inside.trim();
  const words = wordsIn(text);
  if (!/^(?:[#€$£]\s?)?\p{L}/u.test(text) || words.length > most.bracket || text.length < 2) return false;
  // `[W]e`, `item[s]`, links, and definitions of links.
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}(]/u.test(after)) return false;
  if (remarks.has(words.join(' ')) || isPressed(words, text, before) || isFile.test(text)) return false;
  if (words.length === 1 && isFirstName(text)) return false;
  // “[English]” says in which language something is. “[Nom]” and “[NIF]” are codes of languages, too, that nobody means.
  const isLanguage = text.length > 3 ? namedLanguage(text)?.isWritten === false : languageTags.test(text);
  if (words.length === 1 && isLanguage && !namesValue(text)) return false;
  if (/^\p{Lu}{2}$/u.test(text) || /^\p{Lu}+-\d+$/u.test(text) || /(?:^|\s)§|\d{4}$/u.test(text)) return false;
  if (
    /^(?:art|arts|cap|ap|sec|fig|pag|p|vol|no|n|see|v[eé]ase|vegeu|cf)\p{L}*\.?\s/iu.test(text) &&
    /\d|^see|^v/i.test(text)
  )
    return false;
  if (asking.test(text)) return true;
  if (/^[\p{L}\p{N}]{2,}(?:[_.-]+[\p{L}\p{N}]+)+$/u.test(text) || /^\p{Ll}+\p{Lu}\p{Ll}+\p{L}*$/u.test(text))
    return true;
  if (/[.!?:;]$/.test(text) || /^[a-z]+:/i.test(text)) return false;
  // A remark of who quotes something: “[the customers] said”, “it [is] late”. All else is what authors write for a gap.
  return open.test(text) || namesValue(text) || !joining.has(words[0] ?? '');
}

/** Whether `<…>` stands for something that is still to be said. `rest` is the text behind it. */
export function isAngleGap(inside: string, before: string, isClosed: (name: string) => boolean): boolean {
  if (/[\p{L}\p{N}]$/u.test(before) || /@|:\/|^(?:mailto|tel|https?|ftp|urn|data):/iu.test(inside)) return false;
  const words = wordsIn(inside);
  if (words.length === 0 || words.length > most.angle || isPressed(words, inside, '')) return false;
  const [, name = '', rest = ''] = /^([\p{L}\p{N}]+)(.*)$/su.exec(inside) ?? [];
  if (!htmlNames.has(name.toLowerCase())) return !/^[\p{L}\p{N}-]+\s+[\p{L}-]+=/u.test(inside);
  // `<address>` may be HTML, but only with something that closes it; `<link to the form>` has words and no attributes.
  if (/[=/]/.test(rest) || isClosed(name.toLowerCase())) return false;
  return (rest.trim() === '' || /^\s/.test(rest)) && (namesValue(name) || isKnownName(name));
}

/** Whether `{…}` stands for something; `{#id}` and `{.class}` belong to Markdown, `{"a": 1}` to JSON. */
export function isBraceGap(inside: string, before: string): boolean {
  if (/^\s*\d{1,2}(?:,\d{0,2})?\s*$/.test(inside)) return !/[\p{L}\p{N}\])\\.*+$]$/u.test(before);
  if (/^\s*$/.test(inside)) return /(?:^|[\s(:"“])$/.test(before);
  if (/[)\]`]$/.test(before)) return false;
  if (/;\s*$/.test(inside) || wordsIn(inside).length > most.bracket) return false;
  return /^\s*[!$@=?*~&>/+]?\s*[\p{L}_]/u.test(inside);
}

/** Whether quotes such as `«…»` hold the name of a field: most hold what somebody says. */
export function isQuotedGap(inside: string, before: string): boolean {
  const text = inside.trim();
  if (/^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+$/u.test(text) || /^\p{L}*\p{Ll}\p{Lu}\p{Ll}\p{L}*$/u.test(text)) return true;
  const isPlaced =
    wordsIn(text).length === 1 ||
    // What stands on a screen begins with a capital.
    /^\p{Ll}/u.test(text) ||
    /(?:^|[:#]|Hola|Hi|Hello|Dear|Estimad[oa]|Benvolgu(?:t|da))\s*$/iu.test(before);
  return isPlaced && namesValue(text) && isKnownName(text) && !pressing.test(before);
}

function isPressed(words: readonly string[], text: string, before: string): boolean {
  if (pressed.has(words.join(' ')) || /^f\d{1,2}$/i.test(text)) return true;
  if (/^[\p{L}\p{N}]+(?:\s?\+\s?[\p{L}\p{N}]+)+$/u.test(text) && pressed.has(words[0] ?? '')) return true;
  return pressing.test(before) && !namesValue(text);
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(', ').map(fold));
}
