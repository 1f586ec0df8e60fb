import { Scalar } from 'yaml';

/** A text that YAML reads as it is, and that nobody could take for anything else. */
export function textNode(text: string): Scalar {
  const node = new Scalar(text);
  setText(node, text);
  return node;
}

/** Gives a text in YAML other words; its quotes stay where they do. */
export function setText(node: Scalar, text: string): void {
  node.value = text;
  // In double quotes a backslash is a sign of its own.
  if (text.includes('\\')) node.type = Scalar.QUOTE_SINGLE;
  else if (!/^\p{L}[\p{L}\p{N} ]*$/u.test(text) && node.type !== Scalar.QUOTE_SINGLE) node.type = Scalar.QUOTE_DOUBLE;
}
