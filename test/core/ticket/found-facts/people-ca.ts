/**
 * Messages as people write them in Catalan: mails, chats, notes of calls, posts; written on 2026-10-15, a Thursday. Facts are
 * marked: `⟦variable=value⟧text⟦/⟧`.
 */
export const peopleCa: readonly string[] = [
  `Hola, em dic ⟦customer.name⟧Mireia Font⟦/⟧. Us en vaig pagar ⟦amount⟧30 euros⟦/⟧ i el gerro ha arribat esquerdat.`,
  `Bon dia, em vau cobrar ⟦amount⟧49,90€⟦/⟧ dues vegades. Quan em tornareu els ⟦refund.amount⟧49,90⟦/⟧€?`,
  `Encara espero que em torneu els ⟦refund.amount⟧24⟦/⟧ euros de la comanda ⟦order.id⟧BR-330145⟦/⟧.`,
  `M'heu de retornar ⟦refund.amount⟧18,75⟦/⟧ €, no 8,75.`,
  `Em deveu ⟦refund.amount=40⟧quaranta⟦/⟧ euros des de ⟦date=2026-10-13⟧abans-d'ahir⟦/⟧.`,
  `Vaig fer la devolució ⟦date=2026-09-24⟧fa tres setmanes⟦/⟧ i no m'heu abonat els ⟦refund.amount⟧62,30⟦/⟧ €.`,
  `On són els meus ⟦refund.amount⟧35⟦/⟧ €? Em vau dir que arribarien ⟦date=2026-10-12⟧dilluns⟦/⟧.`,
  `Voldria el reemborsament de la làmpada (⟦refund.amount⟧89,00⟦/⟧ €), que no funciona.`,
  `El reemborsament que m'heu fet és de ⟦amount⟧20 €⟦/⟧ i n'hauria de ser de ⟦refund.amount⟧32⟦/⟧ €.`,
  `Bona tarda,

Us vaig retornar dues cadires de la comanda ⟦order.id⟧BR-330150⟦/⟧ i només m'heu ingressat la meitat. Em falten ⟦refund.amount⟧45⟦/⟧ euros.

Salutacions,
⟦customer.name⟧Jordi Casals⟦/⟧
⟦customer.phone⟧93 555 12 34⟦/⟧`,
  `Si no teniu el plat, prefereixo que em feu l'abonament dels ⟦refund.amount⟧16,90⟦/⟧ €.`,
  `M'agradaria recuperar els ⟦refund.amount⟧27,50⟦/⟧ € que em vau cobrar de més.`,
  `Que em torneu els diners, si us plau: van ser ⟦refund.amount⟧54⟦/⟧ euros.`,
  `Vull que em retorneu l'import, ⟦refund.amount⟧112,40⟦/⟧ €, al mateix compte.`,
  `Reclamo ⟦refund.amount⟧60⟦/⟧ € per la taula que va arribar ratllada.`,
  `⟦date=2026-10-14⟧Ahir⟦/⟧ vaig rebre el paquet i hi faltava una tassa. Em podeu tornar els ⟦refund.amount⟧9,95⟦/⟧ €?`,
  `El codi ⟦promo.code⟧TARDOR15⟦/⟧ no funciona.`,
  `Vaig posar el codi promocional ⟦promo.code⟧BENVINGUDA⟦/⟧ i no m'ha descomptat res.`,
  `Tinc un val de descompte, ⟦promo.code⟧FESTA25⟦/⟧, i quan el poso em surt que ha caducat.`,
  `M'heu enviat el cupó ⟦promo.code⟧AMICS10⟦/⟧ per correu però no me l'accepta.`,
  `Visc a ⟦customer.city⟧Girona⟦/⟧ i voldria saber si porteu els mobles a casa.`,
  `Soc de ⟦customer.city⟧L'Hospitalet de Llobregat⟦/⟧, em podeu enviar la comanda aquí?`,
  `Feu enviaments a ⟦customer.country⟧Andorra⟦/⟧? Visc a la ⟦customer.city⟧Seu d'Urgell⟦/⟧.`,
  `Envieu a ⟦customer.country⟧França⟦/⟧? La meva filla s'hi ha mudat.`,
  `Som una botiga de ⟦customer.city⟧Manresa⟦/⟧ i volem factura de la comanda ⟦order.id⟧BR-330160⟦/⟧.`,
  `Ara visc a ⟦customer.country⟧Alemanya⟦/⟧ i no puc anar a cap botiga.`,
  `L'adreça nova és carrer de la Pau, 12, 1r 2a, 17001 ⟦customer.city⟧Girona⟦/⟧.`,
  `10:31 ⟦customer.name⟧Laia⟦/⟧: bones, no m'arriba la comanda
10:32 Pau (Brialba): Hola Laia, em pots dir el número?
10:33 Laia: ⟦order.id=BR-330170⟧br-330170⟦/⟧
10:33 Laia: la vaig fer ⟦date=2026-10-05⟧fa deu dies⟦/⟧
10:34 Laia: si no ha d'arribar torneu-me els ⟦refund.amount⟧38⟦/⟧€`,
  `Trucada de ⟦customer.name⟧Montserrat Vila⟦/⟧ (⟦customer.phone⟧972 111 222⟦/⟧). Diu que li vam cobrar ⟦amount⟧12,50 €⟦/⟧ de ports i que no tocava. Vol que li tornem.`,
  `Nom: ⟦customer.name⟧Pol Rovira⟦/⟧
Correu: ⟦customer.email⟧pol.rovira@correu.example⟦/⟧
Població: ⟦customer.city⟧Reus⟦/⟧
País: ⟦customer.country⟧Espanya⟦/⟧
Comanda: ⟦order.id⟧BR-330171⟦/⟧
Missatge: Vull tornar la catifa. La vaig rebre ⟦date=2026-10-09⟧divendres passat⟦/⟧.`,
  `Us vaig escriure ⟦date=2026-10-09⟧divendres⟦/⟧ i no he rebut cap resposta. Moltes gràcies, ⟦customer.name⟧Núria⟦/⟧`,
  `La factura ⟦invoice.number⟧F2026-00450⟦/⟧ està malament: hi diu ⟦amount⟧150 €⟦/⟧ i en vaig pagar 135.`,
  `Hola! la meva comanda del ⟦date=2026-10-02⟧2 d'octubre⟦/⟧ (⟦order.id⟧BR-330180⟦/⟧) encara està en preparació, arribarà abans del 24?`,
  `Us vaig demanar el retorn de ⟦refund.amount⟧29,99⟦/⟧ euros ⟦date=2026-09-15⟧fa un mes⟦/⟧.`,
  `Hauríeu de tornar-me ⟦refund.amount⟧14⟦/⟧ € per les despeses d'enviament.`,
  `Us en vaig pagar ⟦refund.amount⟧30⟦/⟧ euros i no ha arribat mai. Vull els meus diners.`,
  `Quan veuré els meus diners? Eren ⟦refund.amount⟧47,50⟦/⟧ €.`,
  `La cadira va costar ⟦refund.amount⟧75⟦/⟧ € i ve trencada. Com ho faig perquè em torneu els diners?`,
  `Me'n torneu ⟦refund.amount⟧12⟦/⟧ €? És el que costava el plat trencat.`,
  `Us demano la devolució de ⟦refund.amount⟧19,90⟦/⟧ €.`,
  `Demano que se'm retornin els ⟦refund.amount⟧85⟦/⟧ € pagats.`,
  `Encara no m'heu tornat els ⟦refund.amount⟧22,40⟦/⟧ € de la jarra.`,
  `Ja m'heu tornat els ⟦amount⟧22,40 €⟦/⟧, gràcies.`,
  `No m'ha arribat el reemborsament de ⟦refund.amount⟧31⟦/⟧ € que em vau prometre ⟦date=2026-10-08⟧dijous passat⟦/⟧.`,
  `M'han cobrat ⟦amount⟧59 €⟦/⟧ en comptes de ⟦amount⟧49 €⟦/⟧. Em torneu els ⟦refund.amount⟧10⟦/⟧ € de diferència?`,
  `Segons el tiquet vaig pagar ⟦amount⟧64,00 €⟦/⟧ i a la targeta me n'han carregat ⟦amount⟧74,00 €⟦/⟧.`,
  `Em deveu ⟦refund.amount⟧30⟦/⟧`,
  `Que m'ingresseu els ⟦refund.amount⟧8,50⟦/⟧ € que falten, si us plau.`,
  `Prefereixo el reemborsament, són ⟦refund.amount=55⟧cinquanta-cinc⟦/⟧ euros.`,
  `No vull cap val de ⟦amount⟧20 €⟦/⟧, vull que em torneu el que vaig pagar.`,
  `El codi d'error és E5003 i no em deixa pagar.`,
  `El meu codi postal és 08001.`,
  `El codi de seguiment és VZ99887766 i diu que s'ha lliurat.`,
  `No em deixa posar ⟦promo.code⟧TARDOR20⟦/⟧ a la cistella.`,
  `Amb el codi ⟦promo.code=BENVINGUDA10⟧benvinguda10⟦/⟧ no baixa el preu.`,
  `Estic a ⟦customer.city⟧Vic⟦/⟧, on tinc la botiga més propera?`,
  `Som una família de ⟦customer.city⟧Sant Cugat del Vallès⟦/⟧ i us hem comprat sempre.`,
  `Us escric des d'⟦customer.city⟧Olot⟦/⟧ per la comanda ⟦order.id⟧BR-330200⟦/⟧.`,
  `Em trobo a ⟦customer.city⟧Lleida⟦/⟧ i no hi ha cap botiga vostra.`,
  `L'adreça és Rambla Nova, 45, 43001 ⟦customer.city⟧Tarragona⟦/⟧, ⟦customer.country⟧Espanya⟦/⟧.`,
  `Resideixo a ⟦customer.country⟧Suïssa⟦/⟧ i no sé si em cobrareu duana.`,
  `Ho vaig comprar ⟦date=2026-10-10⟧dissabte⟦/⟧ i m'ha arribat ⟦date=2026-10-15⟧aquest matí⟦/⟧.`,
  `La vaig fer ⟦date=2026-10-08⟧fa una setmana⟦/⟧, ⟦date=2026-10-08⟧el dia 8⟦/⟧ cap al vespre.`,
  `Bon dia, soc en ⟦customer.name⟧Biel Torrent⟦/⟧, em podeu trucar al ⟦customer.phone⟧644 11 22 33⟦/⟧?`,
  `Voldria saber quan arribarà la comanda ⟦order.id⟧BR-330201⟦/⟧.

Gràcies per tot,

⟦customer.name⟧Assumpta⟦/⟧`,
  `Vaig pagar ⟦amount⟧45 €⟦/⟧ i vull que me'n torneu ⟦refund.amount⟧15⟦/⟧.`,
  `He pagat ⟦refund.amount⟧34,50⟦/⟧ € per una cosa que no funciona. Me'ls podeu tornar?`,
  `Són ⟦refund.amount⟧28⟦/⟧ euros, me'ls torneu o no?`,
  `Han passat dues setmanes i els ⟦refund.amount⟧49⟦/⟧ € de la devolució no apareixen al banc.`,
  `Em vau cobrar ⟦refund.amount⟧16⟦/⟧ € per error, voldria recuperar-los.`,
  `El paquet s'ha perdut, torneu-me'ls: ⟦refund.amount⟧71,20⟦/⟧ euros.`,
  `Em va tornar a arribar trencat el plat de ⟦amount⟧14 €⟦/⟧.`,
  `Necessito que em feu l'ingrés dels ⟦refund.amount⟧90⟦/⟧ € que em pertoquen.`,
  `Quan rebré els ⟦refund.amount⟧65⟦/⟧ € de la cadira que us vaig retornar?`,
  `Necessitem la factura de la comanda ⟦order.id⟧BR-330210⟦/⟧.

Moltes gràcies,

Dr. ⟦customer.name⟧Jordi Bosch i Pla⟦/⟧
Clínica Bosch`,
  `Vull que em tornis els ⟦refund.amount⟧45⟦/⟧ €.`,
  `I els meus ⟦refund.amount⟧24,90⟦/⟧ €, què?`,
  `La devolució ja fa dies que està feta. Eren ⟦refund.amount⟧24,90⟦/⟧.`,
  `Torna'm els ⟦refund.amount⟧30⟦/⟧ euros, si us plau.`,
  `No veig l'ingrés de ⟦refund.amount⟧45⟦/⟧ € al compte.`,
  `Els ⟦refund.amount⟧45⟦/⟧ € de la devolució encara no han arribat.`,
  `Quan cobraré els ⟦refund.amount⟧52⟦/⟧ €?`,
  `La diferència és de ⟦refund.amount⟧6,50⟦/⟧ €; me l'hauríeu d'abonar.`,
  `Em deveu la diferència (⟦refund.amount⟧12⟦/⟧ €).`,
  `Feu-me una transferència de ⟦refund.amount⟧30⟦/⟧ € i ho deixem aquí.`,
  `Anul·leu el cobrament de ⟦refund.amount⟧49,90⟦/⟧ €, és un duplicat.`,
  `M'agradaria tornar la tassa de ⟦amount⟧12 €⟦/⟧.`,
  `Torneu-me les despeses d'enviament: ⟦refund.amount⟧4,90⟦/⟧ €.`,
  `⟦customer.city⟧Lleida⟦/⟧, ⟦date=2026-10-03⟧3 d'octubre de 2026⟦/⟧

Benvolguts,

Voldria presentar una queixa.`,
  `[15/10/26 10:11:12] ⟦customer.phone⟧+34 644 11 22 33⟦/⟧: hola soc la ⟦customer.name⟧Núria⟦/⟧
[15/10/26 10:11:40] +34 644 11 22 33: la comanda ⟦order.id⟧BR-330220⟦/⟧ no arriba
[15/10/26 10:12:01] Brialba: Hola Núria`,
];
