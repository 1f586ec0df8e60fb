import { withSignsShown } from '../../core/text/signs';
import type { LinkTarget } from '../../core/sop/model';
import { drawBlocks, drawRich } from '../shared/blocks';
import type { Drawing } from '../shared/blocks';
import { button, h, link } from '../shared/dom';
import type { Actions } from './actions';
import { drawCard } from './card';
import { drawFlowchart } from './chart';
import type {
  InsteadPage,
  PageAnswer,
  PageLink,
  PageLearning,
  PageNotice,
  PageSection,
  PageStep,
  PageWords,
  ReadingPage,
  ReadingPart,
} from './messages';

/** What parts are drawn with. */
interface Parts {
  readonly page: ReadingPage;
  readonly actions: Actions;
  readonly drawing: Drawing<ReadingPart>;
}

/** A part of the page. */
export interface PagePart {
  readonly name: string;
  /** All that it is made of: as long as that is the same, it looks the same. */
  readonly of: unknown;
  readonly make: () => readonly Node[];
}

/** What the page shows of an SOP: what stands before its text, the list of its sections, the sections, and what it ends with. */
interface DrawnPage {
  readonly before: readonly PagePart[];
  readonly contents: PagePart;
  readonly sections: readonly PagePart[];
  readonly after: readonly PagePart[];
}

/** Draws an SOP. */
export function drawPage(page: ReadingPage, actions: Actions): DrawnPage {
  const follow = (target: LinkTarget) => {
    const ask = () => actions.post({ type: 'follow', target });
    if (target.kind === 'section') actions.goTo(target.anchor, ask);
    else ask();
  };
  const drawing: Drawing<ReadingPart> = {
    images: page.images,
    follow,
    more: (one) => (one.kind === 'step' ? drawStep(one, parts) : drawAnswer(one, parts)),
  };
  const parts: Parts = { page, actions, drawing };
  const { words, lang, images } = page;
  const about = [page.title, page.standing, page.notices, page.summary, page.facts];
  return {
    before: [
      { name: 'bar', of: [words, page.hasSteps], make: () => [bar(page, actions, page.hasSteps, true)] },
      { name: 'header', of: [about, lang, words], make: () => [header(page, actions)] },
      {
        name: 'flowchart',
        of: [page.flowchart, page.title, words],
        make: () => (page.flowchart ? [drawFlowchart(page, page.flowchart, actions, follow)] : []),
      },
    ],
    contents: {
      name: 'contents',
      of: [page.contents, lang, words],
      make: () => (page.contents.length > 0 ? [contents(page, actions)] : []),
    },
    sections: page.sections.map((section, at) => ({
      name: `section-${at}`,
      of: [section, lang, images, words],
      make: () => [drawSection(section, parts)],
    })),
    after: [
      { name: 'learning', of: page.learning, make: () => learning(page, actions) },
      { name: 'related', of: [page.related, words], make: () => related(page, actions) },
    ],
  };
}

function learning({ learning: learnt }: ReadingPage, actions: Actions): Node[] {
  if (!learnt) return [];
  return [
    h(
      'section',
      { 'aria-labelledby': 'learning', class: 'learning' },
      h('h2', { id: 'learning' }, learnt.title),
      h('p', { class: 'soft' }, learnt.text),
      deedButtons(learnt.buttons, 'learning', actions),
    ),
  ];
}

/** Buttons for what is done about learning the SOP. @param place tells apart those of several places. */
function deedButtons(buttons: PageLearning['buttons'], place: string, actions: Actions): HTMLElement {
  return h(
    'div',
    { class: 'card-actions' },
    ...buttons.map(({ label, deed }, at) =>
      button(label, `${place} ${at}`, () => actions.post({ type: 'learning', deed }), {
        class: at > 0 ? 'secondary' : undefined,
      }),
    ),
  );
}

function related({ related: links, words }: ReadingPage, actions: Actions): Node[] {
  if (links.length === 0) return [];
  return [
    h(
      'section',
      { 'aria-labelledby': 'related', class: 'related' },
      h('h2', { id: 'related' }, words.related),
      h('ul', {}, ...links.map((one) => h('li', {}, ...drawLink(one, 'related', actions)))),
    ),
  ];
}

