const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;
const marks = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/g;

/**
 * A reply as HTML, for programs that take texts with paragraphs, lists and links. It holds nothing else: whatever else the
 * reply says stays text.
 */
export function replyHtml(text: string): string {
  return text
    .trimEnd()
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(paragraphHtml)
    .join('');
}

function paragraphHtml(paragraph: string): string {
  const runs: { readonly kind: 'p' | 'ul' | 'ol'; readonly first: string | undefined; readonly lines: string[] }[] = [];
  for (const line of paragraph.split('\n')) {
    const [, number, words] = item.exec(line) ?? [];
    const kind = words === undefined ? 'p' : number === undefined ? 'ul' : 'ol';
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(words ?? line);
    else runs.push({ kind, first: number, lines: [words ?? line] });
  }
  return runs
    .map(({ kind, first, lines }) =>
      kind === 'p'
        ? `<p>${lines.map(lineHtml).join('<br>')}</p>`
        : `<${kind}${first === undefined || first === '1' ? '' : ` start="${first}"`}>${lines.map((line) => `<li>${lineHtml(line)}</li>`).join('')}</${kind}>`,
    )
    .join('');
}

function lineHtml(line: string): string {
  let html = '';
  let from = 0;
  for (const match of line.matchAll(marks)) {
    const [whole, strong, label, href, bare] = match;
    html += escaped(line.slice(from, match.index));
    if (strong !== undefined) html += `<strong>${escaped(strong)}</strong>`;
    else html += `<a href="${escaped(href ?? bare ?? '')}">${escaped(label ?? bare ?? '')}</a>`;
    from = match.index + whole.length;
  }
  return html + escaped(line.slice(from));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
