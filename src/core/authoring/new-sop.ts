import { baseLanguage } from '../reply/choose';
import { slug } from 'github-slugger';
import { toWrite } from '../placeholder/to-write';
import { readSop } from '../sop/read';
import { yamlWord } from '../yaml/plain-word';
import { withFrontKeys } from './front-keys';
import { templates } from './templates/templates';
import type { Scenario } from './templates/templates';
import type { TemplateLanguage } from './templates/template';

/** What a new SOP is to say of itself. */
export interface NewSop {
  readonly id: string;
  readonly title: string;
  readonly lang: TemplateLanguage;
  /** A key of the team; undefined while nobody keeps it. */
  readonly owner?: string | undefined;
  /** Keys of the team. */
  readonly authors?: readonly string[];
  /** What customers write, or agents search, when it is meant. */
  readonly triggers?: readonly string[];
}

/** How replies begin, and what is to be written in them. */
const replies: Readonly<Record<TemplateLanguage, { readonly greeting: string; readonly task: string }>> = {
  es: { greeting: 'Hola, {{ customer.first_name | default: "buenas" }}:', task: 'escribe aquí el texto de «{0}».' },
  ca: { greeting: 'Hola, {{ customer.first_name | default: "bon dia" }},', task: 'escriu aquí el text de «{0}».' },
  en: { greeting: 'Hello {{ customer.first_name | default: "there" }},', task: 'write the text of “{0}” here.' },
};

/** An id made from a title and not yet taken: `Refund a gift` -> `refund-a-gift`, then `refund-a-gift-2`. */
export function newSopId(title: string, isTaken: (id: string) => boolean): string {
  const words = slug(title.normalize('NFD').replace(/\p{M}+/gu, '')).replace(/[^\p{L}\p{N}._-]+/gu, '');
  const base = words.replace(/^[._-]+|[._-]+$/g, '') || 'sop';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** A new SOP: a draft that is valid as it stands, shows the format and marks what is to be written. */
export function newSopText(sop: NewSop, scenario: Scenario = 'other'): string {
  const { id, title, lang, owner, authors = [], triggers = [] } = sop;
  const front = [
    `id: ${id}`,
    `title: ${JSON.stringify(title)}`,
    'status: draft',
    'version: 0.1.0',
    `lang: ${lang}`,
    ...(owner === undefined ? [] : [`owner: ${yamlWord(owner)}`]),
    ...(authors.length === 0 ? [] : [`authors: ${yamlList(authors)}`]),
    'tags: []',
    `triggers: ${yamlList(triggers)}`,
  ];
  return `---\n${front.join('\n')}\n---\n\n${withReplies(templates[scenario][lang].body, lang)}`;
}

/** A new SOP made of a library's own template: all it says, as a draft of which nothing is approved yet. */
export function fromTemplate(template: string, { id, title, owner, authors = [], triggers = [] }: NewSop): string {
  const text = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { front } = readSop(text, { uri: '', root: '', path: '' });
  return withFrontKeys(text, {
    id,
    title: JSON.stringify(title),
    status: 'draft',
    version: '0.1.0',
    ...(owner !== undefined && !front.owner?.text ? { owner: yamlWord(owner) } : {}),
    ...(authors.length > 0 ? { authors: yamlList(authors) } : {}),
    ...(triggers.length > 0 ? { triggers: yamlList(triggers) } : {}),
    approvers: undefined,
    effective: undefined,
    'last-reviewed': undefined,
    'external-ids': undefined,
    'translation-of': undefined,
    'replaced-by': undefined,
  });
}

/** The template language nearest to a language tag; Spanish for a language that has no words here. */
export function templateLanguage(tag: string | undefined): TemplateLanguage {
  const base = baseLanguage(tag ?? 'es');
  return base === 'ca' || base === 'en' ? base : 'es';
}

/** Puts a text to be written below each heading of a reply. */
function withReplies(body: string, lang: TemplateLanguage): string {
  const { greeting, task } = replies[lang];
  return body.replace(/^### (.+)\n\n<reply>$/gm, (_, title: string) => {
    const text = toWrite(task.replace('{0}', title), lang);
    const lines = [greeting, '', text, '', '{{ agent.signature }}'];
    return `### ${title}\n\n\`\`\`reply lang=${lang} channel=email\n${lines.join('\n')}\n\`\`\``;
  });
}

function yamlList(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** Whether a folder has a file of a name. Some disks know no difference between small and large letters, or forms of accents. */
export function namesIn(folder: Iterable<string>): (name: string) => boolean {
  const comparable = (name: string) => name.normalize('NFC').toLowerCase();
  const taken = new Set(Array.from(folder, comparable));
  return (name) => taken.has(comparable(name));
}
