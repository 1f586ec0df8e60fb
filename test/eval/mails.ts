/** Puts a question where customers put it: into a mail with a greeting, the story around it, a signature and quoted mail. */
interface Frame {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Written for this evaluation, the way customers of any shop write; none of it asks for anything. */
const frames: Readonly<Record<'en' | 'es', readonly Frame[]>> = {
  en: [
    {
      before: [
        'Good morning,',
        '',
        'I hope you are all well. I have been following you for a couple of years now, since a friend from work told me about you, and so far I have nothing but good things to say.',
      ],
      after: [
        'I am at the office until six and then on the train, so it is better to write to me than to ring.',
        '',
        'Many thanks in advance and have a nice day.',
        '',
        'Kind regards,',
        'Margaret Holloway',
        '14 Elm Grove, Leeds',
        '07700 900123',
      ],
    },
    {
      before: [
        'Hi there,',
        '',
        'We are moving house at the end of the month and the kids have been ill, so forgive me if this is a bit of a mess. My husband usually does these things but he is away.',
      ],
      after: [
        'Sorry to bother you with it!',
        '',
        'Sent from my iPhone',
        '',
        'On Tue, 3 Nov 2026 at 10:12, Customer Service <hello@shop.example> wrote:',
        '> Dear customer, thank you for your order. Your invoice is attached to this email.',
        '> You can cancel or return your purchase within 30 days. To delete your account, write to us.',
      ],
    },
    {
      before: ['Dear Sir or Madam,'],
      after: [
        'I look forward to hearing from you.',
        'Yours faithfully,',
        'T. Okafor',
        '--',
        'Okafor & Sons Ltd',
        'This email and any attachments are confidential and intended only for the addressee.',
      ],
    },
  ],
  es: [
    {
      before: [
        'Buenos días:',
        '',
        'Espero que estéis todos bien. Os sigo desde hace un par de años, cuando una compañera del trabajo me habló de vosotros, y hasta el momento solo puedo decir cosas buenas.',
      ],
      after: [
        'Estoy en la oficina hasta las seis y después en el tren, así que mejor que me escribáis.',
        '',
        'Muchas gracias de antemano y que tengáis un buen día.',
        '',
        'Un saludo,',
        'Margarita Bosch',
        'C/ Olmos, 14, 2.º B, Lleida',
        '600 000 123',
      ],
    },
    {
      before: [
        'Hola,',
        '',
        'Este mes estamos de mudanza y los niños han estado malos, perdonad si me explico regular. Normalmente estas cosas las lleva mi marido, pero está fuera.',
      ],
      after: [
        '¡Perdonad la molestia!',
        '',
        'Enviado desde mi iPhone',
        '',
        'El mar, 3 nov 2026 a las 10:12, Atención al cliente <hola@tienda.example> escribió:',
        '> Estimada clienta: gracias por su pedido. Adjuntamos la factura.',
        '> Puede cancelar o devolver la compra en 30 días. Para borrar su cuenta, escríbanos.',
      ],
    },
    {
      before: ['Estimados señores:'],
      after: [
        'Quedo a la espera de sus noticias.',
        'Atentamente,',
        'T. Ibáñez',
        '--',
        'Hermanos Ibáñez, S. L.',
        'Este mensaje y sus adjuntos son confidenciales y se dirigen exclusivamente a su destinatario.',
      ],
    },
  ],
};

/** The mail that a question might have come in; which one depends on its place among the others. */
export function inMail(question: string, language: 'en' | 'es', at: number): string {
  const frame = frames[language][at % frames[language].length];
  return [...(frame?.before ?? []), question, ...(frame?.after ?? [])].join('\n');
}
