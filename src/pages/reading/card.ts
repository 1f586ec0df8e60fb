import { withSignsShown } from '../../core/text/signs';
import { button, h } from '../shared/dom';
import { drawReplyWords } from '../shared/reply';
import type { Actions } from './actions';
import type { PageReplyCard, ReadingPage } from './messages';

/** Draws a reply with what can be done with it. @param level of its heading. @param names others than its id by which links know it. */
export function drawCard(
  { reply, note, about }: PageReplyCard,
  { page, actions }: { readonly page: ReadingPage; readonly actions: Actions },
  { level, names }: { readonly level: number; readonly names: readonly string[] },
): HTMLElement {
  const { words } = page;
  const { argument, title, texts, refused } = reply;
  const id = `reply ${argument.reply}`;
  const named = (pattern: string) => pattern.replace('{0}', withSignsShown(title));
  const isOffered = refused === undefined && about === undefined;
  return h(
    'section',
    {
      class: 'card',
      tabindex: -1,
      'data-key': `card ${id}`,
      'aria-labelledby': id,
      'data-reply': about === undefined && JSON.stringify(argument),
      'data-place': id,
    },
    h(
      'div',
      { class: 'card-head' },
      h(
        `h${Math.min(6, level)}` as 'h3',
        {
          id,
          tabindex: -1,
          'data-key': id,
          'data-names': JSON.stringify([argument.reply, ...names]),
        },
        withSignsShown(title),
      ),
      texts.length > 1 ? switcher(reply, page, actions) : h('span', { class: 'soft' }, texts[0]?.label),
    ),
    about !== undefined && h('p', { class: 'soft' }, about),
    ...drawReplyWords(reply, note, about === undefined ? words.asked : undefined),
    isOffered &&
      h(
        'div',
        { class: 'card-actions' },
        button(words.insert, `insert ${id}`, () => actions.post({ type: 'insert', argument }), {
          'aria-label': named(words.insertNamed),
        }),
        button(words.copy, `copy ${id}`, () => actions.post({ type: 'copy', argument }), {
          class: 'secondary',
          'aria-label': named(words.copyNamed),
        }),
      ),
  );
}

function switcher(
  { argument, texts, title }: PageReplyCard['reply'],
  { words }: ReadingPage,
  actions: Actions,
): HTMLElement {
  const select = h(
    'select',
    {
      'data-key': `text ${argument.reply}`,
      'aria-label': words.textNamed.replace('{0}', withSignsShown(title)),
      title: words.text,
    },
    ...texts.map(({ label, isShown }, at) => h('option', { value: at, selected: isShown }, withSignsShown(label))),
  );
  select.addEventListener('change', () => {
    const text = texts[Number(select.value)];
    if (!text) return;
    const { uri, reply } = argument;
    const { lang, channel } = text;
    actions.choose(
      { uri, reply, ...(lang === undefined ? {} : { lang }), ...(channel === undefined ? {} : { channel }) },
      words.shownIn.replace('{0}', text.label),
    );
  });
  return select;
}
