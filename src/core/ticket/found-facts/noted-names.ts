import { fold } from '../../text/fold';
import type { Stretch } from './found-fact';
import { asName, personName } from './name-words';

const stars = String.raw`(?:[★☆⭐✩✭✮✰]\uFE0F?[ \t]?|\d(?:[.,]\d)? ?/ ?5[ \t]?)`;
const reviewOf = String.raw`(?:(?:[Rr]eseña|[Rr]essenya|[Rr]eview|[Oo]pini[oó]n?|[Vv]aloraci[oó]n?)[ \t](?:de|d['’]|by|from)[ \t]?)`;
const phone = String.raw`\+?\(?\d[\d ().-]{7,16}\d`;
const calledPhone = String.raw`(?:(?:[Tt]el\p{L}{0,8}|[Mm][oóò]b?v?il\p{L}{0,3}|[Pp]hone|[Mm]ob|[MT])[.:]{0,2}[ \t]*)?`;
const title = String.raw`(?:Sra?\.?|Srta\.?|[Ss]eñora?|[Ss]enyora?|Mrs?\.?|Ms\.?|Miss|Dr\.?|Dra\.?|Don|Doña|D\.ª?)`;

/** The forms in which notes, reviews and the like name who writes or calls. */
const forms: readonly RegExp[] = [
  // `★★☆☆☆ Ann Lee`, `Reseña de Ann Lee`, `Ann Lee ★★`
  new RegExp(
    String.raw`^[ \t>]*(?:${stars}{1,10}[-–—·|: \t]{0,3}${reviewOf}?|${reviewOf})(?<name>${personName})[ \t]*(?=$|[·|(,–:-])`,
    'gmu',
  ),
  new RegExp(
    String.raw`^[ \t>]*(?<name>${personName})[ \t]*[-–—·|:]?[ \t]*\n?[ \t]*(?:[★☆⭐✩✭✮✰]|[1-5](?:[.,]\d)? ?/ ?5)`,
    'gmu',
  ),
  // `Ann Lee (600 111 222)`, `600 111 222 - Ann Lee`
  new RegExp(String.raw`(?<![\p{L}'’·-])(?<name>${personName})[ \t]*[,(|·–—:-][ \t]*${calledPhone}${phone}`, 'gu'),
  new RegExp(
    String.raw`^[ \t>]*${calledPhone}${phone}[ \t]*[-–—·|,/(:][ \t]*(?:${title} )?(?<name>${personName})[ \t]*[).,]?[ \t]*$`,
    'gmu',
  ),
  // `Name Ann Lee, no telephone`
  new RegExp(
    String.raw`(?:^|[.;,] )(?:Name|Nombre|Nom|Customer|Caller|Cliente|Clienta|Client|Clienta) (?:${title} )?(?<name>${personName})(?=[ \t]*(?:[,.;(]|$))`,
    'gmu',
  ),
];
/** In a note of a call: `Mrs Ann Lee, …`. */
const titled = new RegExp(
  String.raw`(?:^|[.:;,–—-] ?|(?:de|from|la|el|by|d['’]) ?)${title} (?<name>${personName})(?=[ \t]*(?:[,.;:(]|$))`,
  'gmu',
);
/** How notes of calls begin. */
const note =
  /^[\s>*_–—-]{0,6}(?:phone|call|incoming|inbound|voicemail|message taken|note|nota|llamada|llam[oó]|recibida|atendida|trucada|truca|ha trucat|ha llamado|rebuda|tel\b|tel[eè]f|buz[oó]n|b[uú]stia|rang|telephoned|visita|visit)/iu;
/** So much of a note says who called. */
const mostOfNote = 300;
/** Words that stand right before names. */
const leading = new Set(
  (
    'llamo llama llamada truca trucada call called caller rang phoned nota note tel name nombre nom client cliente clienta customer de from ' +
    'hola hi hello attn att contacto contacte contact titular soy soc sr sra srta senor senora senyor senyora mr mrs ms miss don dona dr dra'
  ).split(' '),
);

/** Names of customers that stand in notes of calls, above reviews, or beside a telephone number. */
export function notedNames(text: string): Stretch[] {
  const whole = forms.flatMap((form) => [...text.matchAll(form)].flatMap((match) => nameIn(match)));
  const began = note.test(text) ? text.slice(0, mostOfNote) : '';
  return [...whole, ...[...began.matchAll(titled)].flatMap((match) => nameIn(match))];
}

/** The name in a match, when it is one of at least two words. */
function nameIn(match: RegExpExecArray): Stretch[] {
  const written = match.groups?.['name'] ?? '';
  const words = written.split(' ');
  const first = words.findIndex((word) => !leading.has(fold(word).replace(/\.$/, '')));
  const name = words.slice(Math.max(0, first)).join(' ');
  if (first < 0 || !name.includes(' ') || asName(name) !== name) return [];
  const start = match.index + match[0].indexOf(written) + written.length - name.length;
  return [{ start, end: start + name.length }];
}
