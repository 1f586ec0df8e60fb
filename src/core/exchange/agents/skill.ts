import type { Sop } from '../../sop/model';
import { withSignsShown } from '../../text/signs';
import { onOneLine } from '../../text/white-space';

/** The most characters of the description of a skill. */
const longest = 1024;
/** How many of the words of customers it says: assistants read the descriptions of all skills before anything else. */
const mostTriggers = 5;

/** The front matter of a skill, by which an assistant chooses it: what it is for, and what customers write then. @param name of its folder. */
export function skillHead(name: string, sop: Pick<Sop, 'title' | 'summary' | 'front'>): string {
  return `---\nname: ${name}\ndescription: ${JSON.stringify(withoutTags(describing(sop)))}\n---\n\n`;
}

function describing({ title, summary, front }: Pick<Sop, 'title' | 'summary' | 'front'>): string {
  const about = onOneLine([title, summary].filter(Boolean).join('. '));
  const begun = about.length > longest ? `${about.slice(0, longest - 1)}…` : about;
  let text = begun;
  for (const [at, trigger] of front.triggers.slice(0, mostTriggers).entries()) {
    const more = `${text}${at === 0 ? `${/[.!?…]$/.test(text) ? '' : '.'} Use it when customers write:` : ','} “${onOneLine(trigger)}”`;
    if (more.length >= longest) break;
    text = more;
  }
  return withSignsShown(text).slice(0, longest);
}

/** Skills may have no tags in their description: they could pass for those of a prompt. */
function withoutTags(text: string): string {
  return text.replace(/</g, '‹').replace(/>/g, '›');
}
