/** What mail programs, help desks and telephones make of messages; marked like the other samples. */
export const ofPrograms: Readonly<Record<string, string>> = {
  'a header with signs before its fields': `⟦message⟧📧 De:\u00a0Ana Gil <ana.gil@correo.example>
📅 Fecha:\u00a03 de agosto de 2026, 10:11
Para:\u00a0hola@tienda.example
📝 Asunto:\u00a0Pedido

Hola 👋, ¿dónde está mi pedido?`,
  'names and times above what is said': `⟦message⟧Ana Gil
10:11 AM
Hi, where is my order 104233?

Marta from the shop
10:12 AM
Hi Ana! Let me check.

Ana Gil
10:15 AM
Thanks`,
  'a thread of a help desk': `⟦message⟧##- Please type your reply above this line -##

Ana Gil
Oct 3, 2026, 10:11

Mi pedido no llega.

Marta (Tienda)
Oct 3, 2026, 11:00

Hola Ana, lo miramos.`,
  'a day above a chat': `⟦message⟧October 3, 2026

Ana Gil (10:11): Hi there
Marta Ruiz (10:12): Hi Ana, how can I help?
Ana Gil (10:13): where is my parcel`,
  'a firm in a signature': `⟦message⟧Hi, a plate is missing.

⟦signature⟧Liz Hart
Hart & Daughters

⟦disclaimer⟧This e-mail and any files transmitted with it are confidential. Please consider the environment before printing this email.`,
  'answers below the questions of the shop': `⟦older-mail⟧> ¿Nos dices el número de pedido?
⟦message⟧El 104233.
⟦older-mail⟧> ¿Y la dirección?
⟦message⟧Calle Mayor 3, Sevilla
⟦older-mail⟧> Gracias, lo miramos.
⟦message⟧Vale, gracias`,
  'a name right above the earlier mail': `⟦message⟧My order hasn't arrived.

⟦signature⟧Regards,
Liz Hart
⟦older-mail⟧On Mon, 3 Aug 2026 at 10:11, The Shop <hello@shop.example> wrote:

> Hi Liz, it has shipped.`,
  'a name that the line breaks': `⟦message⟧No, sigue igual.

⟦older-mail⟧El lun, 3 ago 2026 a las 10:11, Tienda | Atención al cliente (<
hola@tienda.example>) escribió:

> Hola Ana`,
  'nothing but the words of a telephone above a mail that is passed on': `⟦signature⟧Enviado desde Outlook para Android<https://aka.ms/AAb9ysg>
⟦message⟧________________________________
De: Marta Puig <marta.puig@correo.example>
Enviado: miércoles, 14 de octubre de 2026 18:02
Para: hola@tienda.example <hola@tienda.example>
Asunto: Taza rota

La taza está rota.`,
  'a chat with “today”': `⟦message⟧Ana Gil — Today at 10:11 AM
my order never came
Marta (Shop) — Today at 10:12 AM
Looking into it!`,
};
