import type { FactLibrary } from './fact-library';
import { fold } from '../../text/fold';
import { stemmedLanguages } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { wordKey } from '../../language/word-key';
import { ownNames } from './chat';
import { isCountry } from './countries';
import type { FoundFact, Stretch } from './found-fact';
import { linesIn } from './lines';
import type { Line } from './lines';
import { asName, personName } from './name-words';

const title = String.raw`(?:(?:el |la |en |na |l['’])?(?:[Ss](?:r|ra|rta)\.? |[Ss]eñora? |[Ss]enyora? |Mr\.? |Mrs\.? |Ms\.? |Miss |D\.ª? |D\.ª |Don |Doña |[Dd]r\.? |[Dd]ra\.? )|en |na |l['’]|el |la )?`;
const intros = [
  String.raw`(?:^|[^\p{L}])(?:[Mm]e llamo|ME LLAMO|[Mm]i nombre es|[Mm]e dicen|[Ee]m dic|EM DIC|[Ee]l meu nom [eé]s|[Mm]y name is|MY NAME IS|[Mm]y name['’]s|[Nn]om i cognoms[:,]?|[Mm]e presento[:,]? soy|[Ll]e escribe|[Oo]s escribe|[Tt]e escribe|[Uu]s escriu|[Ee]t escriu|[Hh]abla|(?<!se )[Ll]lama|[Tt]ruca|[Ll]lamada de|[Tt]rucada de|[Cc]all from|[Tt]elefonea|[Mm]e llaman|a mi nombre(?: es)?:?|a nom meu:?|al meu nom:?|in my name:?) ?${title}`,
  String.raw`(?:^|[^\p{L}])(?<!no )(?:[Ss]oy|[Ss][oó]c|SOY|S[OÓ]C|[Ii] am|[Ii][’']m|[Ii]m|[Tt]his is|(?<=(?:^|[Hh]i,? |[Hh]ello,? |[Hh]ey,? ))[Ii]t['’]s|[Aa]quí|[Ss]om) ${title}`,
].map((before) => new RegExp(`(${before})(${personName})`, 'gu'));
const farewell =
  /^[\s>]*(?:(?:y )?(?:much[oa]s |un |una |moltes |mil |con |amb |best |kind |warm |many |all the |with |yours )*(?:cordial(?:es)? )?(?:saludos?|abrazos?|atentamente|att|atte|atent[oa]s? saludos?|gracias|merci|gr[aà]cies|salutaci[oó](?:ns)?|salut(?:s|acions)?|abraçada|atentament|cordialment|cordialmente|regards?|wishes|best|thanks|thank you|thx|cheers|sincerely|faithfully|truly|respectfully))(?![\p{L}])/iu;
/** A farewell and who says it, in one line: “Gracias, Marta”, “Un saludo de Núria Serra”. */
const farewellInline = new RegExp(
  String.raw`(?:^|[.!?,;)—–]) ?(?:[Yy] |[Ii] |[Aa]nd )?(?:[Mm]uch[oa]s |[Uu]na? |[Mm]oltes |[Mm]il |[Bb]est |[Kk]ind |[Ww]arm |[Mm]any |[Cc]ordial(?:es)? |[Dd]e antemano |[Pp]or adelantado )*` +
    String.raw`(?:[Ss]aludos?|[Aa]brazos?|[Aa]tentamente|[Aa]tte|[Gg]racias|[Mm]erci|[Gg]r[aà]cies|[Ss]alutaci[oó](?:ns)?|[Ss]alut|[Aa]braçada|[Aa]tentament|[Cc]ordialment|[Rr]egards?|[Ww]ishes|[Bb]est|[Tt]hanks|[Tt]hank you|[Cc]heers|[Ss]incerely|[Cc]ordialement|[Ss]aluti|[Gg]r(?:ü|u)(?:ß|ss)e|[Cc]umprimentos|[Aa]tenciosamente)` +
    String.raw`(?: cordial(?:es)?| atent[oa]s?| de antemano| por todo| por adelantado| a la bestreta| per tot| per endavant| in advance| again| a lot| so much| very much| and regards)?(?<sign> ?[,.!:–—-]{1,3} ?|(?: desde | des de | des d['’]| from )[^,\n]{2,30}, | de | d['’]| from )(?<name>${personName})[ \t]{0,3}(?:[.!]|\([^()\n]{1,40}\)|,[^\n]{0,40})?[ \t]{0,3}$`,
  'gmu',
);
const nameLine = new RegExp(
  String.raw`^[\s>*_–—-]*(?:(?:[Aa]tt|[Ff]do|[Ff]irmado|[Ss]igned|[Ss]ignat)\.?:? )?(?:Sra?\.? |Mrs?\.? |Ms\.? |Miss |Dra?\.? |D\.ª? |Don |Doña )?(${personName})[*_]*\s*(?:\([^()]{1,40}\)|[,|·–-][^\n]{0,60})?[.!]?\s*$`,
  'u',
);
/** A short line that takes leave, in whatever words. */
const someFarewell =
  /(?<![\p{L}])(?:saludos?|abrazos?|besos|petons?|atentamente|atte|gracias|merci|gr[aà]cies|salutaci|salut|abraçada|atentament|cordialment|regards?|wishes|best|thanks|thank you|thx|cheers|sincerely|faithfully|truly|ta|xx|ciao|besitos|records|fins aviat|hasta pronto|ad[eé]u|soon|take care|yours|love)(?![\p{L}])[^\p{L}]{0,3}(?:\p{L}+[^\p{L}]{0,3}){0,3}$/iu;
