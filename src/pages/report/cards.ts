import type { Card, Change, GoalLine, HintLine } from '../../core/report/page/page';
import { button, h } from '../shared/dom';
import { vscode } from './host';
import type { Controls } from './messages';

const arrows: Readonly<Record<Change['way'], string>> = { up: '▲', down: '▼', same: '=', chance: '≈' };
const goalMarks: Readonly<Record<GoalLine['state'], string>> = { met: '✓', missed: '✗', few: '…', unclear: '?' };

/** The headline measures. */
export function cardList(cards: readonly Card[]): HTMLElement {
  return h(
    'ul',
    { class: 'cards' },
    ...cards.map((card) =>
      h(
        'li',
        { class: 'card' },
        h('h3', {}, card.title),
        h('p', { class: /\d/.test(card.value) ? 'value' : 'value in-words' }, card.value),
        h(
          'p',
          { class: 'detail' },
          [card.detail, card.n].every((one) => one !== '') ? `${card.detail} · ` : card.detail,
          h('span', { class: 'n' }, card.n),
        ),
        card.change && change(card.change),
      ),
    ),
  );
}

/** Goals, each with how it stands in words and a sign, not by colour alone. */
export function goalList(goals: readonly GoalLine[]): HTMLElement {
  return h(
    'ul',
    { class: 'goals' },
    ...goals.map((goal) =>
      h(
        'li',
        { class: `goal ${goal.state}` },
        h(
          'span',
          { class: 'badge' },
          h('span', { 'aria-hidden': 'true' }, goalMarks[goal.state]),
          ` ${goal.stateText}`,
        ),
        h('div', {}, h('p', { class: 'goal-title' }, goal.title), h('p', { class: 'detail' }, goal.text)),
      ),
    ),
  );
}

/** Steps that the author should look at. */
export function hintList(hints: readonly HintLine[], controls: Controls): HTMLElement {
  return h(
    'ul',
    { class: 'hints' },
    ...hints.map((hint, index) =>
      h(
        'li',
        { class: 'hint' },
        h('p', { class: 'hint-kind' }, hint.kindText),
        h(
          'p',
          { class: 'hint-step' },
          button(hint.step, `hint-${index}`, () => vscode.postMessage({ type: 'open', link: hint.link }), {
            class: 'link',
            title: controls.openStep,
          }),
          h('span', { class: 'detail' }, ` ${hint.sopTitle}`),
        ),
        h('p', {}, hint.text),
      ),
    ),
  );
}

function change({ way, isBetter, text }: Change): HTMLElement {
  const kind = isBetter === undefined ? 'neutral' : isBetter ? 'better' : 'worse';
  return h('p', { class: `change ${kind}` }, h('span', { 'aria-hidden': 'true' }, `${arrows[way]} `), text);
}
