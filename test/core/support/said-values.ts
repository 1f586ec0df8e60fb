// What a text says of a value, by means that share nothing with what masks: they are for tests alone.

/** The words of a text in small letters without accents, and its digits as plain ones; stand-ins are no words of it. */
export function plainWords(text: string): string[] {
  return (
    text
      .replace(/\[[A-Z][A-Z0-9_]*_\d+\]/g, ' ¤ ')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|¤/gu) ?? []
  );
}

/** Whether the words of a value stand in a text one behind the other; one letter, such as that of a first name, is no value. */
export function saysWords(text: string, value: string): boolean {
  const sought = plainWords(value).join(' ');
  return sought.length > 1 && ` ${plainWords(text).join(' ')} `.includes(` ${sought} `);
}

/** The digits of a text without anything between them but what is no letter: whether a number of five or more stands there. */
export function saysNumber(text: string, digits: string): boolean {
  const plain = text.replace(/\[[A-Z][A-Z0-9_]*_\d+\]/g, 'x').replace(/[^\p{L}\p{Nd}]/gu, '');
  return plain.includes(digits);
}
