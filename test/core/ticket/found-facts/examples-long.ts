/** Whole messages, each with its language, written on 2026-10-15, a Thursday. Facts are marked: `⟦variable=value⟧text⟦/⟧`. */
export const whole: readonly (readonly [language: string, text: string])[] = [
  [
    'es',
    `Buenas tardes:

Me llamo ⟦customer.name⟧Teresa Molina⟦/⟧ y os escribo por el pedido ⟦order.id⟧BR-118820⟦/⟧, que hice ⟦date=2026-10-01⟧hace dos semanas⟦/⟧. ⟦date=2026-10-14⟧Ayer⟦/⟧ llegó la caja, pero dentro solo había una de las dos fundas. Pagué ⟦amount⟧64,80 €⟦/⟧ y la verdad es que estoy bastante molesta.

¿Me podéis enviar la que falta? Si no la tenéis, preferiría que me la mandarais a la tienda.

Podéis llamarme al ⟦customer.phone⟧677 12 34 56⟦/⟧ a partir de las 17:30.

Un saludo,

⟦customer.name⟧Teresa Molina⟦/⟧
⟦customer.email⟧teresa.molina@correo.example⟦/⟧
C/ Larios 8, 4.º A
29005 ⟦customer.city⟧Málaga⟦/⟧`,
  ],
  [
    'es',
    `hola!! compré unas cortinas ⟦date=2026-10-12⟧el lunes⟦/⟧ y me pone "pago rechazado" pero el banco dice que me han cobrado ⟦amount⟧112€⟦/⟧ 😡 mi pedido es ⟦order.id=BR-777120⟧br-777120⟦/⟧
alguien me contesta?? llevo 3 días esperando`,
  ],
  [
    'es',
    `Formulario de contacto
Nombre: ⟦customer.name⟧Joan Vidal Roca⟦/⟧
E-mail: ⟦customer.email⟧jvidal@correo.example⟦/⟧
Teléfono: ⟦customer.phone⟧938 123 456⟦/⟧
Asunto: Factura
N.º de pedido: ⟦order.id⟧BR-450012⟦/⟧
Mensaje:
Necesito la factura ⟦invoice.number⟧F2026-01122⟦/⟧ a nombre de mi empresa, Vidal Serveis SL, CIF B12345678. La fecha de la compra es ⟦date=2026-09-03⟧3/9/2026⟦/⟧.`,
  ],
  [
    'es',
    `[13/10/26, 18:02:11] ⟦customer.name⟧Lucía Ramos⟦/⟧: Hola, ¿está disponible el jarrón en verde?
[13/10/26, 18:03:40] Brialba: ¡Hola, Lucía! Sí, cuesta ⟦amount⟧39,00 €⟦/⟧. Lo tendríamos el 20 de octubre.
[13/10/26, 18:04:02] ⟦customer.name⟧Lucía Ramos⟦/⟧: perfecto, vivo en ⟦customer.city⟧Cuenca⟦/⟧, llegaría antes del ⟦date=2026-10-30⟧30 de octubre⟦/⟧?`,
  ],
  [
    'es',
    `Transcripción de la llamada
Agente: Atención al cliente de Brialba, le atiende Marc. ¿En qué puedo ayudarle?
Cliente: Hola, soy ⟦customer.name⟧Ramón Ibarra⟦/⟧. Llamo porque el pedido ⟦order.id⟧BR-330041⟦/⟧ no ha llegado.
Agente: ¿Me dice su teléfono?
Cliente: El ⟦customer.phone⟧645 987 321⟦/⟧. Y quiero que me devuelvan los ⟦refund.amount⟧49,90⟦/⟧ euros.
Agente: Se lo ingresaremos antes del 22/10/2026.`,
  ],
  [
    'es',
    `Estimados señores:

En relación con la factura ⟦invoice.number⟧F2026-00455⟦/⟧ de fecha ⟦date=2026-08-21⟧21 de agosto de 2026⟦/⟧, por importe de ⟦amount⟧1.080,00 €⟦/⟧, les comunico que no corresponde con lo pedido.

Atentamente,

⟦customer.name⟧Fernando Castillo Ruiz⟦/⟧
Director de Compras
Hotel Mirador del Mar, S.L.
Tel. ⟦customer.phone⟧956 11 22 33⟦/⟧`,
  ],
  [
    'es',
    `Buenos días, Ana:

Gracias por la respuesta. Sigo sin ver el abono de ⟦refund.amount⟧24,90⟦/⟧ € en mi cuenta y ya han pasado 10 días. Mi caso es el ⟦case.id⟧C-31002⟦/⟧.

Un cordial saludo,
⟦customer.name⟧Mª José Pastor⟦/⟧`,
  ],
  [
    'es',
    `Se ha roto la copa del juego que compré ⟦date=2026-09-15⟧hace un mes⟦/⟧. No tengo el número de pedido a mano, pero está a mi nombre: ⟦customer.name⟧Beatriz Luna⟦/⟧. ¿Qué hago?`,
  ],
  [
    'ca',
    `Bona tarda,

Us escric perquè ⟦date=2026-10-13⟧dimarts⟦/⟧ vaig rebre la comanda ⟦order.id⟧BR-220019⟦/⟧ i hi falta un gerro. Vaig pagar ⟦amount⟧78,50 €⟦/⟧ en total.

També voldria saber si feu factura, que la necessito per a l'empresa.

Moltes gràcies,

⟦customer.name⟧Montserrat Coll i Bosch⟦/⟧
⟦customer.phone⟧93 456 78 90⟦/⟧
Carrer de Balmes, 120, 2n 1a
08008 ⟦customer.city⟧Barcelona⟦/⟧`,
  ],
  [
    'ca',
    `Hola! Em dic ⟦customer.name⟧Arnau⟦/⟧, soc de ⟦customer.city⟧Manresa⟦/⟧. Fa dies que espero la comanda ⟦order.id⟧BR-600120⟦/⟧; la vaig fer ⟦date=2026-09-24⟧fa tres setmanes⟦/⟧. El meu mòbil: ⟦customer.phone⟧622334455⟦/⟧. Gràcies`,
  ],
  [
    'ca',
    `Nom i cognoms: ⟦customer.name⟧Gemma Ribas⟦/⟧
Correu: ⟦customer.email⟧gemma.ribas@correu.example⟦/⟧
País: ⟦customer.country⟧Andorra⟦/⟧
Número de comanda: ⟦order.id⟧BR-808080⟦/⟧
Consulta: vull el reemborsament dels ⟦refund.amount⟧35,00⟦/⟧ € per ⟦refund.method=bizum⟧Bizum⟦/⟧.`,
  ],
  [
    'ca',
    `Client: Bon dia, el codi ⟦promo.code⟧HIVERN20⟦/⟧ no em funciona
Agent: Bon dia! Soc l'Elena. El codi caduca el 31/10/2026.
Client: doncs em surten ⟦amount⟧90 euros⟦/⟧ igualment`,
  ],
  [
    'ca',
    `Benvolguts,

El proper ⟦date=2026-10-24⟧24 d'octubre⟦/⟧ tenim un sopar i necessitem les estovalles. Podeu enviar-les a ⟦customer.city⟧Banyoles⟦/⟧ abans?

Cordialment,
⟦customer.name⟧Jaume Prat⟦/⟧
Restaurant Can Prat`,
  ],
  [
    'en',
    `Hello,

I placed order ⟦order.id⟧BR-140077⟦/⟧ on ⟦date=2026-10-05⟧5th October⟦/⟧ and was charged ⟦amount⟧€86.40⟦/⟧ twice. My bank says the second charge is from ⟦date=2026-10-07⟧7 October⟦/⟧.

Please sort this out as soon as possible.

Best regards,
⟦customer.name⟧Oliver Grant⟦/⟧
⟦customer.phone⟧+44 7700 900123⟦/⟧
12 Mill Lane
⟦customer.city⟧Cambridge⟦/⟧ CB2 1TN`,
  ],
  [
    'en',
    `hey, got my parcel ⟦date=2026-10-14⟧yesterday⟦/⟧ but its the wrong colour?? order ⟦order.id⟧BR-515151⟦/⟧. can u send the right one before ⟦date=2026-10-23⟧next Friday⟦/⟧

cheers
⟦customer.name⟧Liam⟦/⟧`,
  ],
  [
    'en',
    `Name: ⟦customer.name⟧Priya Shah⟦/⟧
Phone: ⟦customer.phone⟧+1 206 555 0142⟦/⟧
Order: ⟦order.id⟧BR-919191⟦/⟧
Product: ⟦product.name⟧Garbí wine glasses (set of 6)⟦/⟧
Country: ⟦customer.country⟧United States⟦/⟧
Message: Two of the glasses are chipped. I would like my refund on my ⟦refund.method=card⟧card⟦/⟧.`,
  ],
  [
    'en',
    `Maya Chen (09:14): Hi, do you deliver to ⟦customer.country⟧Switzerland⟦/⟧?
Brialba Support (09:15): Hello Maya, how can I help? We deliver by 1 November.
Maya Chen (09:16): great, and how much is it to deliver to ⟦customer.city⟧Basel⟦/⟧?`.replaceAll(
      'Maya Chen (',
      '⟦customer.name⟧Maya Chen⟦/⟧ (',
    ),
  ],
  [
    'en',
    `Dear Sir or Madam,

Invoice ⟦invoice.number⟧F2026-00812⟦/⟧ dated ⟦date=2026-09-30⟧30 September 2026⟦/⟧ states ⟦amount⟧1,250.00 EUR⟦/⟧, but we agreed on ⟦amount⟧1,150.00 EUR⟦/⟧.

Yours faithfully,

⟦customer.name⟧Helen Fischer⟦/⟧
Procurement
Seaview Hotels Ltd`,
  ],
  [
    'en',
    `I bought a lamp two weeks back, I think it was on ⟦date=2026-09-29⟧September 29⟦/⟧. It flickers. I don't have the order number. My email is ⟦customer.email⟧m.oneill@mail.example⟦/⟧ if you need to look it up. ⟦customer.name⟧Maeve O'Neill⟦/⟧, ⟦customer.city⟧Cork⟦/⟧`,
  ],
];
