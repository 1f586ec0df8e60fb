import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashText, writeEvents } from '../../../../src/core/case/record/seal';
import type { CaseEvent } from '../../../../src/core/case/model/events';
import { OrderedEvents, orderEvents } from '../../../../src/core/case/record/order';
import { readEvents as readBytes } from '../../../../src/core/case/record/lines';
import type { ReadEvents } from '../../../../src/core/case/record/lines';
import { isThorough } from '../../support/effort';
import { chain, eventAfter, noted, opening, ticked } from '../../support/cases';
import { anyText } from '../../support/hostile';
import { holds } from '../../support/properties';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] A `#a`\n');
const readEvents = (text: string): ReadEvents => readBytes(new TextEncoder().encode(text));
const history = chain(opening(sop), ticked('a'), noted('Año 😀 "x"\n\\', 'a'));

describe('an event', () => {
  it('is sealed by the hash of everything it says', () => {
    assert.match(history[0]!.hash, /^[0-9a-f]{64}$/);
    assert.deepEqual(
      history.map((event) => event.prev_hash),
      ['', history[0]!.hash, history[1]!.hash],
    );
  });

  it('that somebody changed is found, whatever they changed', () => {
    const event = history[1]!;
    const isRead = (changed: object) => readEvents(JSON.stringify(changed)).events.length === 1;
    assert.ok(isRead(event));
    for (const key of Object.keys(event)) assert.equal(isRead({ ...event, [key]: 'changed' }), false, key);
    assert.equal(isRead({ extra: 1, ...event }), false);
    assert.equal(isRead({ ...event, extra: 1 }), false);
    assert.equal(isRead({ ...event, actor: undefined }), false);
    assert.equal(readEvents(JSON.stringify(event).replace(',', ', ')).events.length, 0, 'not even white space');
  });

  it('hashes text as SHA-256 of its UTF-8', () => {
    assert.equal(hashText(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(hashText('é'), '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});

describe('the record of a case', () => {
  it('is read as it was written', () => {
    const { events, broken } = readEvents(writeEvents(history));
    assert.deepEqual(broken, []);
    assert.deepEqual(events, JSON.parse(JSON.stringify(history)));
  });

  it('keeps any text', () => {
    holds(
      anyText,
      (text) => {
        const { events } = readEvents(writeEvents(chain(opening(sop), noted(text))));
        assert.equal(events[1]?.event === 'note' && events[1].text, text);
      },
      60,
    );
  });

  it('is one line for each event', () => {
    assert.equal(writeEvents(history).split('\n').length, history.length + 1);
    assert.equal(writeEvents([]), '');
  });

  it('cut off in its last line keeps all others', () => {
    const text = writeEvents(history);
    for (let length = text.length - 2; length > text.lastIndexOf('\n', text.length - 2) + 1; length -= 7) {
      const { events, broken } = readEvents(text.slice(0, length));
      assert.deepEqual([events.length, broken], [2, [3]]);
    }
    assert.deepEqual(readEvents(text.trimEnd()).broken, []);
  });

  it('changed by hand is reported by its line, and the rest is read', () => {
    const lines = writeEvents(history).split('\n');
    lines[1] = lines[1]!.replace('"ana"', '"eva"');
    assert.deepEqual(readEvents(lines.join('\n')).broken, [2]);
    assert.equal(readEvents(lines.join('\n')).events.length, 2);
  });

  it('passes over empty lines, and reports those that are not events', () => {
    const { events, broken } = readEvents(
      `\n  \n${writeEvents(history.slice(0, 1))}null\n3\n"x"\n[]\n{}\n{"event":"tick"}\nnot json\n`,
    );
    assert.deepEqual([events.length, broken], [1, [4, 5, 6, 7, 8, 9, 10]]);
  });

  it('reports events that are sealed correctly but say too little', () => {
    const sealed = (open: object) => JSON.stringify({ ...open, hash: hashText(JSON.stringify(open)) });
    const envelope = {
      ts: '2026-08-01T00:00:00.000Z',
      seq: 1,
      actor: 'a',
      session: 's',
      run_id: 'c',
      sop_id: 'x',
      sop_sha: '',
      prev_hash: '',
    };
    const lines = [
      { event: 'tick', step_id: 'a' },
      { ...envelope, ts: 5, event: 'tick', step_id: 'a' },
      { ...envelope, seq: '1', event: 'tick', step_id: 'a' },
      { ...envelope, event: 'start', title: 'T' },
      { ...envelope, event: 'tick' },
      { ...envelope, event: 'answer', step_id: 'a' },
      { ...envelope, event: 7 },
    ].map(sealed);
    assert.deepEqual(readEvents(lines.join('\n')).broken, [1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps events of kinds that are not known yet', () => {
    const open = {
      ts: '2026-08-01T00:00:00.000Z',
      seq: 1,
      actor: 'a',
      session: 's',
      run_id: 'c',
      sop_id: 'x',
      sop_sha: '',
      prev_hash: '',
      event: 'praised',
      to: 'boss',
    };
    assert.deepEqual(readEvents(JSON.stringify({ ...open, hash: hashText(JSON.stringify(open)) })).broken, []);
  });

  it('is read whatever Git or an editor did to the ends of its lines', () => {
    const text = writeEvents(history);
    for (const changed of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, `\uFEFF${text.replaceAll('\n', '\r\n')}`])
      assert.deepEqual(readEvents(changed), readEvents(text));
  });

  it('can always be read', () => {
    holds(anyText, (text) => void readEvents(text), 60);
  });
});

describe('the order of events', () => {
  const first = eventAfter(undefined, opening(sop), 0);

  it('is that of their chain, whatever the clocks said', () => {
    const late = eventAfter(first, ticked('a'), 50);
    const early = eventAfter(late, ticked('b'), 10);
    assert.deepEqual(orderEvents([early, late, first]), [first, late, early]);
  });

  it('of two windows that wrote at once is that of their clocks', () => {
    const one = eventAfter(first, ticked('a'), 5, 'one');
    const two = eventAfter(first, ticked('b'), 3, 'two');
    const three = eventAfter(one, ticked('c'), 6, 'one');
    const four = eventAfter(two, ticked('d'), 7, 'two');
    assert.deepEqual(orderEvents([four, three, two, one, first]), [first, two, one, three, four]);
  });

  it('has each event once', () => {
    assert.equal(orderEvents([...history, ...history]).length, history.length);
  });

  it('keeps events whose predecessor is lost', () => {
    assert.deepEqual(orderEvents(history.slice(1)), history.slice(1));
  });

  it('is the same when events are added one by one', () => {
    const fork = [eventAfter(history[1], ticked('x'), 9, 'two'), eventAfter(history[0], ticked('y'), 8, 'three')];
    const all = [...history, ...fork];
    const orders = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    holds(fc.tuple(orders, fc.nat(5)), ([shuffled, first]) => {
      const ordered = new OrderedEvents();
      assert.equal(ordered.add(shuffled.slice(0, first)), first > 0);
      for (const event of shuffled.slice(first)) assert.ok(ordered.add([event]));
      assert.deepEqual(ordered.all, orderEvents(all));
      assert.equal(ordered.add(all), false);
    });
  });

  it('looks at ten times as many events little more than ten times as often', () => {
    const looksFor = (count: number) => {
      let looks = 0;
      const many = Array.from({ length: count }, (_, at): CaseEvent => {
        const event = { ...history[1]!, prev_hash: at < 2 ? '' : `h${at - 2}` };
        return Object.defineProperty(event, 'hash', { get: () => (looks++, `h${at}`) });
      });
      assert.equal(orderEvents(many.reverse()).length, count);
      return looks;
    };
    assert.ok(looksFor(10_000) < 11 * looksFor(1000));
  });

  it('is the same for all readers, in whatever files and order they find the events', () => {
    // Several windows, each writing after what it has seen so far.
    const writings = fc.array(fc.record({ window: fc.nat(2), second: fc.nat(20), sees: fc.nat(30) }), {
      maxLength: 14,
    });
    holds(
      fc.tuple(writings, fc.array(fc.nat(), { minLength: 20, maxLength: 20 })),
      ([steps, randoms]) => {
        const events = [first];
        for (const [index, { window, second, sees }] of steps.entries())
          events.push(eventAfter(events[sees % events.length], noted(`${index}`), second, `w${window}`));
        const expected = orderEvents(events);
        const shuffled = events
          .map((event, index) => ({ event, at: randoms[index]! }))
          .sort((a, b) => a.at - b.at)
          .map((one) => one.event);
        assert.deepEqual(orderEvents(shuffled), expected);
        assert.equal(expected.length, events.length);
        const places = new Map(expected.map((event, index) => [event.hash, index]));
        for (const event of events)
          assert.ok(
            event.prev_hash === '' || places.get(event.prev_hash)! < places.get(event.hash)!,
            'an event comes after its forerunner',
          );
      },
      100,
    );
  });
});

describe('a great many events at once', () => {
  const many = isThorough ? 20_000 : 4_000;
  const shapes: readonly [shape: string, before: (index: number) => string][] = [
    ['in one chain', (index) => `h${index - 1}`],
    ['all behind the first', (index) => (index === 0 ? '' : 'h0')],
    ['that follow nothing', (index) => `lost${index}`],
  ];
  for (const [shape, before] of shapes)
    it(`${shape}: each is looked at a few times, and they are in order as if they had come one by one`, () => {
      let looks = 0;
      const one = eventAfter(undefined, noted('x'), 0);
      const events = Array.from({ length: many }, (_, index): CaseEvent => {
        const ts = new Date(Date.UTC(2026, 0, 1) + ((index * 7919) % 50_000) * 1000).toISOString();
        const event = { ...one, hash: `h${index}`, prev_hash: before(index) };
        return Object.defineProperty(event, 'ts', { get: () => (looks++, ts) });
      });
      const all = new OrderedEvents();
      all.add(events);
      assert.ok(looks < many * 300, `${looks} looks`);
      const first = events.slice(0, 300);
      const few = new OrderedEvents();
      for (const event of first) few.add([event]);
      const ids = ({ all: ordered }: OrderedEvents) => ordered.map(({ hash }) => hash);
      const isFirst = new Set(ids(few));
      assert.deepEqual(
        ids(few),
        orderEvents(first).map(({ hash }) => hash),
      );
      assert.deepEqual(
        ids(all).filter((hash) => isFirst.has(hash)),
        ids(few),
      );
    });
});
