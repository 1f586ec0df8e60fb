import { nextStep } from './next-step';
import { stepsInView } from './view';
import type { CaseView, StepView } from './view';

/** Where the steps of a case stand among those that are to be done. */
interface Places {
  /** From 1 on, by key. */
  readonly places: ReadonlyMap<string, number>;
  /** The key of the step that is up. */
  readonly next: string | undefined;
}

/** Each row asks for them, and a view stays as it is. */
const known = new WeakMap<CaseView, Places>();

function placesIn(view: CaseView): Places {
  const found = known.get(view);
  if (found) return found;
  const steps = stepsInView(view).filter((one) => one.onPath && one.isTickable);
  const made = { places: new Map(steps.map(({ key }, at) => [key, at + 1])), next: nextStep(view)?.key };
  known.set(view, made);
  return made;
}

/** Whether a step is the one that is up. */
export function isNext(view: CaseView, { key }: StepView): boolean {
  return !view.state.closed && placesIn(view).next === key;
}

/** Its place among the steps on the path, from 1 on, of how many; undefined where it is none of them. */
export function placeOf(view: CaseView, { key }: StepView): readonly [place: number, of: number] | undefined {
  const { places } = placesIn(view);
  const place = places.get(key);
  return place === undefined ? undefined : [place, places.size];
}
