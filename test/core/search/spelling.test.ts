import assert from 'node:assert/strict';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import type { SearchHit } from '../../../src/core/search/search-index';
import { sopFrom } from '../support/sops';

/** An SOP of a language with a title and a text. */
function sop(id: string, title: string, body = 'Nothing more.', lang = 'en') {
  return sopFrom(`---\ntitle: ${title}\nlang: ${lang}\n---\n\n${body}\n`, `${id}.md`);
}

function indexOf(...sops: readonly ReturnType<typeof sop>[]): RankedIndex {
  const index = new RankedIndex();
  index.update({ added: sops, changed: [], removed: [] });
  return index;
}

const ids = (hits: readonly SearchHit[]) => hits.map(({ found }) => found.sop.id);
const marked = (hit: SearchHit | undefined) =>
  hit?.matches.flatMap((match) => match.ranges.map(([start, end]) => match.text.slice(start, end)));

/** Checks what each query finds, and what is marked in the first hit. */
function finds(
  index: RankedIndex,
  expected: Readonly<Record<string, readonly [id: string, ...marks: string[]]>>,
): void {
  for (const [query, [id, ...marks]] of Object.entries(expected)) {
    const [hit] = index.search(query);
    assert.deepEqual([hit?.found.sop.id, marked(hit)], [id, marks], query);
  }
}

describe('words written together or apart', () => {
  it('are found either way, with a hyphen or without', () => {
    const index = indexOf(
      sop('hyphen', 'Wi-Fi pick-up'),
      sop('space', 'Set up a gift card', 'To sign in, send an e-mail.'),
      sop('one', 'Checkin voicemail'),
    );
    finds(index, {
      wifi: ['hyphen', 'Wi-Fi'],
      'wi-fi': ['hyphen', 'Wi-Fi'],
      'wi fi': ['hyphen', 'Wi-Fi'],
      WIFI: ['hyphen', 'Wi-Fi'],
      pickup: ['hyphen', 'pick-up'],
      'pick up': ['hyphen', 'pick-up'],
      setup: ['space', 'Set up'],
      'set-up': ['space', 'Set', 'up'],
      giftcard: ['space', 'gift card'],
      email: ['space', 'e-mail'],
      'e mail': ['space', 'e-mail'],
      signin: ['space', 'sign in'],
      'check-in': ['one', 'Checkin'],
      'check in': ['one', 'Checkin'],
      'voice mail': ['one', 'voicemail'],
    });
  });

  it('are marked as far as they are typed', () => {
    const index = indexOf(sop('a', 'An e-mail address'), sop('b', 'Giftcards'));
    finds(index, { 'e-m': ['a', 'e-m'], emai: ['a', 'e-mai'], 'gift-c': ['b', 'Giftc'] });
  });

  it('must stand side by side when they are two', () => {
    const index = indexOf(
      sop('a', 'Card for a gift', 'Set the date. Go up. A gift, card or voucher. A gift\n\ncard.'),
      sop('b', 'Set up'),
    );
    assert.deepEqual(ids(index.search('giftcard')), []);
    assert.deepEqual(ids(index.search('setup')), ['b']);
  });

  it('are found together among other words', () => {
    const index = indexOf(sop('a', 'Wi-Fi set-up'), sop('b', 'Wi-Fi'), sop('c', 'Set up a table'));
    for (const query of ['wifi setup', 'wi fi set up', 'setup wi-fi', 'wifi set-up'])
      assert.equal(ids(index.search(query))[0], 'a', query);
  });

  it('are the id and the title however they are written', () => {
    const index = indexOf(sop('set-up', 'Zzz'), sop('a', 'Setup, setup, setup'));
    for (const query of ['set-up', 'setup', 'set up']) assert.equal(ids(index.search(query))[0], 'set-up', query);
  });

  it('may be letters with full stops or signs between them', () => {
    const index = indexOf(sop('a', 'D.N.I. and Q&A', 'The tracking_number.'));
    finds(index, { dni: ['a', 'D.N.I'], qa: ['a', 'Q&A'], trackingnumber: ['a', 'tracking_number'] });
    assert.deepEqual(ids(indexOf(sop('a', 'The end.Next one')).search('endnext')), []);
  });

  it('may be numbers in groups', () => {
    const index = indexOf(
      sop('serial', 'Serial', 'No. 12.345.678, or 1,234.50, 24/7.'),
      sop('phone', 'Phone', 'Call +34 600 123 456.'),
      sop('account', 'Account', 'ES91 2100 0418 4502, page 3 of 12'),
    );
    finds(index, {
      '12345678': ['serial', '12.345.678'],
      '12.345.678': ['serial', '12.345.678'],
      '12 345 678': ['serial', '12.345.678'],
      '1234.50': ['serial', '1,234.50'],
      '247': ['serial', '24/7'],
      '600123456': ['phone', '600 123 456'],
      '34600123456': ['phone', '34 600 123 456'],
      ES9121000418: ['account', 'ES91 2100 0418'],
    });
    assert.deepEqual(ids(index.search('312')), []);
    const whole = indexOf(sop('a', 'Phone', 'Call 600123456.'));
    for (const query of ['600 123 456', '600.123.456']) assert.deepEqual(ids(whole.search(query)), ['a'], query);
  });
});

