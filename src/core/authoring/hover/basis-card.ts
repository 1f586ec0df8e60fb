import { basisState } from '../../lifecycle/reviews/basis';
import type { BasisState } from '../../lifecycle/reviews/basis';
import type { YamlPath } from '../../yaml/marks';
import { said } from '../asking';
import type { Asking } from '../asking';
import type { AuthoringText } from '../texts';
import type { CardPart } from './card';
import { fact } from './sop-card';

const todo: Readonly<Record<BasisState, AuthoringText>> = {
  checked: 'basis.checked',
  old: 'basis.old',
  unchecked: 'basis.unchecked',
  future: 'basis.future',
};

/** What is told of a law, and of the day on which it was looked up: whether somebody may rely on it. @param path in the front matter. */
export function basisCard(path: YamlPath, asking: Asking): CardPart[] {
  const { sop, today } = asking;
  const [group, at] = path;
  const basis = group === 'basis' ? sop?.front.basis[typeof at === 'number' ? at : 0] : undefined;
  if (!sop || !basis || !['law', 'checked'].includes(String(path.at(-1)))) return [];
  const { law, note, checked } = basis;
  return [
    { kind: 'title', text: law },
    ...(note === undefined ? [] : [{ kind: 'words', text: note } as const]),
    ...(checked === undefined ? [] : [{ ...fact(asking, 'basis.on', checked), isDay: true } as const]),
    { kind: 'prose', text: said(asking, todo[basisState(basis, sop.front, today)]) },
  ];
}