/** A name in small letters below a farewell. */
const small = /^[\s>*_–—-]*(\p{Ll}{3,14}(?: \p{Ll}{3,14})?)[\s.!x]*$/u;

function smallName({ start, text }: Line): Stretch[] {
  const name = small.exec(text)?.[1];
  if (name === undefined || asName(name) !== name || name.split(' ').some(isOrdinary)) return [];
  return [{ start: start + text.indexOf(name), end: start + text.indexOf(name) + name.length }];
}

/** Whether a word in small letters is one that every text has. */
function isOrdinary(word: string): boolean {
  return stemmedLanguages.some((language) => isStopWord(wordKey(word), language));
}

/** A whole name as the last sentence: “… look it up. Maeve O'Neill, Cork”. */
const atEnd = new RegExp(String.raw`[.!?…] (?=\S+ \S)(${personName})(?:,[^\n.!?]{2,40})?\.?\s*$`, 'u');
/** A first name as the last word. */
const lastWord = new RegExp(String.raw`[\p{L}\d]{2}[)”"]?[.!?…] (\p{Lu}\p{Ll}{2,14})\s*$`, 'u');
/** The same with kisses: “… to my card. Jess x”. */
const kissed = new RegExp(String.raw`[.!?…] (${personName}),? x{1,4}\s*$`, 'u');
/** The most lines below a farewell that may be the name. */
const below = 3;
const secondNames = new Set(
  'jose maria carmen carlos luis antonio jesus pilar angel manuel miguel teresa isabel belen luisa rosa merce anna lluis francesc ramon angels eulalia ignacio javier david alberto jaime enrique pablo dolores victoria cristina lluisa josep joan antoni jane lee ann anne marie lou'.split(
    ' ',
  ),
);
/** Those that are hardly anybody's surname. */
const givenNames = new Set('maria jose carmen pilar isabel teresa belen angeles jesus lluis josep'.split(' '));
/** “… gracias. Fdo.: Ana Gil” */
const signedInline = new RegExp(
  String.raw`(?:^|[.!?,;] |\n)[ \t]*(?:[Ff]do|[Ff]irmado|[Ss]ignat|[Ss]igned)\.?:? ?(?<name>${personName})(?=[ \t]*(?:[.,;(]|$))`,
  'gmu',
);
const afterTitle = /(?:^|[^\p{L}])(?:sra?|mrs?|ms|miss|señora?|senyora?|dr|dra)\.? $/iu;
const titled = /^(?:sr|sra|srta|mr|mrs|ms|miss|don|dona|d|dr|dra|senyor|senyora|senor|senora)\.?$/;