/** Draws what is there instead of an SOP. */
export function drawInstead(page: InsteadPage, actions: Actions): Node[] {
  return [
    bar(page, actions, false, page.hasSource),
    h(
      'section',
      { class: 'instead' },
      h('h1', { tabindex: -1, 'data-key': 'title', 'data-place': 'title' }, withSignsShown(page.title)),
      h('p', {}, withSignsShown(page.text)),
    ),
  ];
}

function bar(
  { words }: { readonly words: PageWords },
  actions: Actions,
  hasSteps: boolean,
  hasSource: boolean,
): HTMLElement {
  const back = button(`← ${words.back}`, 'back', () => actions.back(), {
    class: 'secondary',
    'aria-label': words.back,
  });
  // Whether there is a way back changes more often than the page.
  back.hidden = true;
  return h(
    'div',
    { class: 'bar' },
    back,
    hasSteps && button(words.start, 'start', () => actions.post({ type: 'start' }), { 'aria-label': words.startNamed }),
    hasSteps &&
      button(words.flowchart, 'flowchart', () => actions.post({ type: 'flowchart' }), {
        class: 'secondary',
        'aria-label': words.flowchartNamed,
      }),
    hasSource &&
      button(words.source, 'source', () => actions.post({ type: 'source' }), {
        class: 'secondary',
        'aria-label': words.sourceNamed,
      }),
    hasSource &&
      button(words.history, 'history', () => actions.post({ type: 'history' }), {
        class: 'secondary',
        'aria-label': words.historyNamed,
      }),
  );
}

function header(page: ReadingPage, actions: Actions): HTMLElement {
  const { words, facts } = page;
  return h(
    'header',
    {},
    h('h1', { tabindex: -1, lang: page.lang, 'data-key': 'title', 'data-place': 'title' }, withSignsShown(page.title)),
    h('p', { class: 'standing' }, withSignsShown(page.standing.join(' · '))),
    ...page.notices.map((notice) => drawNotice(notice, actions)),
    page.summary !== '' && h('p', { class: 'summary', lang: page.lang }, withSignsShown(page.summary)),
    facts.length > 0 &&
      h(
        'section',
        { class: 'about', 'aria-label': words.about },
        h(
          'dl',
          {},
          ...facts.map(({ label, values, isLoud }) =>
            h(
              'div',
              {},
              h('dt', {}, withSignsShown(label)),
              h(
                'dd',
                { class: isLoud ? 'loud' : undefined },
                ...values.flatMap((value, at) => [
                  at > 0 && ' · ',
                  ...(typeof value === 'string' ? [withSignsShown(value)] : drawLink(value, 'fact', actions)),
                ]),
              ),
            ),
          ),
        ),
      ),
  );
}

function drawNotice({ level, title, text, link: to, buttons = [] }: PageNotice, actions: Actions): HTMLElement {
  return h(
    'div',
    { class: `notice notice-${level}`, role: 'note' },
    h('strong', {}, withSignsShown(title)),
    h('p', {}, withSignsShown(text), ...(to ? [' ', ...drawLink(to, 'notice', actions)] : [])),
    ...(buttons.length > 0 ? [deedButtons(buttons, 'notice', actions)] : []),
  );
}

/** A link to another SOP. @param place tells apart what leads to the same from several places. */
function drawLink({ uri, title, note, lang }: PageLink, place: string, actions: Actions): (Node | string)[] {
  const to = link([withSignsShown(title)], `${place} ${uri}`, () => actions.post({ type: 'open', uri }), { lang });
  return note === undefined ? [to] : [to, ` (${withSignsShown(note)})`];
}

function contents({ words, contents: rows, lang }: ReadingPage, actions: Actions): HTMLElement {
  return h(
    'nav',
    { 'aria-labelledby': 'contents', class: 'contents' },
    h('h2', { id: 'contents' }, words.contents),
    h(
      'ul',
      { lang },
      ...rows.map(({ title, anchor, level }) => {
        const to = link([withSignsShown(title)], `contents ${anchor}`, () => actions.goTo(anchor, () => undefined));
        return h('li', { class: level > 2 ? 'deeper' : undefined }, to);
      }),
    ),
  );
}