describe('compounds', () => {
  const index = indexOf(
    sop('delivery', 'Lieferadresse ändern', 'Prüfe die Lieferung.', 'de'),
    sop('invoice', 'Rechnungsadressenänderung', 'Für Kunden.', 'de-AT'),
    sop('label', 'Paket', 'Der Kunde hat das Retourenlabel nicht, und das Kundenkonto ist zu.', ''),
    sop('manager', 'Beschwerde', 'Montage und Beratung; Kartenlegung.', 'de'),
  );

  it('are found by their parts', () => {
    assert.deepEqual(ids(index.search('adresse')), ['delivery', 'invoice']);
    finds(index, {
      adresse: ['delivery', 'adresse'],
      adressen: ['delivery', 'adresse'],
      Adress: ['delivery', 'adress'],
      adressenänderung: ['invoice', 'adressenänderung'],
      label: ['label', 'label'],
      konto: ['label', 'konto'],
    });
  });

  it('are the kind of thing their last part says', () => {
    assert.deepEqual(ids(indexOf(sop('a', 'Adresse ändern', '-', 'de')).search('Firmenadresse')), ['a']);
  });

  it('come after the very word', () => {
    const both = indexOf(sop('a', 'Firmenadresse', '-', 'de'), sop('b', 'Adresse', '-', 'de'));
    assert.deepEqual(ids(both.search('adresse')), ['b', 'a']);
  });

  it('are not looked for where letters only happen to be the same', () => {
    for (const query of ['erde', 'tage', 'rate', 'ung']) assert.deepEqual(ids(index.search(query)), [], query);
  });

  it('are not looked for in languages that write words apart', () => {
    const others = indexOf(
      sop('en', 'Corporation and support', 'Registration of a passport.'),
      sop('es', 'Elaboración y fracaso', 'Repago.', 'es'),
      sop('none', 'The registration', 'This is for the corporation and not for the others.', ''),
    );
    for (const query of ['ration', 'port', 'racion', 'caso', 'pago', 'tration', 'boracion'])
      assert.deepEqual(ids(others.search(query)), [], query);
  });
});

describe('scripts without spaces', () => {
  const index = indexOf(
    sop('ja', '返金の手続き', '注文番号を確認する。ｻﾎﾟｰﾄへ電話。', 'ja'),
    sop('zh', '退款流程', '核对订单号。iPhone充电器', 'zh'),
    sop('ko', '환불 절차', '주문 번호를 확인한다', 'ko'),
    sop('nfd', '교환'.normalize('NFD'), '-', 'ko'),
    sop('th', 'การคืนเงิน', '-', 'th'),
    sop('rare', '𠮷野家', '-', 'ja'),
  );

  it('are found by words within a run', () => {
    finds(index, {
      手続き: ['ja', '手続き'],
      番号: ['ja', '番号'],
      確認: ['ja', '確認'],
      サポート: ['ja', 'ｻﾎﾟｰﾄ'],
      流程: ['zh', '流程'],
      订单: ['zh', '订单'],
      充电器: ['zh', '充电器'],
      iphone: ['zh', 'iPhone'],
      절차: ['ko', '절차'],
      번호: ['ko', '번호'],
      교환: ['nfd', '교환'.normalize('NFD')],
      เงิน: ['th', 'เงิน'],
      野家: ['rare', '野家'],
      𠮷: ['rare', '𠮷'],
    });
  });

  it('are found by a single character, wherever it stands', () => {
    finds(index, { 金: ['ja', '金'], き: ['ja', 'き'], 程: ['zh', '程'], 절: ['ko', '절'], 차: ['ko', '차'] });
    assert.deepEqual(ids(index.search('金 手続')), ['ja']);
  });

  it('are found by words that stand apart in the text', () => {
    finds(index, { 주문번호: ['ko', '주문', '번호'], 返金番号: ['ja', '返金', '番号'] });
  });

  it('are not found by characters that do not stand side by side', () => {
    for (const query of ['金手', '款程', '返続', '호번']) assert.deepEqual(ids(index.search(query)), [], query);
  });
});

describe('emoji and signs', () => {
  const index = indexOf(
    sop('fraud', '⚠️ Fraud 💳', 'Over 50 € or £40, § 3.'),
    sop('family', '👨‍👩‍👧 Family 🇪🇸 👍🏽', '10 % → next.'),
    sop('plain', 'Fraud and refund'),
  );

  it('are found, with or without colour and skin', () => {
    finds(index, {
      '⚠': ['fraud', '⚠️'],
      '⚠️': ['fraud', '⚠️'],
      '💳': ['fraud', '💳'],
      '€': ['fraud', '€'],
      '£': ['fraud', '£'],
      '§': ['fraud', '§'],
      '👨‍👩‍👧': ['family', '👨‍👩‍👧'],
      '🇪🇸': ['family', '🇪🇸'],
      '👍': ['family', '👍🏽'],
      '%': ['family', '%'],
      '→': ['family', '→'],
    });
    assert.deepEqual(ids(index.search('🔥')), []);
  });

  it('beside words only help the order', () => {
    assert.deepEqual(ids(index.search('refund 💳')), ['plain']);
    assert.deepEqual(ids(index.search('fraud 💳')), ['fraud', 'plain']);
    assert.deepEqual(ids(index.search('fraud & refund')), ['plain']);
  });
});
