import type { Card, Change, FirstLine, GoalLine, HintLine, VersionLine } from '../../core/report/page/page';
import { button, h } from '../shared/dom';
import { vscode } from './host';
import type { Controls } from './messages';

const arrows: Readonly<Record<Change['way'], string>> = { up: '▲', down: '▼', same: '=', chance: '≈' };
const goalMarks: Readonly<Record<GoalLine['state'], string>> = { met: '✓', missed: '✗', few: '…', unclear: '?' };

const versionMarks: Readonly<Record<VersionLine['state'], string>> = {
  better: '✓',
  worse: '✗',
  mixed: '±',
  chance: '≈',
};

/** They look like goals that are met and missed. */
const versionLooks: Readonly<Record<VersionLine['state'], GoalLine['state']>> = {
  better: 'met',
  worse: 'missed',
  mixed: 'unclear',
  chance: 'few',
};

/** What to do first, the dearest first. */
export function firstList(first: readonly FirstLine[], controls: Controls): HTMLElement {
  return h(
    'ol',
    { class: 'first' },
    ...first.map((one, index) =>
      h(
        'li',
        {},
        h('h3', {}, one.title),
        h('p', { class: 'hint-step' }, placeButton(one, index, controls), aboutSop(one.sopTitle)),
        h('p', {}, one.text),
      ),
    ),
  );
}

function placeButton({ place, link }: FirstLine, index: number, controls: Controls): HTMLElement {
  const isSection = 'section' in link;
  const go = () => {
    if (isSection) showSection(link.section);
    else vscode.postMessage({ type: 'open', link });
  };
  return button(place, `first-${index}`, go, {
    class: 'link',
    title: isSection ? controls.showSection : controls.openStep,
  });
}

/** Goes to a section of the page, with the keyboard's place and with what a screen reader reads next. */
function showSection(id: string): void {
  const heading = document.getElementById(`heading-${id}`);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}

function aboutSop(title: string): HTMLElement | false {
  return title !== '' && h('span', { class: 'detail' }, ` ${title}`);
}

/** Whether the last versions of SOPs helped, each with how in words and a sign, not by colour alone. */
export function versionList(versions: readonly VersionLine[], controls: Controls): HTMLElement {
  return h(
    'ul',
    { class: 'goals' },
    ...versions.map(({ title, state, stateText, lines, link }, index) =>
      h(
        'li',
        { class: `goal ${versionLooks[state]}` },
        h('span', { class: 'badge' }, h('span', { 'aria-hidden': 'true' }, versionMarks[state]), ` ${stateText}`),
        h(
          'div',
          {},
          h(
            'p',
            { class: 'goal-title' },
            button(title, `version-${index}`, () => vscode.postMessage({ type: 'open', link }), {
              class: 'link',
              title: controls.openStep,
            }),
          ),
          ...lines.map((line) => h('p', { class: 'detail' }, line)),
        ),
      ),
    ),
  );
}

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
          aboutSop(hint.sopTitle),
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
