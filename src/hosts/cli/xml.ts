/** The attributes of an element of XML, each with a space before it. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${xmlEscaped(String(value)).replace(/[\n\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    )
    .join('');
}

/** What XML 1.0 may not hold at all, however it is written. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML writes it. */
export function xmlEscaped(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
