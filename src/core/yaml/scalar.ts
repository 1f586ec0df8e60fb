/** How a value is written where it stands. */
export interface ScalarPlace {
  /** The quotes that it stands in already. */
  readonly quote: '' | '"' | "'";
  /** Whether it is within `{…}` or `[…]`. */
  readonly isFlow: boolean;
  /** Whether it stays text where YAML would read a number. */
  readonly isText?: true | undefined;
}

const plain = /^[\p{L}\p{N}_./+][^\n"'`]*$/u;
const number = /^[+-]?(?:\d[\d_]*)?\.?\d+(?:e[+-]?\d+)?$/i;
const word = /^(?:true|false|null|yes|no|on|off|~)$/i;

/** A value as YAML reads it where it stands. */
export function scalar(value: string, { quote, isFlow, isText }: ScalarPlace): string {
  if (quote === '"') return JSON.stringify(value).slice(1, -1);
  if (quote === "'") return value.replaceAll("'", "''");
  const isPlain =
    plain.test(value) &&
    value.trim() === value &&
    !/: |:$| #/.test(value) &&
    !(isFlow && /[,[\]{}]/.test(value)) &&
    !(isText && (number.test(value) || word.test(value)));
  return isPlain ? value : JSON.stringify(value);
}
