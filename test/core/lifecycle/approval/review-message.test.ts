import assert from 'node:assert/strict';
import { reviewMessage } from '../../../../src/core/lifecycle/approval/review-message';
import type { ReviewReason } from '../../../../src/core/lifecycle/approval/review-message';
import { differenceOf } from '../../../../src/core/lifecycle/changes/difference';
import { sopWith } from '../../support/sops';

const asked = (reason: ReviewReason, lang?: string) =>
  reviewMessage({ title: 'Refund', to: 'Luis', from: 'Ana', reason, place: 'Shop, refund.md' }, lang);

describe('The message by which somebody is asked to review an SOP', () => {
  it('names it, why, and where it is', () => {
    assert.deepEqual(asked({ why: 'new' }), {
      subject: 'To be reviewed: Refund',
      body: `Hello Luis,

please review the SOP “Refund”. It is new, and nobody has approved it yet.

Where it is: Shop, refund.md
You find it in VS Code under “Reviews”: approve it there, or request changes.

Thank you,
Ana`,
    });
  });

  it('says what has changed, in the language of the library', () => {
    const [before, after] = ['Abre el pedido', 'Abre el pago'].map((step) => sopWith(`- [ ] ${step} \`#open\`\n`));
    assert.ok(before && after);
    const { subject, body } = asked({ why: 'changed', changes: differenceOf(before, after) }, 'es-ES');
    assert.equal(subject, 'Para revisar: Refund');
    assert.match(body, /Ha cambiado desde que se aprobó\.\n\nQué ha cambiado:\n- Paso cambiado: Abre el pago\n/);
  });

  it('names a few of many changes, and quotes no long texts', () => {
    const changes = Array.from({ length: 15 }, () => ({
      what: 'text' as const,
      became: 'added' as const,
      text: 'word '.repeat(100),
      before: undefined,
      alert: undefined,
      range: undefined,
    }));
    const { body } = asked({ why: 'changed', changes }, 'ca');
    assert.match(body, /… i 3 més/);
    assert.ok(body.length < 2000, `${body.length}`);
  });

  it('says the day on which the review was due', () => {
    assert.match(asked({ why: 'due', on: '2026-03-01' }, 'ca').body, /El dia de la revisió és el 1 de març del? 2026/);
    assert.match(asked({ why: 'due', on: '2026-03-01' }, 'fr').body, /March 1, 2026/);
    assert.match(asked({ why: 'asked' }).body, /still right/);
  });
});
