/**
 * Drafts and messages as people have them on screen, each with `⟦kind⟧` where a part begins. `⟦⟧` begins what is no part: marks.
 * Written for these tests.
 */
export const samples: Readonly<Record<string, string>> = {
  'a plain message': `⟦message⟧Hola, compré una lámpara y llegó con la pantalla rota. ¿Qué puedo hacer?`,
  'a mail with farewell and telephone': `⟦message⟧Buenas tardes:

Hace tres semanas que pedí la mesa Roble y sigo sin noticias.

⟦signature⟧Un saludo,
Nuria Pons Vidal
Tel. 600 111 222`,
  'a mail with all that companies put below': `⟦message⟧Good morning,

The invoice for order 88123 has the wrong address. Could you send it again?

⟦signature⟧Kind regards,
Tom Baker
Purchasing | Baker & Lowe Ltd
www.bakerlowe.example

⟦disclaimer⟧This email and any attachments are confidential and intended solely for the addressee.
If you have received it in error, please delete it.`,
  'a mail from a telephone': `⟦message⟧Necesito cancelar el pedido 4455 hoy mismo por favor

⟦signature⟧Enviado desde mi iPhone`,
  'a Catalan mail': `⟦message⟧Bon dia,

No m'ha arribat el paquet i ja fa deu dies que l'espero.

⟦signature⟧Moltes gràcies i salutacions,
Pere Soler`,
  'a name alone at the end': `⟦message⟧Hi, I was charged twice for the same vase. Please refund one of them.

⟦signature⟧Priya`,
  'a sentence that begins like a farewell': `⟦message⟧Hola,
Gracias por el envío. Un saludo cordial a vuestro repartidor, que fue muy amable, y una pregunta: ¿tenéis más platos?`,
  'a postscript below the signature': `⟦message⟧Me falta el tornillo de la silla.

⟦signature⟧Saludos,
Marc

⟦message⟧PD: la caja llegó abierta.`,
  'the agent above a quoted message': `⟦own-words⟧Hola, Ana:

Lamentamos lo ocurrido. Hemos abierto una incidencia con el transportista.

⟦signature⟧Un saludo,
Marta

⟦message⟧> Hola,
> me ha llegado la taza rota.
>
⟦signature⟧> Gracias,
> Ana`,
  'the agent below a quoted message': `⟦message⟧> Where is my order 1234? I ordered two weeks ago.

⟦own-words⟧Hello, thank you for your message. Your order left our warehouse today.`,
  'a quoted message alone': `⟦message⟧> Hola, vull tornar la cadira.
> Com ho faig?`,
  'front matter and a quoted message': `⟦front-matter⟧---
ticket: 123
channel: email
---

⟦message⟧> On Mon, 3 Aug 2026 at 10:12, Ann Lee <ann@lee.example> wrote:
> My parcel has not arrived.
>
⟦older-mail⟧> > Dear Ann, your parcel is on its way.
> > Shop`,
  'front matter and a message as it was pasted': `⟦front-matter⟧---
case: abc
---
⟦message⟧Quiero devolver los zapatos, me quedan pequeños.`,
  'an introduction above, unquoted': `⟦own-words⟧Hola Jordi, te confirmo que tu pedido sale hoy.

⟦message⟧El lun, 3 ago 2026 a las 10:12, Jordi Puig (<jordi.puig@gmail.com>) escribió:
Hola, ¿cuándo sale mi pedido 77123?`,
  'the customer above what the shop wrote': `⟦message⟧Sigue sin llegar y nadie me contesta.

⟦signature⟧Laura

⟦older-mail⟧El mar, 3 nov 2026 a las 10:12, Atención al cliente <hola@tienda.example> escribió:
> Estimada clienta: su pedido está en camino.
> Un saludo`,
  'an introduction broken over two lines': `⟦message⟧I still have not received my refund.

⟦older-mail⟧On Tue, Nov 3, 2026 at 10:12 AM Customer Service
<support@shop.example> wrote:

> We have refunded your order.`,
  'what Gmail says in Catalan': `⟦message⟧Encara no he rebut res. Què ha passat amb la meva comanda?

⟦older-mail⟧Missatge de Botiga <info@botiga.example> del dia dl., 2 de nov. 2026 a les 9:05:

> Hem enviat la vostra comanda.`,
  'Catalan: va escriure': `⟦own-words⟧Bon dia, Mireia. Lamentem les molèsties: hem tramitat la devolució.

⟦message⟧El dl., 3 d’ag. 2026 a les 10:12, Mireia Font <mireia@correu.example> va escriure:

> Hola, vull que em torneu els diners de la comanda 5512.`,
  'German, French, Italian and Portuguese introductions': `⟦message⟧> Am Mo., 3. Aug. 2026 um 10:12 Uhr schrieb Uwe Klein <uwe@gmx.de>:
> Mein Paket ist nicht angekommen.
>
⟦older-mail⟧> Le lun. 3 août 2026 à 10:12, Boutique <info@boutique.example> a écrit :
> > Bonjour
> > Il giorno lun 3 ago 2026 alle ore 10:12 Negozio <info@negozio.example> ha scritto:
> > > Buongiorno
> > > Em seg., 3 de ago. de 2026 às 10:12, Loja <loja@loja.example> escreveu:
> > > > Olá`,
  'Outlook in Spanish': `⟦message⟧Buenos días, sigo esperando respuesta.

⟦signature⟧Atentamente,
Óscar Gil

⟦older-mail⟧De: Tienda <hola@tienda.example>
Enviado: martes, 3 de noviembre de 2026 10:12
Para: Óscar Gil
Asunto: RE: Pedido 991

Hemos recibido tu consulta.
Un saludo`,
  'Outlook with a rule and bold names': `⟦own-words⟧Hi Sam, thank you for getting in touch. Your refund was issued today.

⟦message⟧________________________________
*From:* Sam Reed <sam.reed@hotmail.com>
*Sent:* Tuesday, November 3, 2026 10:12 AM
*To:* Help
*Subject:* Refund

I want my money back for order 3321.`,
  'a mail with its own header': `⟦message⟧De: Clara Ros <clara@ros.example>
Per a: botiga@botiga.example
Data: 3 d’agost de 2026
Assumpte: Factura

Necessito la factura de la comanda 871.

⟦signature⟧Salutacions,
Clara Ros`,
  'an original message': `⟦own-words⟧Estimado cliente: le informamos de que su paquete saldrá mañana.

⟦message⟧-----Mensaje original-----
De: Luis Mora [mailto:luis.mora@yahoo.es]
Enviado el: lunes, 2 de noviembre de 2026 9:00
Para: Pedidos
Asunto: pedido

¿Cuándo sale mi paquete?`,
  'a forwarded message': `⟦own-words⟧¿Puedes mirar esto?

⟦message⟧---------- Forwarded message ---------
From: Ewa Nowak <ewa@nowak.example>
Date: Tue, Nov 3, 2026 at 10:12 AM
Subject: Broken bowl
To: <help@shop.example>

The bowl arrived broken. I want a new one.`,
  'a fenced message': `⟦own-words⟧Hola, Eva:

Sentimos mucho el retraso. Su pedido llegará el lunes.

⟦⟧\`\`\`
⟦message⟧Hola, mi pedido 4141 no llega.

⟦signature⟧Eva
⟦⟧\`\`\``,
  'a fence within what a customer says': `⟦message⟧Hola, al pagar me sale este error:

\`\`\`
Error 500: payment refused
\`\`\`

¿Qué hago? Quiero comprar la silla.`,
  'a note for colleagues': `⟦note⟧<!-- agent: VIP, call back -->

⟦own-words⟧Hola, Pau: gracias por escribirnos.

⟦message⟧> No puc entrar al meu compte.`,
  'a WhatsApp export': `⟦message⟧[3/8/26, 10:32:05] Ana Gil: Hola, mi pedido 5521 no ha llegado
[3/8/26, 10:32:40] Ana Gil: ¿me podéis ayudar?
[3/8/26, 10:35:11] Tienda: Hola, Ana, ahora lo miro
[3/8/26, 10:36:00] Ana Gil: gracias`,
  'a WhatsApp export of Android': `⟦message⟧3/8/26, 10:31 - Los mensajes y las llamadas están cifrados de extremo a extremo.
3/8/26, 10:32 - Ana: Hola, quiero cambiar la talla
de las botas
3/8/26, 10:33 - Soporte Botas: ¿En qué podemos ayudarte?`,
  'a chat with names before times': `⟦message⟧Marta (10:32): Hola, ¿en qué puedo ayudarle?
Luis (10:33): Quiero cancelar mi pedido 123
Marta (10:34): Claro, hemos recibido su solicitud`,
  'a chat of roles': `⟦message⟧Agente: Buenos días, ¿en qué le puedo ayudar?
Cliente: No me funciona la tostadora
Agente: ¿La compró en nuestra tienda?
Cliente: Sí, en mayo`,
  'a chat of names alone': `⟦message⟧Joan: Bona tarda, no m'ha arribat la comanda
Laia: Bona tarda, Joan, ara ho mirem
Joan: gràcies, és la 8812`,
  'a chat with the names on lines of their own': `⟦message⟧Tom 10:32
My code does not work

Sarah 10:33
How can I help you today?

Tom 10:34
SAVE10, I want to use it today`,
  'a chat below what the agent writes': `⟦own-words⟧Hola, Luis: le confirmo que hemos cancelado su pedido.

⟦message⟧[10:33] Luis: Quiero cancelar mi pedido 123
[10:34] Marta: Lo miro, un momento`,
  'a quoted chat': `⟦message⟧> [10:33] Luis: Quiero cancelar mi pedido 123
> [10:34] Marta: ¿En qué puedo ayudarle?

⟦own-words⟧Hola, Luis:`,
  labels: `⟦⟧## Mensaje del cliente

⟦message⟧No me llega la factura.

⟦⟧## Respuesta

⟦own-words⟧Hola, aquí la tienes.`,
  'a rule between a message and its answer': `⟦message⟧Hola, quiero saber dónde está mi pedido.

⟦⟧---

⟦own-words⟧Gracias por escribirnos. Su pedido llega mañana.`,
  'a web form': `⟦message⟧Nombre: Ana García
Email: ana@garcia.example
Pedido: 5512
Mensaje: La mesa llegó rayada y quiero otra.`,
  'a phone note': `⟦message⟧Llama Josep Vila, 933 000 111. Dice que la lavadora pierde agua.
Quiere que le llamemos por la tarde.`,
  'small print in Spanish under a signature': `⟦message⟧Adjunto el justificante. ¿Pueden confirmar que lo han recibido?

⟦signature⟧Atentamente,
Rosa Díaz
Dpto. de Compras

⟦disclaimer⟧AVISO LEGAL: Este mensaje y sus adjuntos son confidenciales y se dirigen a su destinatario.

De conformidad con el RGPD, sus datos se tratan para gestionar la relación.`,
  'the mark of signatures': `⟦message⟧Please cancel my subscription.
⟦signature⟧--
Nell Harris
We build boats that last a lifetime.`,
  'answers between the lines of what was written': `⟦message⟧> ¿Tenéis la silla en verde?

⟦own-words⟧Sí, la tenemos en nuestra tienda.

⟦message⟧> ¿Y cuánto tarda el envío?

⟦own-words⟧Le llegará en dos días. Gracias por su interés.`,
  'a customer who passes on what they wrote before': `⟦message⟧Buenos días,

Reenvío el correo de abajo porque sigo sin solución.

⟦signature⟧Gracias, Raquel

⟦older-mail⟧> De: Raquel Sol <raquel@sol.example>
> Enviado: 1 de agosto
> Para: hola@tienda.example
> Asunto: pedido 9981
>
> No me han devuelto el dinero.`,
  'a customer who quotes a chat': `⟦message⟧Hola, os paso la conversación que tuve con vuestra compañera:

⟦older-mail⟧[10:32] Marta: le devolvemos el dinero en 5 días
[10:33] Yo: de acuerdo

⟦message⟧Han pasado 20 días y no tengo nada. Pedido 9981.

⟦signature⟧Raquel`,
  'a customer who greets the agent by name': `⟦message⟧Hola Laia,

Us torno a escriure perquè la taula ha arribat ratllada.

⟦signature⟧Pol Ferrer

Enviat des del meu mòbil

⟦older-mail⟧________________________________
De: Laia <laia@botiga.example>
Enviat: dimarts, 4 d’agost de 2026 9:41
Per a: Pol Ferrer
Tema: RE: Comanda 8123

Bon dia Pol, la taula arriba avui.`,
  'small print that asks to save paper': `⟦message⟧Necesito la factura antes del viernes.

⟦signature⟧Un saludo.
Fernando J. Ortega
Talleres Ortega, S.L.
Tlf. 954 000 000

⟦disclaimer⟧Antes de imprimir este correo piense bien si es necesario.
AVISO LEGAL
La información contenida en este mensaje es confidencial.`,
  'a chat in which the customer is “you”': `⟦message⟧[12:01] Bot: ¡Hola! Soy el asistente virtual. ¿Sobre qué es tu consulta?
[12:01] Tú: hablar con una persona
[12:02] Marta: Hola, dime
[12:03] Tú: el sofá tiene una pata coja`,
  'a draft without any message': `⟦front-matter⟧---
ticket: 9
---

⟦own-words⟧Hola Marc,

Moltes gràcies per escriure'ns. Ja hem localitzat el paquet: el tindràs demà.

⟦signature⟧Una abraçada,
Laia`,
  'a formal letter': `⟦message⟧Estimados señores:

Por la presente reclamo la devolución de 129,90 € del pedido 5512.

⟦signature⟧Sin otro particular, reciban un cordial saludo.

Fdo.: Antonio Márquez López`,
  'a dialogue with dashes': `⟦message⟧— Hola, ¿hacéis envíos a Lanzarote?
— ¡Hola! Sí, tarda unos seis días.
— Perfecto, ¿y cuánto cuesta?`,
  'a list of questions': `⟦message⟧- ¿Cuánto tarda el envío?
- ¿Cuánto cuesta?`,
  'words of farewell alone': `⟦message⟧Where is my parcel?

Cheers!`,
  'what a help desk writes above a chat': `⟦message⟧Visitor: Lucy Marsh (lucy@mail.example)
Started: 28 November 2026

09:10 Lucy Marsh: I want to return a tablecloth
09:11 Irene: Hello Lucy, let me check`,
  'a chat with a date in words': `⟦message⟧Callum, [28 Nov 2026 13:10]
where is my order

Shop, [28 Nov 2026 13:12]
Hi Callum, which order is it?`,
};
