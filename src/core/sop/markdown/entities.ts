/** The names of the characters from 160 to 255, in their order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Others that people, and programs that export texts, write. */
const others =
  'quot:" amp:& lt:< gt:> apos:\' OElig:Œ oelig:œ Scaron:Š scaron:š Yuml:Ÿ fnof:ƒ circ:ˆ tilde:˜ ndash:– mdash:— lsquo:‘ ' +
  'rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ dagger:† Dagger:‡ bull:• hellip:… permil:‰ prime:′ Prime:″ lsaquo:‹ rsaquo:› ' +
  'euro:€ trade:™ larr:← uarr:↑ rarr:→ darr:↓ harr:↔ lArr:⇐ rArr:⇒ hArr:⇔ minus:− infin:∞ asymp:≈ ne:≠ le:≤ ge:≥ check:✓ ' +
  'cross:✗ star:☆ starf:★ square:□ num:# ast:* lowbar:_ lbrack:[ rbrack:] lpar:( rpar:) vert:| colon:: percnt:% plus:+ ' +
  'equals:= excl:! quest:? sol:/ bsol:\\ commat:@ dollar:$ comma:, period:. semi:; grave:` Tab:\t NewLine:\n ' +
  'ensp:\u2002 emsp:\u2003 thinsp:\u2009 zwnj:\u200C zwj:\u200D lrm:\u200E rlm:\u200F';

let named: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  named ??= new Map([
    ...latin.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
    ...others.split(' ').map((entry) => {
      const end = entry.indexOf(':');
      return [entry.slice(0, end), entry.slice(end + 1)] as const;
    }),
  ]);
  return named;
}

const number = /&#(?:(\d{1,7})|x([a-f0-9]{1,6}));/gi;
const entity = /&[^&;\s]{2,10};/g;
const lastPoint = 0x10ffff;

/** A text with the characters that numbers stand for, such as `&#35;`. */
export function withNumbersRead(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(number, (_, decimal: string | undefined, hex: string | undefined) => {
    const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    const isHalf = point >= 0xd800 && point <= 0xdfff;
    return point === 0 || point > lastPoint || isHalf ? '\uFFFD' : String.fromCodePoint(point);
  });
}

/** A text with the characters that numbers and names stand for, such as `&amp;`. A name that is not known stays as it is. */
export function withEntitiesRead(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (written) =>
    written.startsWith('&#') ? withNumbersRead(written) : (names().get(written.slice(1, -1)) ?? written),
  );
}
