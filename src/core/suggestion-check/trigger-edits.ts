import type { Sop } from '../sop/model';
import { frontEdits } from '../sop/writing/front-edits';
import type { FrontEdits } from '../sop/writing/front-edits';
import { TextPlaces } from './place';

/** The edits of the file of an SOP that give it one more trigger; none where it has that already. */
export function withTrigger({ text, front }: Pick<Sop, 'text' | 'front'>, trigger: string): FrontEdits {
  if (front.triggers.includes(trigger)) return { edits: [] };
  return frontEdits(text, [{ does: 'add-item', key: 'triggers', item: trigger }]);
}

/** The edits of the file of an SOP that take a trigger out; none where it has no such. */
export function withoutTrigger(sop: Sop, trigger: string): FrontEdits {
  if (!sop.front.triggers.includes(trigger)) return { edits: [] };
  const { start } = new TextPlaces().placeOf({ sop, field: 'triggers', text: trigger });
  return frontEdits(sop.text, [{ does: 'remove-item', key: 'triggers', at: start }]);
}
