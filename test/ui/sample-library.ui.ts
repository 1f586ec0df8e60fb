import assert from 'node:assert/strict';
import { sampleLibrary } from '../../tools/vscode/sample-workspace';
import { until } from '../editor/support/until';
import { fillAndCopy, keys, pressFor, startByKeys, whenReplyStands, work } from './support/answering';
import { newWorkspace, openWorkbench } from './support/current';
import { Hands } from './support/hands';
import { openSteps } from './support/open-steps';
import { replyTo, sampleSop } from './support/received';
import type { Received, Task } from './support/received';
import { foldView, showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const agent = { name: 'Marta', signature: 'Marta, posventa' };
const languages = ['es', 'ca', 'en'] as const;
type Language = (typeof languages)[number];

interface Walked extends Omit<Task, 'typed' | 'protocol'> {
  /** What no message says, where the reply asks for it. */
  readonly typed?: Task['typed'];
  readonly messages: Readonly<Record<Language, readonly [text: string, facts?: Received['facts']]>>;
}

const channels = { es: 'email', ca: 'chat', en: 'email' };

const mail = (name: string, address: string, subject: string, text: string) =>
  `From: ${name} <${address}>\nSubject: ${subject}\n\n${text}\n\n${name}\n`;

const walks: readonly Walked[] = [
  {
    sop: 'redirect-parcel',
    answers: { need: 'No estará, o no estaba cuando pasaron', accepted: 'No' },
    reply: 'El transportista no admite cambios',
    step: 'send-no-change',
    messages: {
      es: [
        mail(
          'Inés Carrasco',
          'ines.carrasco@buzon.example',
          'Entrega de mañana',
          'Buenos días:\n\nMañana no voy a estar en casa cuando venga el repartidor con el pedido BR-540112. ¿Lo pueden entregar otro día?\n\nGracias,',
        ),
        { 'customer.first_name': 'Inés', 'order.id': 'BR-540112' },
      ],
      ca: [
        '[10:41] Mercè: Bon dia, soc la de la comanda BR-540113\n[10:41] Mercè: no seré a casa quan vingui el repartidor, el poden deixar en un punt de recollida?',
      ],
      en: [
        mail(
          'Harriet Vane',
          'harriet.vane@mail.example',
          'Delivery tomorrow',
          "Hello,\n\nI won't be at home for the delivery of order BR-540114 tomorrow. Could the courier come on another day?\n\nMany thanks,",
        ),
        { 'customer.first_name': 'Harriet', 'order.id': 'BR-540114' },
      ],
    },
  },
  {
    sop: 'double-charge',
    answers: { charges: 'Dos cobros en firme por un mismo pedido' },
    reply: 'Te devolvemos el cobro de más',
    step: 'send-refund',
    typed: { 'refund.amount': '34', 'refund.date': '30/11/2026' },
    messages: {
      es: [
        mail(
          'Bruno Salas',
          'bruno.salas@buzon.example',
          'Cobro duplicado',
          'Hola:\n\nMe habéis cobrado dos veces el pedido BR-540221. En el banco me salen dos cargos iguales del mismo día.\n\nUn saludo,',
        ),
        { 'customer.first_name': 'Bruno' },
      ],
      ca: [
        "[12:03] Oriol: hola, m'heu cobrat dues vegades la comanda BR-540222\n[12:03] Oriol: tinc dos càrrecs iguals a la targeta",
      ],
      en: [
        mail(
          'Maud Ellery',
          'maud.ellery@mail.example',
          'Charged twice',
          'Hello,\n\nYou charged me twice for order BR-540223. Both payments are on my card statement.\n\nKind regards,',
        ),
        { 'customer.first_name': 'Maud' },
      ],
    },
  },
  {
    sop: 'guarantee-repair',
    answers: { cover: 'Es un defecto y apareció en los 3 años' },
    reply: 'Reparación o pieza nueva',
    step: 'send-options',
    messages: {
      es: [
        mail(
          'Rosa Peral',
          'rosa.peral@buzon.example',
          'Garantía de una lámpara',
          'Buenas tardes:\n\nCompré una lámpara hace un año y ha dejado de funcionar sola. ¿Está en garantía, la podéis reparar?\n\nArtículo: Lámpara Cala\n\nGracias,',
        ),
        { 'customer.first_name': 'Rosa', 'product.name': 'Lámpara Cala' },
      ],
      ca: [
        "[16:20] Jan: bones, vaig comprar la manta fa un any i s'ha fet malbé tota sola\n[16:20] Jan: encara està en garantia? la podeu reparar?",
      ],
      en: [
        mail(
          'Edith Marlow',
          'edith.marlow@mail.example',
          'Guarantee on a lamp',
          'Hello,\n\nI bought a lamp a year ago and it has come apart by itself. Is it still under guarantee, and can you repair it?\n\nItem: Cala lamp\n\nBest wishes,',
        ),
        { 'customer.first_name': 'Edith', 'product.name': 'Cala lamp' },
      ],
    },
  },
  {
    sop: 'gifts',
    answers: { who: 'Quien regala, y aún no ha comprado' },
    reply: 'Así preparamos un regalo',
    step: 'send-gift-options',
    messages: {
      es: [
        mail(
          'Telmo Ruiz',
          'telmo.ruiz@buzon.example',
          'Un regalo de boda',
          'Hola:\n\nQuiero comprar una vajilla para una boda. ¿La envolvéis para regalo, y se puede poner una tarjeta con un mensaje?\n\nGracias,',
        ),
        { 'customer.first_name': 'Telmo' },
      ],
      ca: ['[09:15] Nil: hola! ho podeu embolicar per regal?\n[09:15] Nil: i hi podeu posar una nota amb un missatge?'],
      en: [
        mail(
          'Alice Thorne',
          'alice.thorne@mail.example',
          'A present',
          'Hello,\n\nBefore I buy a vase for my sister: do you gift wrap, and can you add a message to the parcel?\n\nThank you,',
        ),
        { 'customer.first_name': 'Alice' },
      ],
    },
  },
  {
    sop: 'data-rights-request',
    answers: {},
    reply: 'Petición recibida',
    step: 'acknowledge',
    typed: { 'case.due': '28/12/2026' },
    messages: {
      es: [
        mail(
          'Greta Olmo',
          'greta.olmo@buzon.example',
          'Mis datos',
          'Buenos días:\n\nQuiero ejercer mi derecho de acceso y recibir una copia de todos mis datos.\n\nAtentamente,',
        ),
        { 'customer.first_name': 'Greta' },
      ],
      ca: ['[18:02] Quim: bona tarda, vull una còpia de totes les meves dades'],
      en: [
        mail(
          'Conrad Hale',
          'conrad.hale@mail.example',
          'Subject access request',
          'Hello,\n\nI want a copy of all the data you hold about me, under the GDPR.\n\nRegards,',
        ),
        { 'customer.first_name': 'Conrad' },
      ],
    },
  },
];

describe('The sample library, from a message to the reply that is sent', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      workspace: newWorkspace(sampleLibrary),
      settings: { 'sopGuide.agent.name': agent.name, 'sopGuide.agent.signature': agent.signature },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categories');
  });

  after(() => workbench.close());

  async function walk(walked: Walked, language: Language): Promise<void> {
    const [text, facts = {}] = walked.messages[language];
    const task: Task = { typed: {}, protocol: [], ...walked };
    const received: Received = {
      name: `${walked.sop}-${language}`,
      text,
      language,
      channel: channels[language],
      sops: [walked.sop],
      facts,
      checklists: [task],
    };
    const others = { 'agent.name': agent.name, 'agent.signature': agent.signature };
    const reply = replyTo(received, task, others, sampleLibrary);
    const hands = new Hands(workbench.page);
    await workbench.inHost((vscode, words) => vscode.env.clipboard.writeText(words), text);
    await hands.press(keys.newDraft);
    const suggested = workbench.page.locator('.codelens-decoration a').filter({ hasText: 'Start: ' });
    const title = `Start: ${sampleSop(walked.sop, sampleLibrary).title}`;
    await suggested.filter({ hasText: title }).waitFor();
    assert.ok((await suggested.first().innerText()).includes(title), 'It is suggested, but not first');
    await startByKeys(workbench, hands, walked.sop);
    const act = (next: Parameters<typeof pressFor>[2]) => pressFor(workbench, hands, next, task);
    await work(workbench, task, { steps: 0, questions: 0 }, act);
    await whenReplyStands(workbench, hands, reply);
    await workbench.screenshot(`sample-${received.name}-gaps`);
    const copied = await fillAndCopy(workbench, hands, Object.values(task.typed));
    assert.equal(copied, reply);
    assert.doesNotMatch(copied, /\[|\{\{|\}\}|^>/m);
    await until('what is sent is ticked', async () =>
      (await openSteps(workbench, walked.sop)).every(({ id }) => id !== walked.step),
    );
    await workbench.screenshot(`sample-${received.name}`);
  }

  for (const language of languages)
    it(`answers five messages in ${language}, for ${channels[language]}`, async () => {
      for (const walked of walks) await walk(walked, language);
    });
});
