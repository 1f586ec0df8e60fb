import { slaMetrics } from '../../case/terms/terms';
import type { SlaMetric } from '../../case/terms/terms';
import type { TextWithRange } from '../../sop/model';
import type { ScaleKind } from '../../time/time-scale';
import type { YamlMap } from '../../yaml/reader';
import { escalationKeys, expectKeys, slaKeys } from '../keys';
import { none } from '../model';
import type { Expected, ExpectedEscalation, ExpectedSla, ExpectedTarget, ExpectedWords } from '../model';
import { textAt } from './text-at';

/** Reads what is to come of a test, and whether that is nothing. */
export function readExpected(map: YamlMap | undefined): { readonly expected: Expected; readonly isNothing: boolean } {
  map?.allow(expectKeys);
  const texts = (key: (typeof expectKeys)[number]) => map?.strings(key).filter(isSaid) ?? [];
  const expected: Expected = {
    path: map && !map.isEmpty('path') ? texts('path') : undefined,
    steps: texts('steps'),
    notSteps: texts('not-steps'),
    ends: map && textAt(map, 'ends'),
    replies: texts('reply'),
    contains: map ? readWords(map, 'contains') : [],
    lacks: map ? readWords(map, 'lacks') : [],
    sla: map && readSla(map),
    escalation: map && readEscalation(map),
    required: texts('required'),
    notRequired: texts('not-required'),
  };
  const isNothing = Object.values(expected).every((one) => one === undefined || (Array.isArray(one) && !one.length));
  return { expected, isNothing };
}

function isSaid({ text }: TextWithRange): boolean {
  return text.trim() !== '';
}

/** Words in any language, or those for each: `contains: {es: reembolso, en: refund}`. */
function readWords(map: YamlMap, key: string): ExpectedWords[] {
  if (!map.isMap(key))
    return map
      .strings(key)
      .filter(isSaid)
      .map((one) => ({ ...one, lang: undefined }));
  const texts = map.map(key);
  return (texts?.keys() ?? []).flatMap((lang) =>
    (texts?.strings(lang) ?? []).filter(isSaid).map((one) => ({ ...one, lang })),
  );
}

const metricKeys = {
  first_response: 'first-response',
  next_reply: 'next-reply',
  resolution: 'resolution',
} as const satisfies Record<SlaMetric, (typeof slaKeys)[number]>;

const clocks: readonly ScaleKind[] = ['business', 'calendar'];

/** The key of a promise, as SOPs write it. */
export function keyOfMetric(metric: SlaMetric): string {
  return metricKeys[metric];
}

function readSla(map: YamlMap): ExpectedSla | undefined {
  if (map.isEmpty('sla')) return undefined;
  const range = map.rangeOfValue('sla');
  if (!map.isMap('sla')) {
    map.oneOf('sla', [none]);
    return { targets: new Map(), clock: undefined, range };
  }
  const group = map.map('sla');
  group?.allow(slaKeys);
  const clock = group?.oneOf('clock', clocks);
  return {
    targets: new Map(
      slaMetrics.flatMap((metric) => {
        const target = group && targetAt(group, metricKeys[metric]);
        return target ? [[metric, target] as const] : [];
      }),
    ),
    clock: group && clock ? { text: clock, range: group.rangeOfValue('clock') } : undefined,
    range,
  };
}

function targetAt(map: YamlMap, key: string): ExpectedTarget | undefined {
  const minutes = map.duration(key);
  return minutes === undefined ? undefined : { minutes, range: map.rangeOfValue(key) };
}

/** To whom alone, or with when: `escalation: supervisor`, `escalation: {to: supervisor, after: 8h}`. */
function readEscalation(map: YamlMap): ExpectedEscalation | undefined {
  if (map.isEmpty('escalation')) return undefined;
  const range = map.rangeOfValue('escalation');
  if (!map.isMap('escalation')) {
    const to = textAt(map, 'escalation');
    return to && { to, when: undefined, after: undefined, range };
  }
  const group = map.map('escalation');
  group?.allow(escalationKeys);
  return group && { to: textAt(group, 'to'), when: textAt(group, 'when'), after: targetAt(group, 'after'), range };
}
