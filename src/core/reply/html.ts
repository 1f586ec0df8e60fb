/**
 * A reply as HTML, for what keeps the marks of what is pasted: paragraphs, lines, lists, links, and what is bold. Whatever else
 * stands in it stays as it is written, so that both forms say the same.
 */
export function replyHtml(text: string): string {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n[ \t]*\n\s*/);
  return paragraphs.map((paragraph) => (paragraph === '' ? '' : blocksOf(paragraph.split('\n')))).join('');
}

const lists = [
  { item: /^\s*[-*•]\s+/, tag: 'ul' },
  { item: /^\s*\d{1,3}[.)]\s+/, tag: 'ol' },
] as const;

function blocksOf(lines: readonly string[]): string {
  const blocks: string[] = [];
  for (let at = 0; at < lines.length;) {
    const list = listAt(lines, at);
    const run = lines.slice(at, endOf(lines, at));
    blocks.push(list ? listOf(list, run) : `<p>${run.map(wordsOf).join('<br>')}</p>`);
    at += run.length;
  }
  return blocks.join('');
}

/** Numbers stay those that were written. */
function listOf({ tag, item }: (typeof lists)[number], lines: readonly string[]): string {
  const items = lines.map((line) => {
    const value = tag === 'ol' ? ` value="${Number.parseInt(line, 10)}"` : '';
    return `<li${value}>${wordsOf(line.replace(item, ''))}</li>`;
  });
  return `<${tag}>${items.join('')}</${tag}>`;
}

function listAt(lines: readonly string[], at: number): (typeof lists)[number] | undefined {
  return lists.find(({ item }) => item.test(lines[at] ?? ''));
}

/** Where the run of lines of one kind ends that begins there. */
function endOf(lines: readonly string[], start: number): number {
  const list = listAt(lines, start);
  let end = start + 1;
  while (end < lines.length && listAt(lines, end) === list) end++;
  return end;
}

const marks =
  /\*\*(?=\S)([^*\n]+?)\*\*|\[([^\][\n]+)\]\((https?:\/\/[^\s()]+)\)|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

function wordsOf(line: string): string {
  let html = '';
  let end = 0;
  for (const match of line.matchAll(marks)) {
    const [whole, strong, words, href] = match;
    html += escaped(line.slice(end, match.index));
    html +=
      strong !== undefined
        ? `<strong>${escaped(strong)}</strong>`
        : `<a href="${escaped(href ?? whole)}">${escaped(words ?? whole)}</a>`;
    end = match.index + whole.length;
  }
  return html + escaped(line.slice(end));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