/** Where customers introduce themselves: “Soy Marta Puig”, “Em dic Pau”, “My name is Jane Lee”. */
export function introducedNames(text: string): Stretch[] {
  const callers = [...text.matchAll(caller), ...text.matchAll(here)].flatMap((match) => {
    const written = match.groups?.['name'] ?? '';
    const start = match.index + match[0].indexOf(written);
    return asName(written) === written ? [{ start, end: start + written.length }] : [];
  });
  const introduced = intros.flatMap((pattern, at) =>
    [...text.matchAll(pattern)].flatMap(({ 1: before = '', 2: found = '', index }) => {
      const name = asName(withoutOrigin(found));
      const start = index + before.length;
      // “I am Spanish”, “Soy Premium”: what is said so in one word is a name only where the clause ends.
      const isClear =
        at === 0 ||
        name?.includes(' ') === true ||
        /^\s*(?:[,.;:!)(\n]|$|[-–] |from |de |i |y |and |d['’]|des )/u.test(
          text.slice(start + (name?.length ?? 0), start + (name?.length ?? 0) + 6),
        );
      return name === undefined || !isClear || adjectives.has(fold(name)) ? [] : [{ start, end: start + name.length }];
    }),
  );
  return [...introduced, ...callers, ...smallNames(text)];
}

const adjectives = new Set(
  'spanish english french german catalan irish american british italian premium gold vip pro espanol espanola catalana catala frances francesa autonomo autonomos'.split(
    ' ',
  ),
);

/** Who says their name in small letters: “me llamo marta puig y …”. */
const introSmall =
  /(?:^|[^\p{L}])(?:me llamo|mi nombre es|em dic|s[oó]c en|s[oó]c la|el meu nom [eé]s|my name is|my name['’]s) (?<name>\p{Ll}{3,14}(?: \p{Ll}{3,14}){0,4})/giu;
/** “Jane here, …”, “Tom Baker here again.” */
const here = new RegExp(String.raw`(?:^|[.!?,] )(?<name>${personName}) here(?=[.,!;]| from| again)`, 'gmu');

function smallNames(text: string): Stretch[] {
  return [...text.matchAll(introSmall)].flatMap((match) => {
    const words = (match.groups?.['name'] ?? '').split(' ');
    const end = words.findIndex(isOrdinary);
    const name = words
      .slice(0, end < 0 ? undefined : end)
      .slice(0, 3)
      .join(' ');
    const start = match.index + match[0].length - words.join(' ').length;
    return name === '' || /\p{Lu}/u.test(name) ? [] : [{ start, end: start + name.length }];
  });
}

/** Notes of a call: “Carmen Ruiz llama por …”, “Mrs Helen Fischer called about …”. */
const caller = new RegExp(
  String.raw`^[ \t>*-]*(?:La |El |Na |En )?(?:(?:[Ss]ra?\.|[Ss]eñora?|[Ss]enyora?|Mrs?\.?|Ms\.?) )?(?<name>${personName}) (?:llama|ha llamado|llamó|nos llama|truca|ha trucat|va trucar|ens truca|called|calls|rang|phoned|is calling|has called|escribe|ha escrito)(?![\p{L}])`,
  'gmu',
);

/** “Soy Marta de Girona” says where she is from. */
function withoutOrigin(name: string): string {
  return name.replace(/^(\S+) (?:de|d['’]) ?\p{Lu}\S*$/u, '$1');
}

/**
 * Names below or beside a farewell.
 * @param signatures parts that are nothing but a signature. @param own names of those who answer.
 */
export function signedNames(
  text: string,
  signatures: readonly Stretch[],
  own: ReadonlySet<string>,
  isChat: boolean,
): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(farewellInline)) {
    const written = match.groups?.['name'] ?? '';
    const name = asName(written);
    const start = match.index + match[0].lastIndexOf(written);
    // “Gracias, Ana” may well be said to Ana, unless it ends a letter to somebody else.
    const isLast = !isChat && text.slice(match.index + match[0].length).trim() === '';
    const isGreeted = fold(text.slice(0, 60)).includes(fold(name ?? ''));
    // “Saludos desde Buenos Aires, Argentina”
    if (isCountry(name ?? '', '')) continue;
    const isThanks =
      /gr[aà]ci[ae]s|thank|merci/iu.test(match[0]) && own.has(fold(name ?? '')) && (!isLast || isGreeted);
    if (name !== undefined && !isThanks && !farewell.test(name)) found.push({ start, end: start + name.length });
  }
  for (const match of text.matchAll(signedInline)) {
    const written = match.groups?.['name'] ?? '';
    const start = match.index + match[0].lastIndexOf(written);
    if (asName(written) === written) found.push({ start, end: start + written.length });
  }
  const lines = linesIn(text);
  lines.forEach((line, at) => {
    if (line.text.length > 60 || !farewell.test(line.text) || /\p{L}{2}.*[,.!]\s*\p{Lu}\p{Ll}+\s*$/u.test(line.text))
      return;
    found.push(...firstName(lines.slice(at + 1, at + 1 + 2 * below)));
  });
  // Below the name stand posts and firms.
  for (const { start, end } of found.length > 0 ? [] : signatures)
    found.push(
      ...firstName(
        lines
          .filter((line) => line.start >= start && line.end <= end)
          .filter(({ text: one }) => !farewell.test(one) && !/^\s*--\s*$/.test(one))
          .slice(0, 2 * below),
      ),
    );
  const kiss = kissed.exec(text) ?? lastWord.exec(text);
  if (kiss?.[1] !== undefined && asName(kiss[1]) === kiss[1] && !isOrdinary(kiss[1])) {
    const start = kiss.index + kiss[0].indexOf(kiss[1]);
    found.push({ start, end: start + kiss[1].length });
  }
  const end = atEnd.exec(text);
  if (end?.[1] !== undefined && asName(end[1]) === end[1]) {
    const start = end.index + end[0].indexOf(end[1]);
    found.push({ start, end: start + end[1].length });
  }
  const written = lines.filter(({ text: one }) => one.trim() !== '');
  const last = written.findLast(
    (line) => !signatures.some(({ start, end: stop }) => line.start >= start && line.start < stop),
  );
  const place = last ? written.indexOf(last) : -1;
  const before = written[place - 1];
  if (last && before && /(?:[.!?)…]|\p{Extended_Pictographic}\uFE0F?)\s*$/u.test(before.text))
    found.push(...firstName([last]));
  written.forEach((line, at) => {
    const earlier = written[at - 1];
    if (!earlier || earlier.text.length > 60 || !someFarewell.test(earlier.text)) return;
    const name = firstName([line]);
    found.push(...(name.length > 0 ? name : smallName(line)));
  });
  return found;
}

/** The first line that is a name, before any other words. */
function firstName(lines: readonly Line[]): Stretch[] {
  const written = lines.filter(({ text }) => text.trim() !== '').slice(0, 1);
  for (const { start, text } of written) {
    const found = text.length > 120 ? undefined : nameLine.exec(text)?.[1];
    const name = found === undefined ? undefined : asName(found);
    if (name !== undefined && name === found)
      return [{ start: start + text.indexOf(name), end: start + text.indexOf(name) + name.length }];
  }
  return [];
}

/** Fewer letters may begin anybody's name. */
const shortestShop = 4;

/** The facts in names of the customer; those of the shop's own people are none. */
export function nameFacts(text: string, places: readonly Stretch[], config: FactLibrary): FoundFact[] {
  const own = ownNames(config);
  const seen = new Set<number>();
  const named = places
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((place) => {
      if (seen.has(place.start)) return [];
      seen.add(place.start);
      const value = text.slice(place.start, place.end);
      const shop = (fold(config.name ?? '').split(/[·|,–-]/)[0] ?? '').trim();
      const isOwn =
        (own.has(fold(value)) && (value.includes(' ') || fold(config.name ?? '').includes(fold(value)))) ||
        (shop.length >= shortestShop && `${fold(value)} `.startsWith(`${shop} `));
      return isOwn ? [] : [{ ...place, value }];
    });
  const beginnings = new Set(named.flatMap(({ value }) => beginningsOf(fold(value))));
  return named.flatMap(({ start, end, value }) => {
    const words = value.split(' ');
    // “Mrs Fischer” says a surname.
    if (words.length === 1 && afterTitle.test(text.slice(Math.max(0, start - 12), start)))
      return [{ variable: 'customer.last_name', value, start, end }];
    const longer = beginnings.has(fold(value));
    const whole = longer ? [] : [{ variable: 'customer.name', value, start, end }];
    if (titled.test(fold(words[0] ?? ''))) return whole;
    const isDouble =
      (words.length > 2 ? secondNames : givenNames).has(fold(words[1] ?? '')) || /^M\.?ª$/u.test(words[0] ?? '');
    const first = words.slice(0, isDouble ? 2 : 1).join(' ');
    const rest = value.slice(first.length + 1);
    const last = { variable: 'customer.last_name', value: rest, start: start + first.length + 1, end };
    return [
      ...whole,
      { variable: 'customer.first_name', value: first, start, end: start + first.length },
      ...(rest === '' ? [] : [last]),
    ];
  });
}

/** What a longer name begins with: `ana` and `ana maria` of `ana maria puig`. */
function beginningsOf(name: string): string[] {
  return [...name.matchAll(/ /g)].map(({ index }) => name.slice(0, index));
}