function drawSection(section: PageSection, parts: Parts): HTMLElement {
  const { anchor, names, title, level, blocks, replies } = section;
  const own = replies.find(({ reply }) => reply.argument.reply === anchor);
  const id = `section ${anchor}`;
  const others = replies.filter((one) => one !== own);
  const inside = [
    ...drawBlocks(blocks, parts.drawing),
    ...others.map((card) => drawCard(card, parts, { level: Math.min(6, level + 1), names: [] })),
  ];
  if (own) {
    const card = drawCard(own, parts, { level, names });
    return h('div', { class: 'section', lang: parts.page.lang }, card, ...inside);
  }
  if (title === '') return h('div', { class: 'section', lang: parts.page.lang }, ...inside);
  return h(
    'section',
    { class: 'section', 'aria-labelledby': id, lang: parts.page.lang },
    h(
      `h${Math.min(6, level)}` as 'h2',
      { id, tabindex: -1, 'data-names': JSON.stringify(names), 'data-key': id, 'data-place': id },
      withSignsShown(title),
    ),
    ...inside,
  );
}

function drawStep(step: PageStep, parts: Parts): HTMLElement {
  const { page, actions, drawing } = parts;
  const { words } = page;
  const mark = step.number !== undefined ? `${step.number}.` : step.isQuestion ? '?' : '▪';
  return h(
    'li',
    {
      class: step.isQuestion ? 'step question' : 'step',
      tabindex: -1,
      'data-names': JSON.stringify([step.id]),
      'data-place': `step ${step.id}`,
      'data-key': `step ${step.id}`,
    },
    h('span', { class: 'mark', 'aria-hidden': step.number === undefined && 'true' }, mark),
    h(
      'div',
      { class: 'said' },
      h(
        'p',
        { class: step.isStruck ? 'words struck' : 'words' },
        step.isQuestion && h('span', { class: 'hidden' }, `${words.question}: `),
        ...(step.isStruck
          ? [h('s', {}, ...drawRich(step.rich, drawing)), ` (${words.struck})`]
          : drawRich(step.rich, drawing)),
      ),
      step.tags.length > 0 &&
        h(
          'p',
          { class: 'tags' },
          ...step.tags.flatMap(({ text, means, isStrong }, at) => [
            at > 0 && ' · ',
            h(isStrong ? 'strong' : 'span', {}, withSignsShown(text)),
            means !== undefined && `: ${means}`,
          ]),
        ),
      ...drawBlocks(step.blocks, drawing),
      ...step.leadsTo.map(({ id, title }) => {
        const to = link([withSignsShown(title)], `reply of ${step.id} ${id}`, () =>
          actions.goTo(id, () => actions.post({ type: 'follow', target: { kind: 'section', anchor: id } })),
        );
        return h('p', { class: 'leads' }, `${words.reply}: `, to);
      }),
      ...step.replies.map((card) => drawCard(card, parts, { level: 3, names: [] })),
    ),
  );
}

function drawAnswer({ rich, leads, also, blocks }: PageAnswer, { page, drawing }: Parts): HTMLElement {
  const to =
    leads &&
    link([withSignsShown(leads.title)], `answer ${JSON.stringify([rich, leads.target])}`, () =>
      drawing.follow(leads.target),
    );
  return h(
    'li',
    { class: 'answer' },
    h('strong', {}, ...drawRich(rich, drawing)),
    ...(to
      ? [
          h('span', { 'aria-hidden': 'true' }, ' → '),
          h('span', { class: 'hidden' }, `, ${page.words.leadsTo} `),
          to,
          leads.note !== undefined && ` (${withSignsShown(leads.note)})`,
        ]
      : []),
    also !== '' && ` ${withSignsShown(also)}`,
    ...drawBlocks(blocks, drawing),
  );
}
